package org.groupkpi.cli;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.report.PrintedFigure;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.PrintedRow;
import org.groupkpi.report.PrintedTable;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/**
 * A row of a printed table, as somebody who reads the report names it: the table by its code, the
 * row by its number, counted from 1 without headings.
 */
record PrintedPlace(PrintedTable table, PrintedRow row) {
  private static final LocalText NO_TABLE = Words.of("there is no table {0}; the nearest is {1}");
  private static final LocalText NO_ROW = Words.of("table {0} has rows 1 to {1}, without headings");
  private static final LocalText NO_FIGURE =
      Words.of("that row prints no figure to explain for {0}; it has: {1}");
  private static final LocalText SEGMENT =
      Words.of(
          "rows of that table add up the entities of a segment; explain these one by one, as in kpi explain AL01/ENERGY");
  private static final LocalText NO_FIGURES = Words.of("that row prints no figure to explain: {0}");

  static PrintedPlace of(PrintedReport report, String table, int row) throws WrongCall {
    List<String> codes = report.tables().stream().map(each -> each.definition().code()).toList();
    if (!codes.contains(table)) {
      throw new WrongCall(NO_TABLE.fill(table, Nearest.to(table, codes)));
    }
    PrintedTable found = report.tables().get(codes.indexOf(table));
    List<PrintedRow> rows = found.rows().stream().filter(each -> !each.heading()).toList();
    if (row < 1 || row > rows.size()) {
      throw new WrongCall(NO_ROW.fill(table, rows.size()));
    }
    return new PrintedPlace(found, rows.get(row - 1));
  }

  /**
   * The figures to explain: those of a year; where none is named those of the latest, and in a
   * table of targets all.
   *
   * @param change whether the change is asked for: then the figures that it compares
   */
  List<FigureKey> figures(Optional<Year> year, boolean change) throws WrongCall {
    if (table.definition().layout() == TableDefinition.Layout.NODES_BY_SEGMENT) {
      throw new WrongCall(SEGMENT);
    }
    List<FigureKey> keys =
        row.cells().stream()
            .filter(cell -> cell.role() != PrintedFigure.Role.WORDS)
            .filter(cell -> (cell.role() == PrintedFigure.Role.CHANGE) == change)
            .flatMap(cell -> cell.key().stream())
            .distinct()
            .toList();
    TreeSet<Year> years =
        keys.stream().map(FigureKey::year).collect(Collectors.toCollection(TreeSet::new));
    if (years.isEmpty()) {
      throw new WrongCall(
          NO_FIGURES.fill(LocalText.of(printed(Language.ZH), printed(Language.EN))));
    }
    if (year.isPresent() && !years.contains(year.get())) {
      String all = years.stream().map(Year::toString).collect(Collectors.joining(" "));
      throw new WrongCall(NO_FIGURE.fill(year.get(), all));
    }
    boolean all = year.isEmpty() && table.definition().layout() == TableDefinition.Layout.TARGETS;
    Year wanted = year.orElse(years.last());
    return keys.stream()
        .filter(key -> all || key.year().equals(wanted))
        .flatMap(key -> change ? Stream.of(key, before(key)) : Stream.of(key))
        .toList();
  }

  private static FigureKey before(FigureKey key) {
    return new FigureKey(key.entity(), key.code(), key.year().prior());
  }

  /** {@code Energy › Fuels › Coal: 1,177 · 1,120 · +5.12%}. */
  String printed(Language language) {
    String path =
        List.of(table.definition().title(), row.section(), row.label()).stream()
            .filter(text -> !text.isEmpty())
            .map(text -> text.in(language))
            .collect(Collectors.joining(" › "));
    String unit = row.unit().isEmpty() ? "" : " (" + row.unit().in(language) + ")";
    String cells =
        row.cells().stream()
            .map(cell -> cell.text().in(language) + cell.annotation().in(language))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining(" · "));
    return TextWidth.visible(path + unit + ": " + cells);
  }
}
