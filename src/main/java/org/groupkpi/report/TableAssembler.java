package org.groupkpi.report;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Decides rows and columns of one table, in all languages at once. */
final class TableAssembler {
  private static final LocalText INDICATOR = Words.of("Indicator");
  private static final LocalText ENTITY = Words.of("Unit of the group");
  private static final LocalText TARGET = Words.of("Target");
  private static final LocalText PLACE = Words.of("Table or chapter");
  private static final LocalText CODE = Words.of("Code");
  private static final LocalText CHANGE = Words.of("Change");
  private static final LocalText LIKE_FOR_LIKE = Words.of("Like-for-like change");
  private static final LocalText REFERENCES = Words.of("References");
  private static final LocalText MEMBER = Words.of("{0}: {1}");

  private final Basis basis;
  private final CellAssembler cells;
  private final NodeRows nodes;
  private final TargetRows targets;
  private final IndexRows index;
  private final TextRows texts;
  private final RegisterRows registers;
  private final YearText years;

  TableAssembler(GroupFigures figures, CellAssembler cells, ReportPlan plan, String node) {
    this.basis = figures.basis();
    this.cells = cells;
    this.nodes = new NodeRows(figures, cells, node);
    this.targets = new TargetRows(basis, cells, plan);
    this.index = new IndexRows(basis, cells, plan);
    this.texts = new TextRows(basis, cells);
    this.registers = new RegisterRows(figures, cells, node);
    this.years = new YearText(plan.fiscalYear());
  }

  PrintedTable assemble(TableDefinition table) {
    return switch (table.layout()) {
      case YEARS, CARDS -> new PrintedTable(table, INDICATOR, yearColumns(table), yearRows(table));
      case MEASURES ->
          new PrintedTable(table, INDICATOR, measureColumns(table), measureRows(table));
      case NODES, NODES_BY_SEGMENT ->
          new PrintedTable(table, ENTITY, indicatorColumns(table), nodes.rows(table));
      case TARGETS -> new PrintedTable(table, TARGET, TargetRows.COLUMNS, targets.rows());
      case INDEX_BY_CHAPTER ->
          new PrintedTable(table, PLACE, IndexRows.CHAPTER_COLUMNS, index.byChapter(table));
      case REGISTER, MATRIX ->
          new PrintedTable(
              table, registers.stub(table), registers.columns(table), registers.rows(table));
      case TEXTS -> new PrintedTable(table, ENTITY, TextRows.COLUMNS, texts.rows(table));
      case INDEX -> new PrintedTable(table, CODE, IndexRows.COLUMNS, index.rows(table));
    };
  }

  private List<PrintedColumn> yearColumns(TableDefinition table) {
    List<PrintedColumn> columns = new ArrayList<>();
    for (Year year : table.years()) {
      columns.add(
          new PrintedColumn(
              year.toString(), years.heading(year), LocalText.NONE, Column.Kind.FIGURE));
      if (table.hasChange(year)) {
        columns.add(changeColumn(table, year));
      }
    }
    if (table.references()) {
      columns.add(PrintedColumn.words("refs", REFERENCES));
    }
    return columns;
  }

  private PrintedColumn changeColumn(TableDefinition table, Year year) {
    String id = "change";
    LocalText label = CHANGE;
    if (table.change() == TableDefinition.ChangeColumns.ALL) {
      id = year + " change";
      label = years.change(year);
    } else if (table.change() == TableDefinition.ChangeColumns.LIKE_FOR_LIKE) {
      label = LIKE_FOR_LIKE;
    }
    return new PrintedColumn(id, label, LocalText.NONE, Column.Kind.CHANGE);
  }

  private List<PrintedRow> yearRows(TableDefinition table) {
    CellAssembler balanced = cells.of(table);
    List<PrintedRow> rows = new ArrayList<>();
    for (RowDefinition row : table.rows()) {
      rows.add(row.codes().isEmpty() ? heading(table, row) : yearRow(table, row, balanced));
    }
    return rows;
  }

  private PrintedRow heading(TableDefinition table, RowDefinition row) {
    int columns =
        table.layout() == TableDefinition.Layout.MEASURES
            ? table.columns().size()
            : yearColumns(table).size();
    List<PrintedFigure> empty = Collections.nCopies(columns, PrintedFigure.EMPTY);
    return PrintedRow.of(
            row.section(), row.label(), row.level(), LocalText.NONE, footnote(row), empty)
        .asHeading();
  }

  private PrintedRow yearRow(TableDefinition table, RowDefinition row, CellAssembler cells) {
    KpiCode code = row.codes().get(0);
    CellAssembler.Style style = cells.style(code, row, table);
    boolean words = cells.inWords(code);
    List<PrintedFigure> drafts = new ArrayList<>();
    for (Year year : table.years()) {
      drafts.add(
          words ? cells.answer(code, year) : cells.figure(code, year, style, row.annotation()));
      if (words && table.hasChange(year)) {
        drafts.add(PrintedFigure.EMPTY);
      } else if (table.hasChange(year)) {
        drafts.add(
            table.change() == TableDefinition.ChangeColumns.LIKE_FOR_LIKE
                ? cells.likeForLikeChange(code, year, table)
                : cells.change(code, year, style, table));
      }
    }
    if (table.references()) {
      String references = String.join("; ", cells.indicator(code).refs());
      drafts.add(PrintedFigure.words(LocalText.same(references)));
    }
    LocalText unit = cells.unit(code, row, table);
    return PrintedRow.of(row.section(), row.label(), row.level(), unit, footnote(row), drafts);
  }

  private static List<LocalText> footnote(RowDefinition row) {
    return row.footnote().isEmpty() ? List.of() : List.of(row.footnote());
  }

  private List<PrintedColumn> indicatorColumns(TableDefinition table) {
    List<PrintedColumn> columns = new ArrayList<>();
    for (String column : table.columns()) {
      KpiCode code = KpiCode.parse(column);
      LocalText unit = cells.label(basis.catalogue().unit(code));
      columns.add(new PrintedColumn(column, name(code), unit, Column.Kind.FIGURE));
    }
    return columns;
  }

  private List<PrintedColumn> measureColumns(TableDefinition table) {
    MeasureUnits units = new MeasureUnits(table, cells);
    List<PrintedColumn> columns = new ArrayList<>();
    for (int at = 0; at < table.columns().size(); at++) {
      String column = table.columns().get(at);
      LocalText name = name(KpiCode.parse(column));
      columns.add(new PrintedColumn(column, name, units.ofColumn(at), Column.Kind.FIGURE));
    }
    return columns;
  }

  private LocalText name(KpiCode code) {
    LocalText indicator = basis.catalogue().indicator(code.indicator()).name();
    return code.isTotal() ? indicator : MEMBER.fill(indicator, basis.catalogue().name(code));
  }

  private List<PrintedRow> measureRows(TableDefinition table) {
    MeasureUnits units = new MeasureUnits(table, cells);
    List<PrintedRow> rows = new ArrayList<>();
    for (RowDefinition row : table.rows()) {
      if (row.codes().isEmpty()) {
        rows.add(heading(table, row));
        continue;
      }
      List<PrintedFigure> drafts = new ArrayList<>();
      for (KpiCode code : row.codes()) {
        drafts.add(
            cells.figure(code, basis.year(), cells.style(code, row, table), row.annotation()));
      }
      rows.add(
          PrintedRow.of(
              row.section(), row.label(), row.level(), units.ofRow(row), footnote(row), drafts));
    }
    return rows;
  }
}
