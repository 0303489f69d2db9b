package org.groupkpi.validation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.Subject;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Explanation;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Submission;

/** What an entity answered, beside what is known of the year before. */
final class Answers {
  private final Submission submission;
  private final CollectionRound round;
  private final Map<KpiCode, Fact> prior = new HashMap<>();

  Answers(Submission submission, CollectionRound round) {
    this.submission = submission;
    this.round = round;
    prior.putAll(submission.priorFacts());
    prior.putAll(round.history().facts(round.year().prior(), submission.entity()));
    submission
        .restatements()
        .forEach(filer -> prior.put(filer.restated().code(), filer.restated()));
  }

  Collection<Fact> facts() {
    return submission.facts().values();
  }

  Collection<Indicator> indicators() {
    return round.catalogue().collected();
  }

  Indicator indicator(Fact fact) {
    return round.catalogue().indicator(fact.code().indicator());
  }

  Optional<Fact> fact(KpiCode code) {
    return Optional.ofNullable(submission.facts().get(code));
  }

  /** The figure of the year before as it counts now: restated, held, or from the prior column. */
  Optional<Figure> prior(KpiCode code) {
    Fact fact = prior.get(code);
    return fact != null && fact.value() instanceof Figure figure
        ? Optional.of(figure)
        : Optional.empty();
  }

  /** A finding about the workbook as a whole. */
  Finding aboutWorkbook(Finding finding) {
    return finding
        .about(Subject.of(submission.entity(), round.year().toString()))
        .at(submission.file());
  }

  /** A finding about a figure, at its cell; a warning is explained by the note of its row. */
  Finding about(Fact fact, Finding finding) {
    Subject subject =
        new Subject(
            fact.entity(),
            fact.year().toString(),
            fact.code().indicator(),
            fact.code().memberText());
    Finding placed = finding.about(subject).at(fact.source());
    return finding.severity() == Severity.WARNING && Explanation.given(fact.note())
        ? placed.in(Finding.State.EXPLAINED)
        : placed;
  }
}
