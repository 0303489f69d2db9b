package org.groupkpi.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeSet;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;
import org.groupkpi.report.TableAssembler.DraftTable;
import org.groupkpi.table.Cell;
import org.groupkpi.table.CellState;
import org.groupkpi.table.Column;
import org.groupkpi.table.Footnote;
import org.groupkpi.table.Report;
import org.groupkpi.table.ReportTable;
import org.groupkpi.table.Row;
import org.groupkpi.table.Section;

/** Assembles all tables of a node, numbers their footnotes, and puts them into each language. */
public final class ReportAssembler {
  private static final LocalText TITLE =
      new LocalText("{0} 年关键绩效表", "{0} 年關鍵績效表", "Key performance tables {0}");
  private static final LocalText UNIT = new LocalText("单位", "單位", "Unit");

  /** Marks of a row: at its label, and at each of its cells. */
  private record Marks(List<Integer> label, List<List<Integer>> cells) {}

  private final List<DraftTable> tables = new ArrayList<>();
  private final IdentityHashMap<DraftRow, Marks> marks = new IdentityHashMap<>();
  private final FootnoteBook footnotes;
  private final GroupFigures figures;
  private final String node;

  private ReportAssembler(GroupFigures figures, ReportPlan plan, String node) {
    this.figures = figures;
    this.node = node;
    this.footnotes = new FootnoteBook(plan.footnoteNumbers());
    TableAssembler assembler =
        new TableAssembler(figures, new CellAssembler(figures, plan, node), plan, node);
    plan.tables().forEach(table -> tables.add(assembler.assemble(table)));
    tables.forEach(table -> table.rows().forEach(this::number));
  }

  /** Whether the outputs carry the draft mark. */
  public enum Status {
    FINAL,
    DRAFT
  }

  /** The report of a node in each of the languages; footnotes have the same numbers in all. */
  public static List<Report> assemble(
      GroupFigures figures, ReportPlan plan, String node, List<Language> languages, Status status) {
    ReportAssembler assembler = new ReportAssembler(figures, plan, node);
    return languages.stream().map(language -> assembler.report(language, status)).toList();
  }

  private void number(DraftRow row) {
    footnotes.nextRow();
    List<LocalText> everywhere = new ArrayList<>(row.causes());
    everywhere.addAll(common(row.cells()));
    List<Integer> label = footnotes.marks(everywhere);
    List<List<Integer>> cells = new ArrayList<>();
    for (DraftCell cell : row.cells()) {
      List<LocalText> own =
          cell.causes().stream().filter(cause -> !everywhere.contains(cause)).toList();
      cells.add(footnotes.marks(own));
    }
    marks.put(row, new Marks(label, cells));
  }

  /** Causes that concern every figure of a row; their mark stands at the label. */
  private static List<LocalText> common(List<DraftCell> cells) {
    List<DraftCell> figures =
        cells.stream().filter(cell -> cell.state() != CellState.NONE).toList();
    return figures.stream()
        .limit(1)
        .flatMap(first -> first.causes().stream())
        .filter(cause -> figures.stream().allMatch(cell -> cell.causes().contains(cause)))
        .toList();
  }

  private Report report(Language language, Status status) {
    Year year = figures.basis().year();
    LocalText name = figures.basis().tree().entity(node).name();
    List<String> texts = footnotes.texts().stream().map(text -> text.in(language)).toList();
    List<Footnote> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      all.add(new Footnote(i + 1, texts.get(i)));
    }
    return new Report(
        TITLE.fill(LocalText.same(year.toString())).in(language),
        name.in(language),
        year.toString(),
        figures.basis().years().stream().map(Year::toString).toList(),
        language,
        status == Status.DRAFT,
        tables.stream().map(table -> table(table, language, all)).toList(),
        all);
  }

  private ReportTable table(DraftTable table, Language language, List<Footnote> all) {
    TableDefinition definition = table.definition();
    TreeSet<Integer> used = new TreeSet<>();
    for (DraftRow row : table.rows()) {
      Marks rowMarks = marks(row);
      used.addAll(rowMarks.label());
      rowMarks.cells().forEach(used::addAll);
    }
    boolean units =
        definition.layout() == TableDefinition.Layout.YEARS
            || table.rows().stream().anyMatch(row -> !row.unit().isEmpty());
    return new ReportTable(
        definition.code(),
        definition.title().in(language),
        table.stub().in(language),
        units ? UNIT.in(language) : "",
        table.columns().stream()
            .map(c -> new Column(c.id(), c.label().in(language), c.unit().in(language), c.kind()))
            .toList(),
        sections(table.rows(), language),
        all.stream().filter(footnote -> used.contains(footnote.number())).toList(),
        definition.note().isEmpty() ? List.of() : List.of(definition.note().in(language)));
  }

  private Marks marks(DraftRow row) {
    return marks.getOrDefault(row, new Marks(List.of(), List.of()));
  }

  private List<Section> sections(List<DraftRow> rows, Language language) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !rows.get(i).section().equals(rows.get(start).section())) {
        sections.add(
            new Section(
                rows.get(start).section().in(language),
                rows.subList(start, i).stream().map(row -> row(row, language)).toList()));
        start = i;
      }
    }
    return sections;
  }

  private Row row(DraftRow row, Language language) {
    Marks rowMarks = marks(row);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      cells.add(cell(row.cells().get(i), rowMarks.cells().get(i), language));
    }
    return new Row(
        row.label().in(language),
        row.level(),
        row.unit().in(language),
        rowMarks.label(),
        cells,
        row.heading());
  }

  private static Cell cell(DraftCell cell, List<Integer> marks, Language language) {
    return new Cell(
        cell.text().in(language),
        cell.annotation().in(language),
        marks,
        cell.state(),
        cell.reason().in(language),
        cell.value(),
        cell.key());
  }
}
