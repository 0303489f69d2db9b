package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * Where a table prints the figures of a code, and how.
 *
 * @param table empty for figures that no table prints
 * @param years of which it prints the figure
 * @param unit label of the unit
 */
record PrintedPlace(
    Optional<TableDefinition> table,
    KpiCode code,
    List<Year> years,
    CellAssembler.Style style,
    LocalText unit) {
  private static final int CHANGE_DECIMALS = 2;

  /** The places of a table, in reading order; targets, indexes and lists print none. */
  static List<PrintedPlace> in(TableDefinition table, Basis basis, CellAssembler cells) {
    return switch (table.layout()) {
      case YEARS, CARDS -> ofRows(table, table.years(), cells);
      case MEASURES -> ofRows(table, List.of(basis.year()), cells);
      case NODES, NODES_BY_SEGMENT ->
          table.columns().stream()
              .map(KpiCode::parse)
              .map(code -> of(table, code, List.of(basis.year()), cells.style(code, table), cells))
              .toList();
      case TARGETS, INDEX, INDEX_BY_CHAPTER, TEXTS, REGISTER, MATRIX -> List.of();
    };
  }

  private static List<PrintedPlace> ofRows(
      TableDefinition table, List<Year> years, CellAssembler cells) {
    List<PrintedPlace> places = new ArrayList<>();
    for (RowDefinition row : table.rows()) {
      for (KpiCode code : row.codes()) {
        CellAssembler.Style style = cells.style(code, row, table);
        LocalText unit = cells.unit(code, row, table);
        places.add(new PrintedPlace(Optional.of(table), code, years, style, unit));
      }
    }
    return places;
  }

  private static PrintedPlace of(
      TableDefinition table,
      KpiCode code,
      List<Year> years,
      CellAssembler.Style style,
      CellAssembler cells) {
    return new PrintedPlace(Optional.of(table), code, years, style, cells.label(style.unit()));
  }

  /** How a figure is written that no table prints. */
  static PrintedPlace nowhere(KpiCode code, CellAssembler cells) {
    CellAssembler.Style style = cells.style(code);
    return new PrintedPlace(Optional.empty(), code, List.of(), style, cells.label(style.unit()));
  }

  /** Decimals of changes there. */
  int changeDecimals() {
    return table.map(TableDefinition::changeDecimals).orElse(CHANGE_DECIMALS);
  }

  /** Of the table; targets, which print no figures, where there is none. */
  TableDefinition.Layout layout() {
    return table.map(TableDefinition::layout).orElse(TableDefinition.Layout.TARGETS);
  }

  /** The table, if it shows it as a figure of the node alone, not beside those of its parts. */
  Optional<String> aloneIn() {
    boolean rows =
        switch (layout()) {
          case YEARS, CARDS, MEASURES -> true;
          case NODES, NODES_BY_SEGMENT, TARGETS, INDEX, INDEX_BY_CHAPTER, TEXTS, REGISTER, MATRIX ->
              false;
        };
    return table.filter(one -> rows).map(TableDefinition::code);
  }
}
