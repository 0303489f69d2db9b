package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groupkpi.catalogue.Dimension;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.catalogue.Member;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.report.CellAssembler.Style;

/**
 * G411: where a table prints a total and all members of an exhaustive breakdown with the same
 * decimals, the printed members add up to the printed total; unless {@code balance} sees to that.
 */
record PrintedSums(Basis basis, CellAssembler cells) {

  List<Finding> of(TableDefinition table) {
    List<Finding> findings = new ArrayList<>();
    Map<KpiCode, Style> printed = table.balance() ? Map.of() : printed(table);
    for (KpiCode code : printed.keySet()) {
      Indicator indicator = basis.catalogue().indicator(code.indicator());
      if (code.isTotal() && indicator.rule().adjustable()) {
        indicator.breakdowns().stream()
            .filter(dimension -> together(code, dimension, printed))
            .forEach(
                dimension ->
                    years(table)
                        .forEach(
                            year ->
                                judge(table, code, dimension, year, printed)
                                    .ifPresent(findings::add)));
      }
    }
    return findings;
  }

  /** The figures of a table, each as it is first printed. */
  private Map<KpiCode, Style> printed(TableDefinition table) {
    Map<KpiCode, Style> printed = new LinkedHashMap<>();
    for (RowDefinition row : table.rows()) {
      row.codes().forEach(code -> printed.putIfAbsent(code, cells.style(code, row, table)));
    }
    return printed;
  }

  private List<Year> years(TableDefinition table) {
    return table.layout() == TableDefinition.Layout.YEARS ? basis.years() : List.of(basis.year());
  }

  private static boolean together(KpiCode total, Dimension dimension, Map<KpiCode, Style> printed) {
    Style style = printed.get(total);
    return dimension.exhaustive()
        && dimension.members().stream()
            .map(member -> printed.get(total.with(member)))
            .allMatch(other -> other != null && other.equals(style));
  }

  private Optional<Finding> judge(
      TableDefinition table,
      KpiCode total,
      Dimension dimension,
      Year year,
      Map<KpiCode, Style> printed) {
    Optional<BigDecimal> whole = shown(total, year, printed);
    BigDecimal sum = BigDecimal.ZERO;
    for (Member member : dimension.members()) {
      Optional<BigDecimal> part = shown(total.with(member), year, printed);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(part.get());
    }
    BigDecimal parts = sum;
    return whole
        .filter(value -> value.compareTo(parts) != 0)
        .map(
            value ->
                Finding.of(
                        FindingKind.G411,
                        table.code(),
                        total + "[" + dimension.code() + "]",
                        year,
                        Exact.readable(parts),
                        Exact.readable(value))
                    .about(cells.subject(total, year)));
  }

  /** What is printed, nothing for not applicable; empty if there is no number to add. */
  private Optional<BigDecimal> shown(KpiCode code, Year year, Map<KpiCode, Style> printed) {
    GroupValue value = cells.value(code, year);
    Style style = Objects.requireNonNull(printed.get(code));
    if (value.presence() == GroupValue.Presence.NOT_APPLICABLE) {
      return Optional.of(BigDecimal.ZERO);
    }
    return !value.known() || value.incomplete() || cells.printedAsSmall(value, style)
        ? Optional.empty()
        : Optional.of(cells.shown(value, style));
  }
}
