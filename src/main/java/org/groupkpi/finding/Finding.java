package org.groupkpi.finding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * One thing that is wrong or odd, with its place, the reason and what to do.
 *
 * @param impact what it does to the group's figure, where that can be said
 * @param proposal the figure that is probably meant; never applied
 */
public record Finding(
    Rule rule,
    Subject subject,
    Spot spot,
    Text text,
    Optional<Impact> impact,
    Optional<Proposal> proposal,
    State state) {
  /**
   * What was broken.
   *
   * @param check code of the project's rule for R300, R301 and G410; empty otherwise
   */
  public record Rule(FindingKind kind, Severity severity, String check) {}

  /**
   * Where it stood.
   *
   * @param column column of a definition or history file, in which {@code place.cell()} is the row;
   *     empty otherwise
   */
  public record Spot(SourceCell place, String column) {}

  /**
   * What is said of it.
   *
   * @param expected what should have stood there; empty where the message says it all
   * @param details the message in lines, for readers who have room for them; empty where it is one
   *     sentence
   */
  public record Text(
      LocalText expected, LocalText message, List<LocalText> details, LocalText remedy) {
    public Text {
      details = List.copyOf(details);
    }
  }

  /** Whether somebody answered the finding. */
  public enum State {
    OPEN,
    EXPLAINED,
    WAIVED;

    /** The word used in files: {@code open}. */
    public String word() {
      return Keyword.of(this);
    }
  }

  /** Gravest first, then by impact on the group's figure; then by place: the same in every run. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(Finding::weight, Comparator.reverseOrder())
          .thenComparing(finding -> finding.subject().entity())
          .thenComparing(finding -> finding.place().file())
          .thenComparing(Finding::kind)
          .thenComparing(finding -> finding.place().sheet())
          .thenComparing(finding -> finding.place().cell().length())
          .thenComparing(finding -> finding.place().cell())
          .thenComparing(finding -> finding.subject().year())
          .thenComparing(finding -> finding.subject().indicator())
          .thenComparing(finding -> finding.subject().member())
          .thenComparing(finding -> finding.message().zh());

  /**
   * A finding of a kind; the arguments fill the {@code {0}}, {@code {1}} ... of its message and
   * remedy.
   *
   * @param arguments {@link LocalText}s, or anything else to be printed as it is
   */
  public static Finding of(FindingKind kind, Object... arguments) {
    return new Finding(
        new Rule(kind, kind.severity(), ""),
        Subject.NONE,
        new Spot(SourceCell.NOWHERE, ""),
        new Text(
            LocalText.NONE,
            kind.message().fill(arguments),
            List.of(),
            kind.remedy().fill(arguments)),
        Optional.empty(),
        Optional.empty(),
        State.OPEN);
  }

  public FindingKind kind() {
    return rule.kind;
  }

  public Severity severity() {
    return rule.severity;
  }

  public String check() {
    return rule.check;
  }

  public SourceCell place() {
    return spot.place;
  }

  public String column() {
    return spot.column;
  }

  public LocalText expected() {
    return text.expected;
  }

  public LocalText message() {
    return text.message;
  }

  public List<LocalText> details() {
    return text.details;
  }

  public LocalText remedy() {
    return text.remedy;
  }

  private Finding by(Rule newRule) {
    return new Finding(newRule, subject, spot, text, impact, proposal, state);
  }

  private Finding at(Spot newSpot) {
    return new Finding(rule, subject, newSpot, text, impact, proposal, state);
  }

  private Finding saying(Text newText) {
    return new Finding(rule, subject, spot, newText, impact, proposal, state);
  }

  public Finding about(Subject newSubject) {
    return new Finding(rule, newSubject, spot, text, impact, proposal, state);
  }

  public Finding at(SourceCell newPlace) {
    return at(new Spot(newPlace, spot.column));
  }

  /** The same finding of a rule of the project. */
  public Finding byCheck(String newCheck) {
    return by(new Rule(rule.kind, rule.severity, newCheck));
  }

  public Finding inColumn(String newColumn) {
    return at(new Spot(spot.place, newColumn));
  }

  public Finding expecting(LocalText newExpected) {
    return saying(new Text(newExpected, text.message, text.details, text.remedy));
  }

  /** The same finding whose message can be laid out in lines. */
  public Finding inLines(List<LocalText> newDetails) {
    return saying(new Text(text.expected, text.message, newDetails, text.remedy));
  }

  /** The message with a line for each thing it tells, where it tells several. */
  public LocalText laidOut() {
    return text.details.stream()
        .reduce((all, next) -> LocalText.same("{0}\n{1}").fill(all, next))
        .orElse(text.message);
  }

  public Finding as(Severity newSeverity) {
    return by(new Rule(rule.kind, newSeverity, rule.check));
  }

  public Finding in(State newState) {
    return new Finding(rule, subject, spot, text, impact, proposal, newState);
  }

  public Finding proposing(Proposal newProposal) {
    return new Finding(rule, subject, spot, text, impact, Optional.of(newProposal), state);
  }

  /** The same finding with a remedy that begins with something more precise. */
  public Finding advising(LocalText first) {
    LocalText both = Words.of("{0}; {1}").fill(first, text.remedy);
    return saying(new Text(text.expected, text.message, text.details, both));
  }

  public Finding weighing(Impact newImpact) {
    return new Finding(rule, subject, spot, text, Optional.of(newImpact), proposal, state);
  }

  /** The size of the impact; below 0 where there is none. */
  private BigDecimal weight() {
    return impact.map(known -> known.percent().abs()).orElse(BigDecimal.ONE.negate());
  }

  /** Whether the finding is an error that nobody waived. */
  public boolean openError() {
    return rule.severity == Severity.ERROR && state == State.OPEN;
  }

  /** Whether the finding is a warning that nobody explained or waived. */
  public boolean openWarning() {
    return rule.severity == Severity.WARNING && state == State.OPEN;
  }
}
