package org.groupkpi.finding;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * One thing that is wrong or odd, with its place, the reason and what to do.
 *
 * @param check code of the project's rule for R300, R301 and G410; empty otherwise
 * @param column column of a definition or history file, in which {@code place.cell()} is the row;
 *     empty otherwise
 * @param expected what should have stood there; empty where the message says it all
 * @param details the message in lines, for readers who have room for them; empty where it is one
 *     sentence
 * @param impact what it does to the group's figure, where that can be said
 * @param proposal the figure that is probably meant; never applied
 */
public record Finding(
    FindingKind kind,
    Severity severity,
    String check,
    Subject subject,
    SourceCell place,
    String column,
    LocalText expected,
    LocalText message,
    List<LocalText> details,
    LocalText remedy,
    Optional<Impact> impact,
    Optional<Proposal> proposal,
    State state) {

  /** Whether somebody answered the finding. */
  public enum State {
    OPEN,
    EXPLAINED,
    WAIVED;

    /** The word used in files: {@code open}. */
    public String word() {
      return switch (this) {
        case OPEN -> "open";
        case EXPLAINED -> "explained";
        case WAIVED -> "waived";
      };
    }
  }

  public Finding {
    details = List.copyOf(details);
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
        kind,
        kind.severity(),
        "",
        Subject.NONE,
        SourceCell.NOWHERE,
        "",
        LocalText.NONE,
        kind.message().fill(arguments),
        List.of(),
        kind.remedy().fill(arguments),
        Optional.empty(),
        Optional.empty(),
        State.OPEN);
  }

  /** The same finding but for what is changed in a copy of its parts. */
  private Finding with(Consumer<Parts> change) {
    Parts parts = new Parts(this);
    change.accept(parts);
    return parts.finding();
  }

  /** The parts of a finding while a changed one is made. */
  private static final class Parts {
    private final FindingKind kind;
    private Severity severity;
    private String check;
    private Subject subject;
    private SourceCell place;
    private String column;
    private LocalText expected;
    private final LocalText message;
    private List<LocalText> details;
    private LocalText remedy;
    private Optional<Impact> impact;
    private Optional<Proposal> proposal;
    private State state;

    Parts(Finding finding) {
      kind = finding.kind;
      severity = finding.severity;
      check = finding.check;
      subject = finding.subject;
      place = finding.place;
      column = finding.column;
      expected = finding.expected;
      message = finding.message;
      details = finding.details;
      remedy = finding.remedy;
      impact = finding.impact;
      proposal = finding.proposal;
      state = finding.state;
    }

    Finding finding() {
      return new Finding(
          kind, severity, check, subject, place, column, expected, message, details, remedy, impact,
          proposal, state);
    }
  }

  public Finding about(Subject newSubject) {
    return with(parts -> parts.subject = newSubject);
  }

  public Finding at(SourceCell newPlace) {
    return with(parts -> parts.place = newPlace);
  }

  /** The same finding of a rule of the project. */
  public Finding byCheck(String newCheck) {
    return with(parts -> parts.check = newCheck);
  }

  public Finding inColumn(String newColumn) {
    return with(parts -> parts.column = newColumn);
  }

  public Finding expecting(LocalText newExpected) {
    return with(parts -> parts.expected = newExpected);
  }

  /** The same finding whose message can be laid out in lines. */
  public Finding inLines(List<LocalText> newDetails) {
    return with(parts -> parts.details = newDetails);
  }

  /** The message with a line for each thing it tells, where it tells several. */
  public LocalText laidOut() {
    return details.stream()
        .reduce((all, next) -> LocalText.same("{0}\n{1}").fill(all, next))
        .orElse(message);
  }

  public Finding as(Severity newSeverity) {
    return with(parts -> parts.severity = newSeverity);
  }

  public Finding in(State newState) {
    return with(parts -> parts.state = newState);
  }

  public Finding proposing(Proposal newProposal) {
    return with(parts -> parts.proposal = Optional.of(newProposal));
  }

  /** The same finding with a remedy that begins with something more precise. */
  public Finding advising(LocalText first) {
    return with(parts -> parts.remedy = Words.of("{0}; {1}").fill(first, remedy));
  }

  public Finding weighing(Impact newImpact) {
    return with(parts -> parts.impact = Optional.of(newImpact));
  }

  /** The size of the impact; below 0 where there is none. */
  private BigDecimal weight() {
    return impact.map(known -> known.percent().abs()).orElse(BigDecimal.ONE.negate());
  }

  /** Whether the finding is an error that nobody waived. */
  public boolean openError() {
    return severity == Severity.ERROR && state == State.OPEN;
  }

  /** Whether the finding is a warning that nobody explained or waived. */
  public boolean openWarning() {
    return severity == Severity.WARNING && state == State.OPEN;
  }
}
