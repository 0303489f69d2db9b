package org.groupkpi.check;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.check.Slip.Surroundings;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Explanation;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.Submission.FilerRestatement;

/** What an entity answered, beside what is known of the year before. */
public final class Answers {
  private final CollectionRound round;
  private final Submission submission;
  private final Map<KpiCode, Fact> facts;
  private final Map<KpiCode, Fact> prior;
  private final FormRows rows;

  private Answers(
      CollectionRound round,
      Submission submission,
      Map<KpiCode, Fact> facts,
      Map<KpiCode, Fact> prior,
      FormRows rows) {
    this.round = round;
    this.submission = submission;
    this.facts = facts;
    this.prior = prior;
    this.rows = rows;
  }

  /** The answers of a submission. */
  public static Answers of(Submission submission, CollectionRound round) {
    Map<KpiCode, Fact> prior = new HashMap<>(submission.priorFacts());
    prior.putAll(round.history().facts(round.year().prior(), submission.entity()));
    submission
        .restatements()
        .forEach(filer -> prior.put(filer.restated().code(), filer.restated()));
    Map<KpiCode, Fact> facts = new LinkedHashMap<>(submission.facts());
    return new Answers(round, submission, facts, prior, FormRows.of(facts.values()));
  }

  /** The same with another answer to a code that was answered. */
  public Answers with(Fact fact) {
    Map<KpiCode, Fact> changed = new LinkedHashMap<>(facts);
    changed.put(fact.code(), fact);
    return new Answers(round, submission, changed, prior, rows);
  }

  /** What counts of the year before, as answers. */
  Answers before() {
    return new Answers(round, submission, prior, Map.of(), FormRows.of(List.of()));
  }

  /** What was first reported of the year before, as answers. */
  Answers firstReported() {
    Map<KpiCode, Fact> first = new HashMap<>(prior);
    first.replaceAll((code, fact) -> fact.original());
    return new Answers(round, submission, first, Map.of(), FormRows.of(List.of()));
  }

  /** The figures of the year before that its filer restated. */
  List<Fact> restated() {
    return submission.restatements().stream().map(FilerRestatement::restated).toList();
  }

  Collection<Fact> facts() {
    return facts.values();
  }

  /** The answers by code, in the order of the form. */
  public Map<KpiCode, Fact> byCode() {
    return Collections.unmodifiableMap(facts);
  }

  Collection<Indicator> indicators() {
    return round.catalogue().collected();
  }

  public Indicator indicator(Fact fact) {
    return round.catalogue().indicator(fact.code().indicator());
  }

  public Optional<Fact> fact(KpiCode code) {
    return Optional.ofNullable(facts.get(code));
  }

  /** The figure of the year before as it counts now: restated, held, or from the prior column. */
  public Optional<Figure> prior(KpiCode code) {
    return Optional.ofNullable(prior.get(code)).flatMap(Answers::figure);
  }

  /** Whether a figure may stand in place of a fact: it can be written there and is in the range. */
  public boolean allows(Fact fact, Figure figure) {
    return writable(fact, figure) && indicator(fact).range(fact.code()).contains(figure.value());
  }

  /** Whether a figure can be written there at all: nobody counts 3.8 people. */
  public boolean writable(Fact fact, Figure figure) {
    return figure.value().stripTrailingZeros().scale() <= 0
        || !indicator(fact).collectUnit().countsThings();
  }

  /** The figures with which that of a fact can be mistaken. */
  public Surroundings surroundings(Fact fact) {
    List<Figure> beside =
        rows.beside(fact).stream()
            .flatMap(code -> fact(code).stream())
            .flatMap(other -> figure(other).stream())
            .toList();
    return new Surroundings(beside, prior(fact.code()));
  }

  private static Optional<Figure> figure(Fact fact) {
    return Stream.of(fact.value())
        .filter(Figure.class::isInstance)
        .map(Figure.class::cast)
        .findFirst();
  }

  /** A finding about the workbook as a whole. */
  Finding aboutWorkbook(Finding finding) {
    return finding
        .about(Subject.of(submission.entity(), round.year().toString()))
        .at(submission.file());
  }

  /** A finding about a figure, at its cell; a warning is explained by the note of its row. */
  Finding about(Fact fact, Finding finding) {
    Finding placed = finding.about(fact.subject()).at(fact.source());
    return finding.severity() == Severity.WARNING && Explanation.given(fact.note())
        ? placed.in(Finding.State.EXPLAINED)
        : placed;
  }
}
