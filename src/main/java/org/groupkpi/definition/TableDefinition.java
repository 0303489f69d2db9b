package org.groupkpi.definition;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * One row of {@code tables.csv} with its rows.
 *
 * @param columns indicator codes of {@code measures} and {@code nodes}, framework of {@code index}
 * @param changeDecimals displayed decimals of changes
 * @param smallAsZero whether a small figure prints as zero instead of {@code <0.01}
 * @param balance whether displayed parts are nudged to add to the displayed total
 */
public record TableDefinition(
    String code,
    LocalText title,
    Layout layout,
    List<String> columns,
    ChangeColumns change,
    int changeDecimals,
    boolean smallAsZero,
    boolean balance,
    LocalText note,
    List<RowDefinition> rows) {
  /** What rows and columns are; a sentence writes a figure as the first of these does. */
  public enum Layout {
    YEARS,
    MEASURES,
    NODES,
    NODES_BY_SEGMENT,
    TARGETS,
    INDEX
  }

  /** Which columns of changes a table has. */
  public enum ChangeColumns {
    NONE,
    LAST,
    ALL,
    LIKE_FOR_LIKE
  }

  /** The indicators that its rows or columns print; targets and indexes print none of their own. */
  public Set<String> indicators() {
    Stream<KpiCode> codes =
        switch (layout) {
          case YEARS, MEASURES -> rows.stream().flatMap(row -> row.codes().stream());
          case NODES, NODES_BY_SEGMENT -> columns.stream().map(KpiCode::parse);
          case TARGETS, INDEX -> Stream.of();
        };
    return codes.map(KpiCode::indicator).collect(Collectors.toSet());
  }

  /** Whether a column of changes follows that year; {@code years} are those of the tables. */
  public boolean hasChange(Year year, List<Year> years) {
    return switch (change) {
      case NONE -> false;
      case LAST, LIKE_FOR_LIKE -> year.equals(years.get(years.size() - 1));
      case ALL -> !year.equals(years.get(0));
    };
  }

  /** Whether the change printed of that year is the like-for-like one. */
  public boolean changesLikeForLike(Year year, List<Year> years) {
    return change == ChangeColumns.LIKE_FOR_LIKE && hasChange(year, years);
  }

  public TableDefinition {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
