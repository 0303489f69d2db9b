package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * One row of {@code tables.csv} with its rows.
 *
 * @param columns indicator codes of {@code measures}, {@code nodes} and {@code texts}, framework of
 *     {@code index}
 * @param smallAsZero whether a small figure prints as zero instead of {@code <0.01}
 * @param references whether a column says which disclosures a row answers
 * @param balance whether displayed parts are nudged to add to the displayed total
 * @param listing what a table of layout {@code register} or {@code matrix} prints of its register
 */
public record TableDefinition(
    String code,
    LocalText title,
    Layout layout,
    List<String> columns,
    YearColumns yearColumns,
    UnitPlace unitPlace,
    boolean references,
    boolean smallAsZero,
    boolean balance,
    LocalText note,
    List<RowDefinition> rows,
    Optional<RegisterListing> listing) {
  /** What rows and columns are; a sentence writes a figure as the first of these does. */
  public enum Layout {
    YEARS,
    MEASURES,
    /** Figures of the reporting year as large numbers. */
    CARDS,
    NODES,
    NODES_BY_SEGMENT,
    TARGETS,
    INDEX,
    INDEX_BY_CHAPTER,
    TEXTS,
    REGISTER,
    MATRIX;

    /** Whether rows are units or segments, the last of them their total. */
    public boolean byUnit() {
      return this == NODES || this == NODES_BY_SEGMENT;
    }
  }

  /**
   * The columns of a table of years.
   *
   * @param years ascending, at least one
   * @param changeDecimals displayed decimals of changes
   */
  public record YearColumns(List<Year> years, ChangeColumns change, int changeDecimals) {
    public YearColumns {
      years = List.copyOf(years);
    }

    private Year first() {
      return years.get(0);
    }

    private Year last() {
      return years.get(years.size() - 1);
    }
  }

  /** Where a table says its units. */
  public enum UnitPlace {
    /** In a column of its own, or in the headings of columns. */
    COLUMN,
    /** Once above the table, for all its figures. */
    CAPTION
  }

  /** Which columns of changes a table has. */
  public enum ChangeColumns {
    NONE,
    LAST,
    ALL,
    LIKE_FOR_LIKE
  }

  /** The indicators, or the register, that it prints; targets and indexes print none. */
  public Set<String> indicators() {
    Stream<KpiCode> codes =
        switch (layout) {
          case YEARS, CARDS, MEASURES -> rows.stream().flatMap(row -> row.codes().stream());
          case NODES, NODES_BY_SEGMENT, TEXTS -> columns.stream().map(KpiCode::parse);
          case REGISTER, MATRIX -> listing.stream().map(one -> KpiCode.total(one.register()));
          case TARGETS, INDEX, INDEX_BY_CHAPTER -> Stream.of();
        };
    return codes.map(KpiCode::indicator).collect(Collectors.toSet());
  }

  /** Whether its columns are years, with changes beside them. */
  public boolean ofYears() {
    return layout == Layout.YEARS || layout == Layout.CARDS;
  }

  /** Whether it prints consolidated figures. */
  public boolean ofFigures() {
    return switch (layout) {
      case YEARS, CARDS, MEASURES, NODES, NODES_BY_SEGMENT, TARGETS -> true;
      case INDEX, INDEX_BY_CHAPTER, TEXTS, REGISTER, MATRIX -> false;
    };
  }

  /** The years that it prints, ascending. */
  public List<Year> years() {
    return yearColumns.years;
  }

  public ChangeColumns change() {
    return yearColumns.change;
  }

  /** Displayed decimals of changes. */
  public int changeDecimals() {
    return yearColumns.changeDecimals;
  }

  /** Whether a column of changes follows that year. */
  public boolean hasChange(Year year) {
    return switch (change()) {
      case NONE -> false;
      case LAST, LIKE_FOR_LIKE -> year.equals(yearColumns.last());
      case ALL -> !year.equals(yearColumns.first());
    };
  }

  /** Whether the change printed of that year is the like-for-like one. */
  public boolean changesLikeForLike(Year year) {
    return change() == ChangeColumns.LIKE_FOR_LIKE && hasChange(year);
  }

  /** The same with its title, note and labels rewritten. */
  TableDefinition reworded(UnaryOperator<LocalText> words) {
    return new TableDefinition(
        code,
        words.apply(title),
        layout,
        columns,
        yearColumns,
        unitPlace,
        references,
        smallAsZero,
        balance,
        words.apply(note),
        rows.stream().map(row -> row.reworded(words)).toList(),
        listing);
  }

  public TableDefinition {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
