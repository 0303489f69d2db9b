package org.groupkpi.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * All tables of a node, in all languages at once, with numbered footnotes: what is printed, what
 * sentences say and what finished documents are compared with.
 */
public final class PrintedReport {

  /** Whether the outputs carry the draft mark. */
  public enum Status {
    FINAL,
    DRAFT
  }

  /** Where a figure or change stands. */
  private record Place(String table, FigureKey key, PrintedFigure.Role role) {}

  private final LocalText title;
  private final LocalText group;
  private final Year year;
  private final YearText headings;
  private final List<Year> years;
  private final List<PrintedTable> tables;
  private final FootnoteBook footnotes;
  private final CellAssembler cells;
  private final TargetRows targets;
  private final List<LocalText> remarks;
  private final Map<Place, PrintedFigure> places = new HashMap<>();

  private PrintedReport(GroupFigures figures, ReportPlan plan, String node) {
    this.group = figures.basis().tree().entity(node).name();
    this.year = figures.basis().year();
    this.headings = new YearText(plan.fiscalYear());
    this.title = headings.report(year);
    this.years = figures.basis().years();
    this.footnotes = new FootnoteBook(plan.footnoteNumbers());
    this.cells = new CellAssembler(figures, plan, node);
    this.targets = new TargetRows(figures.basis(), cells, plan);
    TableAssembler assembler = new TableAssembler(figures, cells, plan, node);
    List<PrintedTable> assembled = plan.tables().stream().map(assembler::assemble).toList();
    this.tables = assembled.stream().map(table -> table.numbered(footnotes)).toList();
    this.remarks = new Remarks(figures, node, plan.fiscalYear()).of(plan.remarks());
    tables.forEach(this::index);
  }

  /** The report of a node. */
  public static PrintedReport of(GroupFigures figures, ReportPlan plan, String node) {
    return new PrintedReport(figures, plan, node);
  }

  private void index(PrintedTable table) {
    for (PrintedRow row : table.rows()) {
      for (PrintedFigure cell : row.cells()) {
        cell.key()
            .map(key -> new Place(table.definition().code(), key, cell.role()))
            .ifPresent(place -> places.putIfAbsent(place, cell));
      }
    }
  }

  /** What the whole is called, such as {@code 2024 年关键绩效表}. */
  public LocalText title() {
    return title;
  }

  /** What columns of a year are headed. */
  public LocalText heading(Year of) {
    return headings.heading(of);
  }

  public List<PrintedTable> tables() {
    return tables;
  }

  /** Every target with what became of it, whether or not a table prints it. */
  public List<PrintedTarget> targets() {
    return targets.printed();
  }

  /** The breakdowns of the tables that print a whole with all its parts, by code of the table. */
  public Map<String, List<RowsOfWhole>> wholes() {
    Map<String, List<RowsOfWhole>> wholes = new HashMap<>();
    for (PrintedTable table : tables) {
      if (table.definition().ofYears()) {
        wholes.put(
            table.definition().code(),
            PrintedBreakdown.in(table.definition(), cells).stream()
                .map(one -> one.rows(table.definition(), cells))
                .toList());
      }
    }
    return wholes;
  }

  /** A figure of the node as it is printed where no table says otherwise. */
  public PrintedFigure figure(KpiCode code, Year of) {
    return cells.inWords(code)
        ? cells.answer(code, of)
        : cells.figure(code, of, cells.style(code), LocalText.NONE);
  }

  /** What a table prints of a figure, where it does so first. */
  Optional<PrintedFigure> find(String table, FigureKey key, PrintedFigure.Role role) {
    return Optional.ofNullable(places.get(new Place(table, key, role)));
  }

  /** The report in one language; footnotes have the same numbers in all. */
  public Report in(Language language, Status status) {
    List<Footnote> all = new ArrayList<>();
    for (LocalText text : footnotes.texts()) {
      all.add(new Footnote(all.size() + 1, text.in(language)));
    }
    return new Report(
        title.in(language),
        group.in(language),
        year.toString(),
        heading(year).in(language),
        years.stream().map(Year::toString).toList(),
        language,
        status == Status.DRAFT,
        tables.stream()
            .map(table -> table.in(language, year, heading(year), all, remarks))
            .toList(),
        all);
  }
}
