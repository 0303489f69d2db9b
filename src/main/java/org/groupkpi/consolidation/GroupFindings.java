package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.groupkpi.boundary.Entity;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;

/** What adding up itself shows: gaps, estimates, restatements, differences to what was printed. */
public final class GroupFindings {
  private static final BigDecimal MUCH = new BigDecimal("0.1");
  private static final int SHOWN_GAPS = 8;

  private final GroupFigures figures;
  private final Basis basis;
  private final String node;
  private final List<Finding> findings = new ArrayList<>();

  private GroupFindings(GroupFigures figures, String node) {
    this.figures = figures;
    this.basis = figures.basis();
    this.node = node;
  }

  /** The findings of a node's figures in all years of the tables. */
  public static List<Finding> of(GroupFigures figures, String node) {
    GroupFindings all = new GroupFindings(figures, node);
    for (Indicator indicator : all.basis.catalogue().indicators().values()) {
      for (KpiCode code : indicator.codes()) {
        all.basis.years().forEach(year -> all.judge(indicator, code, year));
      }
    }
    all.findings.addAll(KeptAbove.of(figures, node));
    all.judgeAdjustments();
    all.findings.addAll(BoundaryChanges.of(all.basis, node));
    return all.findings;
  }

  private void judge(Indicator indicator, KpiCode code, Year year) {
    GroupValue value = figures.value(node, code, year);
    boolean reporting = year.equals(basis.year());
    if (reporting && !indicator.computedAtNodes()) {
      judgeCoverage(value);
      judgeShares(value);
    }
    if (value.restated()) {
      findings.add(
          Finding.of(
                  FindingKind.G403,
                  code,
                  year,
                  value
                      .revision()
                      .before()
                      .map(GroupFindings::shown)
                      .map(LocalText::same)
                      .orElse(BLANK),
                  shown(value.value()))
              .about(subject(value)));
    } else if (!reporting) {
      judgeAgainstPrint(value);
    }
  }

  private static final LocalText BLANK = LocalText.of("空", "blank");

  private void judgeCoverage(GroupValue value) {
    if (!value.incompleteOrMissing()) {
      return;
    }
    findings.add(
        Finding.of(
                FindingKind.G400,
                value.code(),
                value.year(),
                value.coverage().expectedCount(),
                value.coverage().reportedCount(),
                gaps(value.coverage().gaps()))
            .about(subject(value)));
  }

  private String gaps(BitSet gaps) {
    List<Entity> entities = basis.tree().entities();
    List<String> codes =
        gaps.stream().limit(SHOWN_GAPS).mapToObj(i -> entities.get(i).code()).toList();
    return String.join(", ", codes) + (gaps.cardinality() > SHOWN_GAPS ? " …" : "");
  }

  private void judgeShares(GroupValue value) {
    if (value.quality().estimatedShare().signum() > 0) {
      findings.add(
          Finding.of(
                  FindingKind.G401,
                  value.code(),
                  value.year(),
                  percent(value.quality().estimatedShare()))
              .about(subject(value)));
    }
    if (!value.known() || value.value().signum() == 0 || value.makeup().adjustments().isEmpty()) {
      return;
    }
    BigDecimal adjusted =
        value.makeup().adjustments().stream()
            .map(adjustment -> adjustment.value().in(value.unit()).value().abs())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal part = Exact.divide(adjusted, value.value().abs());
    if (part.compareTo(MUCH) > 0) {
      findings.add(
          Finding.of(FindingKind.G408, value.code(), value.year(), percent(part))
              .about(subject(value)));
    }
  }

  /** A figure for a message: ten digits tell enough. */
  static String shown(BigDecimal value) {
    return Exact.readable(value.round(new MathContext(10)));
  }

  private static String percent(BigDecimal part) {
    return part.multiply(Exact.HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString();
  }

  private void judgeAgainstPrint(GroupValue value) {
    Optional<PublishedFigure> printed =
        basis.history().published(value.year(), value.node(), value.code());
    if (printed.isEmpty()
        || !value.fromFacts()
        || !value.known()
        || PublishedFigures.agrees(value, printed.get())) {
      return;
    }
    findings.add(
        Finding.of(
                FindingKind.G402,
                value.code(),
                value.year(),
                shown(value.unit().to(printed.get().unit(), value.value())),
                printed.get().display())
            .about(subject(value))
            .at(printed.get().place()));
  }

  private void judgeAdjustments() {
    for (Adjustment adjustment : basis.adjustments()) {
      if (changesNothing(adjustment)) {
        findings.add(ofMissing(adjustment));
      }
      counterpart(adjustment).ifPresent(other -> judgePair(adjustment, other));
    }
  }

  /** Whether it is of a figure that is missing, at its entity or in the node reported on. */
  private boolean changesNothing(Adjustment adjustment) {
    if (adjustment.year().compareTo(basis.year()) > 0 || !figures.ledger().counts(adjustment)) {
      return adjustment.year().compareTo(basis.year()) <= 0;
    }
    GroupValue value = figures.value(node, adjustment.code(), adjustment.year());
    return adjustment.type() != Adjustment.Type.ESTIMATE
        && figures.ledger().reaches(adjustment, node)
        && value.published().isEmpty()
        && !value.known();
  }

  private Finding ofMissing(Adjustment adjustment) {
    EntityFigure figure =
        figures.entityFigure(adjustment.entity(), adjustment.code(), adjustment.year());
    boolean gone = figure.answer() == EntityFigure.Answer.NOT_APPLICABLE;
    return Finding.of(
            FindingKind.G407,
            adjustment.id(),
            adjustment.entity(),
            adjustment.code(),
            gone ? LocalText.of("不适用", "not applicable") : LocalText.of("缺失", "missing"))
        .about(subject(adjustment))
        .at(adjustment.place());
  }

  /** The row of the other party, if it stands below this one: each pair is judged once. */
  private Optional<Adjustment> counterpart(Adjustment adjustment) {
    List<Adjustment> all = basis.adjustments();
    return all.subList(all.indexOf(adjustment) + 1, all.size()).stream()
        .filter(other -> !adjustment.counterparty().isEmpty())
        .filter(
            other ->
                other.entity().equals(adjustment.counterparty())
                    && other.counterparty().equals(adjustment.entity())
                    && other.year().equals(adjustment.year())
                    && other.value().unit().convertsTo(adjustment.value().unit()))
        .findFirst();
  }

  private void judgePair(Adjustment one, Adjustment other) {
    BigDecimal theirs = other.value().in(one.value().unit()).value();
    if (one.value().value().abs().compareTo(theirs.abs()) != 0) {
      findings.add(
          Finding.of(
                  FindingKind.G412,
                  one.id(),
                  other.id(),
                  Exact.readable(one.value().value()) + " " + one.value().unit().text(),
                  Exact.readable(other.value().value()) + " " + other.value().unit().text())
              .about(subject(one))
              .at(one.place()));
    }
  }

  private static Subject subject(Adjustment adjustment) {
    return new Subject(
        adjustment.entity(),
        adjustment.year().toString(),
        adjustment.code().indicator(),
        adjustment.code().memberText());
  }

  private static Subject subject(GroupValue value) {
    return new Subject(
        value.node(), value.year().toString(), value.code().indicator(), value.code().memberText());
  }
}
