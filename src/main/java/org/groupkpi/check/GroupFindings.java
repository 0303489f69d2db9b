package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.PublishedFigures;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

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
    all.findings.addAll(AdjustmentFindings.of(figures, node));
    all.findings.addAll(BoundaryChanges.of(all.basis, node));
    all.findings.addAll(ClosedYear.of(all.basis));
    return all.findings;
  }

  private void judge(Indicator indicator, KpiCode code, Year year) {
    GroupValue value = figures.value(node, code, year);
    boolean reporting = year.equals(basis.year());
    if (reporting && (!indicator.computedAtNodes() || basis.catalogue().ofRows(indicator))) {
      judgeCoverage(value);
    }
    if (reporting && !indicator.computedAtNodes()) {
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
                      .orElse(Words.of("blank")),
                  shown(value.value()))
              .about(value.key().subject()));
    } else if (!reporting) {
      judgeAgainstPrint(value);
    }
  }

  private void judgeCoverage(GroupValue value) {
    if (!value.incompleteOrMissing() || onlyOpenTexts(value)) {
      return;
    }
    Finding finding =
        Finding.of(
                FindingKind.G400,
                value.code(),
                value.year(),
                value.coverage().expectedCount(),
                value.coverage().reportedCount(),
                gaps(value.coverage().gaps()))
            .about(value.key().subject());
    boolean allCame = value.coverage().complete() && !value.figure().reason().isEmpty();
    findings.add(allCame ? finding.advising(value.figure().reason()) : finding);
  }

  /** Whether only optional texts are missing, which are no gap. */
  private boolean onlyOpenTexts(GroupValue value) {
    return basis.catalogue().indicator(value.code().indicator()).rule() == AggregationRule.TEXT
        && value.coverage().complete();
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
              .about(value.key().subject()));
    }
    BigDecimal adjusted = adjusted(value);
    if (!value.known() || value.value().signum() == 0 || adjusted.signum() == 0) {
      return;
    }
    BigDecimal part = Exact.divide(adjusted, value.value().abs());
    if (part.compareTo(MUCH) > 0) {
      findings.add(
          Finding.of(FindingKind.G408, value.code(), value.year(), percent(part))
              .about(value.key().subject()));
    }
  }

  /** What head office added, at nodes and to figures that entities gave, without signs. */
  private BigDecimal adjusted(GroupValue value) {
    BigDecimal adjusted = BigDecimal.ZERO;
    if (basis.adjustments().stream().noneMatch(one -> one.code().equals(value.code()))) {
      return adjusted;
    }
    for (Adjustment one : value.origin().adjustments()) {
      adjusted = adjusted.add(one.value().in(value.unit()).value().abs());
    }
    for (Contribution part : value.origin().contributions()) {
      if (part.figure().held()) {
        for (Adjustment one : part.figure().origin().adjustments()) {
          BigDecimal amount = one.value().in(value.unit()).value().abs();
          adjusted = adjusted.add(part.share().multiply(amount));
        }
      }
    }
    return adjusted;
  }

  /** A figure for a message, in ten digits. */
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
        || !value.origin().fromFacts()
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
            .about(value.key().subject())
            .at(printed.get().place()));
  }
}
