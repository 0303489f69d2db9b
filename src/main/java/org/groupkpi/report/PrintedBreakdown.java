package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.report.CellAssembler.Style;

/**
 * A total and all members of an exhaustive breakdown, printed by one table in the same unit and
 * with the same decimals: what a reader adds up.
 *
 * @param parts in the order in which they are printed
 */
record PrintedBreakdown(KpiCode total, String dimension, List<KpiCode> parts, Style style) {

  private record Printed(KpiCode code, Style style) {}

  /** The breakdowns that the rows of a table print, in their order. */
  static List<PrintedBreakdown> in(TableDefinition table, CellAssembler cells) {
    Set<Printed> printed = new LinkedHashSet<>();
    for (RowDefinition row : table.rows()) {
      row.codes().forEach(code -> printed.add(new Printed(code, cells.style(code, row, table))));
    }
    List<PrintedBreakdown> breakdowns = new ArrayList<>();
    for (Printed whole : printed) {
      Indicator indicator = cells.indicator(whole.code());
      if (whole.code().isTotal() && addsUp(indicator)) {
        indicator.breakdowns().stream()
            .filter(Dimension::exhaustive)
            .flatMap(dimension -> of(whole, dimension, printed).stream())
            .forEach(breakdowns::add);
      }
    }
    return breakdowns;
  }

  /** Whether members add up to the total: they do not in means, extremes and ratios. */
  private static boolean addsUp(Indicator indicator) {
    return indicator.kind() != Kind.RATIO
        && (indicator.rule().adjustable() || indicator.rule() == AggregationRule.FORMULA);
  }

  private static Optional<PrintedBreakdown> of(
      Printed whole, Dimension dimension, Set<Printed> printed) {
    List<KpiCode> parts =
        printed.stream()
            .filter(one -> one.style().equals(whole.style()))
            .map(Printed::code)
            .filter(code -> code.indicator().equals(whole.code().indicator()))
            .filter(code -> code.dimension().equals(dimension.code()))
            .toList();
    return parts.size() == dimension.members().size()
        ? Optional.of(new PrintedBreakdown(whole.code(), dimension.code(), parts, whole.style()))
        : Optional.empty();
  }

  /** Where they stand in a table of years. */
  RowsOfWhole rows(TableDefinition table, CellAssembler cells) {
    List<Optional<Printed>> rows =
        table.rows().stream()
            .map(
                row ->
                    row.codes().stream()
                        .findFirst()
                        .map(code -> new Printed(code, cells.style(code, row, table))))
            .toList();
    return new RowsOfWhole(
        rows.indexOf(Optional.of(new Printed(total, style))),
        parts.stream().map(part -> rows.indexOf(Optional.of(new Printed(part, style)))).toList());
  }

  /**
   * How much the printed total exceeds what the printed parts can be read to add up to. A {@code
   * <0.01} may be read as anything up to it, not applicable as nothing; empty where a figure is
   * missing or incomplete, so that there is nothing to add up.
   */
  Optional<BigDecimal> gap(Year year, CellAssembler cells) {
    GroupValue whole = cells.value(total, year);
    if (!readable(whole) || cells.printedAsSmall(whole, style)) {
      return Optional.empty();
    }
    BigDecimal least = BigDecimal.ZERO;
    BigDecimal most = BigDecimal.ZERO;
    for (KpiCode code : parts) {
      GroupValue part = cells.value(code, year);
      if (!readable(part)) {
        return Optional.empty();
      }
      BigDecimal shown = cells.shown(part, style);
      boolean small = cells.printedAsSmall(part, style);
      least = least.add(small && part.orZero().signum() < 0 ? style.lastDigit().negate() : shown);
      most = most.add(small && part.orZero().signum() > 0 ? style.lastDigit() : shown);
    }
    BigDecimal printed = cells.shown(whole, style);
    return Optional.of(printed.subtract(printed.max(least).min(most)));
  }

  private static boolean readable(GroupValue value) {
    return !value.missing() && !value.incomplete();
  }
}
