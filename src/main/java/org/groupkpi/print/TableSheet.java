package org.groupkpi.print;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.Section;
import org.groupkpi.text.TextWidth;

/**
 * Prints a table on a sheet: label, unit if rows have units, then the columns. A column in which
 * cells have footnotes is followed by a narrow one with their numbers, so that figures stay
 * numbers. Annotations stand in a row of their own below their figures.
 */
final class TableSheet {
  private static final int LABEL = 0;
  private static final int UNIT = 1;
  private static final int PADDING = 2;
  private static final int MOST_MARKS = 12;

  /**
   * Where a column stands.
   *
   * @param marks the column of the footnotes at its cells, if there are any
   */
  private record Place(int at, Optional<Integer> marks) {}

  private final ReportTable table;
  private final Report report;
  private final TableStyles styles;
  private final List<Place> places = new ArrayList<>();
  private final List<Integer> widths = new ArrayList<>();
  private final SheetWriter out;

  private TableSheet(ReportTable table, Report report, XSSFSheet sheet, TableStyles styles) {
    this.table = table;
    this.report = report;
    this.styles = styles;
    widths.add(within(14, widest(rows().map(TableSheet::label)) + PADDING, 46));
    if (hasUnits()) {
      widths.add(within(8, widest(rows().map(Row::unit)) + PADDING, 22));
    }
    IntStream.range(0, table.columns().size()).forEach(this::place);
    out = new SheetWriter(sheet, report, styles, widths);
  }

  /** Fills a sheet, which links back to the contents. */
  static void write(
      ReportTable table, Report report, XSSFSheet sheet, XSSFSheet contents, TableStyles styles) {
    TableSheet filled = new TableSheet(table, report, sheet, styles);
    filled.out.back("← " + contents.getSheetName(), contents);
    filled.out.title(table.title(), filled.under());
    filled.head();
    table.sections().forEach(filled::section);
    filled.out.foot();
    table.notes().forEach(filled.out::note);
    table.footnotes().forEach(note -> filled.out.footnote(note.number(), note.text()));
    filled.out.paper();
  }

  /** What stands below the title. */
  private String under() {
    return Stream.of(report.group(), table.yearCaption(), table.unitCaption())
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("    "));
  }

  /** Whether a row is the total of a table by unit, which is bold, below a rule. */
  private boolean total(Row row) {
    return table.byUnit() && rows().reduce((first, last) -> last).filter(row::equals).isPresent();
  }

  private boolean hasUnits() {
    return !table.unitHead().isEmpty();
  }

  private Stream<Row> rows() {
    return table.sections().stream().flatMap(section -> section.rows().stream());
  }

  /** As wide as a label is with its indentation and marks. */
  static String label(Row row) {
    return " ".repeat(3 * row.level()) + row.label() + SheetWriter.marks(row.marks());
  }

  private void place(int number) {
    List<PrintedCell> cells =
        rows().flatMap(row -> row.cells().stream().skip(number).limit(1)).toList();
    int at = widths.size();
    widths.add(width(table.columns().get(number), cells));
    int marks = widest(cells.stream().map(cell -> SheetWriter.marks(cell.marks())));
    if (marks > 0) {
      widths.add(Math.min(marks + 1, MOST_MARKS));
    }
    places.add(new Place(at, marks > 0 ? Optional.of(at + 1) : Optional.empty()));
  }

  /** A number must fit into its column; words may break. */
  private int width(Column column, List<PrintedCell> cells) {
    int heading =
        widest(heading(column).stream().flatMap(line -> Stream.of(line.split("\\s", -1))));
    return switch (column.kind()) {
      case FIGURE, CHANGE -> {
        int least = Math.max(within(10, heading, 16), within(10, annotations(cells), 14));
        yield within(least, widest(cells.stream().map(PrintedCell::text)), ShownNumber.WIDEST)
            + PADDING;
      }
      case TEXT -> {
        int widest = widest(cells.stream().map(PrintedCell::printed));
        yield within(Math.max(8, heading), widest, 44) + 2 * PADDING;
      }
    };
  }

  private static int annotations(List<PrintedCell> cells) {
    return widest(cells.stream().map(PrintedCell::annotation));
  }

  private static int widest(Stream<String> texts) {
    return texts.mapToInt(TextWidth::of).max().orElse(0);
  }

  private static int within(int least, int wanted, int most) {
    return Math.max(least, Math.min(wanted, most));
  }

  private void head() {
    XSSFRow row =
        out.row(IntStream.range(0, places.size()).map(this::headingLines).max().orElse(1));
    out.empty(row, 0, styles.head);
    out.text(row, LABEL, table.stubHead(), styles.head);
    if (hasUnits()) {
      out.text(row, UNIT, table.unitHead(), styles.head);
    }
    for (int number = 0; number < places.size(); number++) {
      Column column = table.columns().get(number);
      XSSFCellStyle style =
          column.kind() == Column.Kind.TEXT ? styles.headOfText : styles.headOfFigures;
      out.lines(row, places.get(number).at(), heading(column), style);
    }
  }

  private int headingLines(int number) {
    int at = places.get(number).at();
    return heading(table.columns().get(number)).stream()
        .mapToInt(line -> out.lines(line, at))
        .sum();
  }

  private List<String> heading(Column column) {
    if (column.unit().isEmpty()) {
      return List.of(column.label());
    }
    boolean chinese = report.language().chinese();
    return List.of(column.label(), chinese ? "（" + column.unit() + "）" : "(" + column.unit() + ")");
  }

  private void section(Section section) {
    if (!section.title().isEmpty()) {
      XSSFRow row = out.row(1);
      out.text(row, LABEL, section.title(), styles.section);
      out.empty(row, LABEL + 1, styles.section);
    }
    section.rows().forEach(this::row);
  }

  private void row(Row row) {
    XSSFRow line = out.row(lines(row));
    XSSFCellStyle look = row.heading() ? styles.heading(row.level()) : styles.label(row.level());
    out.text(line, LABEL, row.label(), row.marks(), look);
    out.empty(line, LABEL + 1, styles.text);
    if (row.heading()) {
      return;
    }
    if (hasUnits()) {
      out.text(line, UNIT, row.unit(), styles.unit);
    }
    for (int number = 0; number < row.cells().size(); number++) {
      cell(line, places.get(number), kind(number), row.cells().get(number));
    }
    if (total(row)) {
      line.forEach(cell -> cell.setCellStyle(styles.total((XSSFCellStyle) cell.getCellStyle())));
    }
    if (annotated(row).findAny().isPresent()) {
      line.forEach(cell -> cell.setCellStyle(styles.open((XSSFCellStyle) cell.getCellStyle())));
      annotations(row);
    }
  }

  private void annotations(Row row) {
    int lines = annotated(row).map(number -> lines(row, number)).max(Integer::compare).orElse(1);
    XSSFRow line = out.row(lines);
    out.empty(line, LABEL, styles.annotation);
    annotated(row)
        .forEach(
            number ->
                out.text(
                    line,
                    places.get(number).at(),
                    row.cells().get(number).annotation().strip(),
                    styles.annotation));
  }

  private int lines(Row row, int number) {
    return out.lines(row.cells().get(number).annotation().strip(), places.get(number).at());
  }

  /** Numbers of the columns in which a figure has an annotation. */
  private Stream<Integer> annotated(Row row) {
    return IntStream.range(0, row.cells().size())
        .filter(number -> kind(number) != Column.Kind.TEXT)
        .filter(number -> !row.cells().get(number).annotation().isBlank())
        .boxed();
  }

  private Column.Kind kind(int number) {
    return table.columns().get(number).kind();
  }

  private int lines(Row row) {
    int lines =
        Math.max(out.lines(label(row), LABEL), hasUnits() ? out.lines(row.unit(), UNIT) : 1);
    for (int number = 0; number < row.cells().size(); number++) {
      lines =
          Math.max(
              lines, out.lines(inRow(number, row.cells().get(number)), places.get(number).at()));
    }
    return lines;
  }

  /** What of a cell stands in the row itself. */
  private String inRow(int number, PrintedCell cell) {
    return kind(number) == Column.Kind.TEXT ? cell.printed() : cell.text();
  }

  private void cell(XSSFRow line, Place place, Column.Kind kind, PrintedCell cell) {
    switch (kind) {
      case FIGURE, CHANGE -> figure(line, place.at(), kind, cell);
      case TEXT -> out.text(line, place.at(), cell.printed(), styles.text);
    }
    if (!cell.marks().isEmpty()) {
      int at = place.marks().orElseThrow();
      out.text(line, at, SheetWriter.marks(cell.marks()), styles.marks);
    }
  }

  private void figure(XSSFRow line, int at, Column.Kind kind, PrintedCell cell) {
    Optional<ShownNumber> number = ShownNumber.of(cell, kind);
    Optional<XSSFCellStyle> style = number.flatMap(shown -> styles.figure(shown.format()));
    if (number.isPresent() && style.isPresent()) {
      out.cell(line, at, style.get()).setCellValue(number.get().value());
    } else {
      out.text(line, at, cell.text(), written(cell));
    }
  }

  /** What is no number may still be a figure, such as {@code <0.01}. */
  private XSSFCellStyle written(PrintedCell cell) {
    return switch (cell.state()) {
      case OK, RESTATED, ESTIMATED, INCOMPLETE -> styles.writtenFigure;
      case MISSING, NOT_APPLICABLE, NONE -> styles.noFigure;
    };
  }
}
