package org.groupkpi.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;

/**
 * Prints each table as {@code tables/<table>.csv}: the texts, then exact values, then the numbers
 * of the footnotes.
 */
public final class CsvTables {
  private CsvTables() {}

  /** A file for each table of a report that is in the first language of the project. */
  public static List<RenderedFile> render(Report report) {
    return report.tables().stream().map(CsvTables::file).toList();
  }

  private static RenderedFile file(ReportTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      csv.header(headings(table));
      for (Section section : table.sections()) {
        for (Row row : section.rows()) {
          write(csv, table, section, row);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + table.id(), e);
    }
    return new RenderedFile("tables/" + table.id() + ".csv", bytes.toByteArray());
  }

  private static List<String> headings(ReportTable table) {
    List<String> headings = new ArrayList<>(List.of("section", "level", "label", "unit"));
    table.columns().forEach(column -> headings.add(column.id()));
    figureColumns(table).forEach(at -> headings.add(table.columns().get(at).id() + " value"));
    headings.add("footnotes");
    return headings;
  }

  private static void write(CsvText csv, ReportTable table, Section section, Row row)
      throws IOException {
    csv.text(section.title()).figure(row.level()).text(row.label()).text(row.unit());
    for (int at = 0; at < table.columns().size(); at++) {
      write(csv, table.columns().get(at).kind(), cell(row, at));
    }
    for (int at : figureColumns(table).toList()) {
      csv.figure(cell(row, at).value().map(Exact::plain).orElse(""));
    }
    csv.text(footnotes(row)).end();
  }

  private static void write(CsvText csv, Column.Kind kind, PrintedCell cell) throws IOException {
    switch (kind) {
      case FIGURE, CHANGE -> figure(csv, cell);
      case TEXT -> csv.text(cell.printed());
    }
  }

  /** Words may stand among figures; figures of lists have no lineage. */
  private static void figure(CsvText csv, PrintedCell cell) throws IOException {
    if (cell.key().isEmpty() && cell.value().isEmpty()) {
      csv.text(cell.printed());
    } else {
      csv.figure(cell.printed());
    }
  }

  /** A heading row may come without cells. */
  private static PrintedCell cell(Row row, int at) {
    return at < row.cells().size() ? row.cells().get(at) : PrintedCell.EMPTY;
  }

  private static Stream<Integer> figureColumns(ReportTable table) {
    return IntStream.range(0, table.columns().size())
        .filter(at -> table.columns().get(at).kind() == Column.Kind.FIGURE)
        .boxed();
  }

  private static String footnotes(Row row) {
    Stream<Integer> atCells = row.cells().stream().flatMap(cell -> cell.marks().stream());
    return Stream.concat(row.marks().stream(), atCells)
        .distinct()
        .sorted()
        .map(String::valueOf)
        .collect(Collectors.joining(" "));
  }
}
