package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A table, in all languages at once.
 *
 * @param stub heading of the column of labels
 */
public record PrintedTable(
    TableDefinition definition,
    LocalText stub,
    List<PrintedColumn> columns,
    List<PrintedRow> rows) {

  private static final LocalText UNIT = Words.of("Unit");
  private static final LocalText UNIT_ABOVE = Words.of("Unit: {0}");

  public PrintedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Whether its rows say their units; else its columns do. */
  public boolean unitsOfRows() {
    return definition.ofYears() || rows.stream().anyMatch(row -> !row.unit().isEmpty());
  }

  PrintedTable numbered(FootnoteBook footnotes) {
    return new PrintedTable(
        definition, stub, columns, rows.stream().map(row -> row.numbered(footnotes)).toList());
  }

  /**
   * The table in a language.
   *
   * @param of the reporting year, and as headings print it
   * @param footnotes all of the report
   * @param remarks what its tables of figures say below
   */
  ReportTable in(
      Language language,
      Year of,
      LocalText ofLabel,
      List<Footnote> footnotes,
      List<LocalText> remarks) {
    Set<Integer> used = rows.stream().flatMap(row -> row.marks().all()).collect(Collectors.toSet());
    return new ReportTable(
        definition.code(),
        definition.layout(),
        definition.title().in(language),
        stub.in(language),
        unitsOfRows() && !unitAbove() ? UNIT.in(language) : "",
        leavesOpen(of, language) ? ofLabel.in(language) : "",
        unitAbove() ? UNIT_ABOVE.fill(unit()).in(language) : "",
        columns.stream().map(column -> column(column, language)).toList(),
        sections(language),
        footnotes.stream().filter(footnote -> used.contains(footnote.number())).toList(),
        notes(definition.ofFigures() ? remarks : List.of(), language));
  }

  private List<String> notes(List<LocalText> remarks, Language language) {
    return Stream.concat(Stream.of(definition.note()), remarks.stream())
        .filter(note -> !note.isEmpty())
        .map(note -> note.in(language))
        .toList();
  }

  /**
   * Whether it leaves open which year it is of: its columns are no years, nor does its title say.
   */
  private boolean leavesOpen(Year of, Language language) {
    TableDefinition.Layout layout = definition.layout();
    return (layout.byUnit() || layout == TableDefinition.Layout.MEASURES)
        && !definition.title().in(language).contains(of.toString());
  }

  /** Whether one unit serves all figures, and is printed once. */
  private boolean unitAbove() {
    return definition.unitPlace() == TableDefinition.UnitPlace.CAPTION && !unit().isEmpty();
  }

  /** The first unit that a row or column has. */
  private LocalText unit() {
    return Stream.concat(
            rows.stream().map(PrintedRow::unit), columns.stream().map(PrintedColumn::unit))
        .filter(unit -> !unit.isEmpty())
        .findFirst()
        .orElse(LocalText.NONE);
  }

  private Column column(PrintedColumn column, Language language) {
    return (unitAbove() ? column.withoutUnit() : column).in(language);
  }

  private List<Section> sections(Language language) {
    List<Section> sections = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= rows.size(); i++) {
      if (i == rows.size() || !rows.get(i).section().equals(rows.get(start).section())) {
        sections.add(
            new Section(
                rows.get(start).section().in(language),
                rows.subList(start, i).stream().map(row -> row.in(language)).toList()));
        start = i;
      }
    }
    return sections;
  }
}
