package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Entry;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.NodeRestatement;
import org.groupkpi.submission.Reasons;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Submission;

/**
 * Decides which facts count: those of the submissions; of earlier years those of history, then of
 * the prior columns; restated ones in place of what they replace.
 */
public final class FactAssembly {
  private final Catalogue catalogue;
  private final EntityTree tree;
  private final History history;
  private final Reasons reasons;
  private final FactTable table = new FactTable();
  private final List<Finding> findings = new ArrayList<>();

  private FactAssembly(
      Catalogue catalogue, EntityTree tree, History history, List<Restatement> headOffice) {
    this.catalogue = catalogue;
    this.tree = tree;
    this.history = history;
    this.reasons = new Reasons(tree, headOffice);
  }

  /** Assembles the facts of the reporting year and of all years before it. */
  public static Checked<FactTable> assemble(
      Catalogue catalogue,
      EntityTree tree,
      Year year,
      List<Submission> submissions,
      History history,
      List<Restatement> headOffice) {
    FactAssembly assembly = new FactAssembly(catalogue, tree, history, headOffice);
    assembly.takeHistory(year);
    for (Submission submission : submissions) {
      assembly.table.take(submission.facts());
      assembly.takeUnlessHeld(submission.priorFacts());
    }
    submissions.forEach(
        submission -> submission.restatements().forEach(assembly::takeFilerRestatement));
    headOffice.stream().filter(row -> row.value().isPresent()).forEach(assembly::takeGiven);
    return new Checked<>(assembly.table, assembly.findings);
  }

  private void takeHistory(Year year) {
    for (Year held : history.years()) {
      if (held.compareTo(year) < 0) {
        for (String entity : history.entities(held)) {
          Map<KpiCode, Fact> facts = history.facts(held, entity);
          table.take(facts);
          facts.values().stream()
              .filter(fact -> fact.restated().isPresent())
              .forEach(fact -> table.put(withReason(fact)));
        }
      }
    }
  }

  /** A figure restated in an earlier year takes the reason that head office gives for it now. */
  private Fact withReason(Fact fact) {
    Fact.Restated restated = fact.restated().orElseThrow();
    return accepted(fact)
        .map(row -> fact.replacing(restated.before(), reasoned(restated.restatement(), row)))
        .orElse(fact);
  }

  private void takeUnlessHeld(Map<KpiCode, Fact> facts) {
    boolean first = facts.values().stream().limit(1).noneMatch(this::anythingHeld);
    if (first) {
      table.take(facts);
    } else {
      facts.values().stream()
          .filter(fact -> table.find(fact.year(), fact.entity(), fact.code()).isEmpty())
          .forEach(table::put);
    }
  }

  private boolean anythingHeld(Fact fact) {
    return table.has(fact.year(), fact.entity());
  }

  private void takeFilerRestatement(Submission.FilerRestatement filer) {
    Fact fact = filer.restated();
    Fact before = held(fact);
    Optional<Restatement> row = accepted(fact);
    if (row.isEmpty()) {
      findings.add(notAccepted(fact, before));
    }
    Restatement restatement =
        row.map(given -> reasoned(filer.restatement(), given)).orElse(filer.restatement());
    table.put(fact.replacing(before, restatement));
  }

  private Fact held(Fact fact) {
    return table
        .find(fact.year(), fact.entity(), fact.code())
        .map(Fact::original)
        .orElse(fact.withValue(ReportedValue.Absent.BLANK));
  }

  private Optional<Restatement> accepted(Fact fact) {
    return reasons.of(fact.entity(), fact.code(), fact.year());
  }

  private static Restatement reasoned(Restatement filer, Restatement row) {
    return new Restatement(
        filer.key(),
        filer.value(),
        new Entry(row.reason().or(filer.reason()), row.author(), row.date(), ""),
        Restatement.By.HEAD_OFFICE,
        filer.place());
  }

  /** Puts head office's figure in place of what the entity itself reported. */
  private void takeGiven(Restatement row) {
    if (NodeRestatement.is(row, tree, history)) {
      return;
    }
    Optional<Fact> current = table.find(row.year(), row.entity(), row.code());
    BigDecimal value = collected(row.code(), row.value().orElseThrow());
    current.filter(fact -> differs(fact, value)).ifPresent(fact -> noteOverruled(fact, row));
    Fact given =
        new Fact(
            row.key(),
            ReportedValue.Figure.of(
                row.value().orElseThrow(),
                catalogue.indicator(row.code().indicator()).collectUnit()),
            false,
            row.reason().zh(),
            row.place(),
            Fact.Origin.HEAD_OFFICE,
            Optional.empty());
    table.put(given.replacing(held(given), row));
  }

  private BigDecimal collected(KpiCode code, Quantity given) {
    return given.in(catalogue.indicator(code.indicator()).collectUnit()).value();
  }

  private static boolean differs(Fact fact, BigDecimal value) {
    return fact.restated()
            .filter(restated -> restated.restatement().by() != Restatement.By.HISTORY)
            .isPresent()
        && fact.value() instanceof ReportedValue.Figure figure
        && figure.value().compareTo(value) != 0;
  }

  private void noteOverruled(Fact fact, Restatement row) {
    findings.add(
        Finding.of(
                FindingKind.G403,
                fact.code(),
                fact.year(),
                fact.value().said(),
                Exact.readable(collected(fact.code(), row.value().orElseThrow())))
            .about(fact.subject())
            .at(row.place()));
  }

  private Finding notAccepted(Fact fact, Fact before) {
    return Finding.of(
            FindingKind.G413,
            fact.entity(),
            fact.code(),
            fact.year(),
            before.value().said(),
            fact.value().said())
        .about(fact.subject())
        .at(fact.source());
  }
}
