package org.groupkpi.report;

import java.util.List;
import java.util.Set;
import org.groupkpi.text.Language;

/**
 * All tables of a report in one language.
 *
 * @param title heading of the whole, such as {@code 2024 年关键绩效表}
 * @param group name of the group or node reported on
 * @param year reporting year, by which figures are named: {@code 2024}
 * @param yearLabel the year as headings print it: {@code 2024 年}, {@code FY2024}
 * @param years year columns, finished text, ascending
 * @param draft whether every table and page carries the draft mark
 * @param footnotes all footnotes of the report, ascending
 */
public record Report(
    String title,
    String group,
    String year,
    String yearLabel,
    List<String> years,
    Language language,
    boolean draft,
    List<ReportTable> tables,
    List<Footnote> footnotes) {
  /** The draft mark, in every language. */
  public static final String DRAFT = "草稿 DRAFT";

  public Report {
    years = List.copyOf(years);
    tables = List.copyOf(tables);
    footnotes = List.copyOf(footnotes);
  }

  /** The report as people read it. */
  public Report forReading() {
    return new Report(
        title,
        group,
        year,
        yearLabel,
        years,
        language,
        draft,
        tables.stream().map(ReportTable::forReading).toList(),
        footnotes);
  }

  /** The report with those of its tables alone; footnotes keep their numbers. */
  public Report only(Set<String> ids) {
    return new Report(
        title,
        group,
        year,
        yearLabel,
        years,
        language,
        draft,
        tables.stream().filter(table -> ids.contains(table.id())).toList(),
        footnotes);
  }
}
