package org.groupkpi.report;

import java.util.List;
import org.groupkpi.definition.TableDefinition;

/**
 * A table of the report in one language, ready to be printed.
 *
 * @param id code of the table, also its file name
 * @param layout what its rows and columns are
 * @param stubHead heading of the column of labels; empty if these are numbers for programs only
 * @param unitHead heading of the unit column; empty if the table has none (its columns carry units)
 * @param yearCaption the year, printed with the title where neither this nor columns say it; else
 *     empty
 * @param unitCaption the one unit of all figures, printed above the table; empty if the table says
 *     its units itself
 * @param footnotes those marked in this table, ascending
 * @param notes source notes printed below the table
 */
public record ReportTable(
    String id,
    TableDefinition.Layout layout,
    String title,
    String stubHead,
    String unitHead,
    String yearCaption,
    String unitCaption,
    List<Column> columns,
    List<Section> sections,
    List<Footnote> footnotes,
    List<String> notes) {
  public ReportTable {
    columns = List.copyOf(columns);
    sections = List.copyOf(sections);
    footnotes = List.copyOf(footnotes);
    notes = List.copyOf(notes);
  }

  /** Whether its rows are units or segments, the last of them their total. */
  public boolean byUnit() {
    return layout.byUnit();
  }

  /** The table as people read it: without labels that have no heading, its first column leads. */
  ReportTable forReading() {
    return !stubHead.isEmpty() || columns.isEmpty()
        ? this
        : new ReportTable(
            id,
            layout,
            title,
            columns.get(0).headed(),
            unitHead,
            yearCaption,
            unitCaption,
            columns.subList(1, columns.size()),
            sections.stream().map(Section::forReading).toList(),
            footnotes,
            notes);
  }
}
