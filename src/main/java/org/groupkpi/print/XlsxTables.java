package org.groupkpi.print;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.file.SheetNames;
import org.groupkpi.file.StillFile;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.OneLine;
import org.groupkpi.text.Words;

/**
 * Prints a report as {@code report-tables.xlsx}: a contents sheet, then a sheet for each table, in
 * which figures are numbers that read as printed.
 */
public final class XlsxTables {
  private static final String PATH = "report-tables.xlsx";
  private static final int CONTENTS_WIDTH = 76;
  private static final LocalText CONTENTS = Words.of("Contents");
  private static final LocalText TABLE = Words.of("Table");
  private static final LocalText REMARK =
      Words.of(
          "Figures are numbers, rounded as printed; exact values are in the folder data. Entries such as <0.01 are no exact numbers and stand as text.");

  private final Report report;
  private final XSSFWorkbook workbook;
  private final TableStyles styles;

  private XlsxTables(Report report, XSSFWorkbook workbook) {
    this.report = report;
    this.workbook = workbook;
    this.styles = new TableStyles(workbook, report.language());
  }

  /** The workbook of a report that is in the first language of the project. */
  public static RenderedFile render(Report report) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new XlsxTables(report, workbook).write();
      LocalDate day = LocalDate.parse(report.year() + "-01-01");
      StillFile.write(workbook, OneLine.oneLine(report.title()), day, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + PATH, e);
    }
    return new RenderedFile(PATH, bytes.toByteArray());
  }

  private void write() {
    XSSFSheet contents = workbook.createSheet(CONTENTS.in(report.language()));
    SheetWriter list = new SheetWriter(contents, report, styles, List.of(CONTENTS_WIDTH));
    String heading = TABLE.in(report.language());
    SheetNames names = new SheetNames(heading, List.of(contents.getSheetName()));
    list.title(report.title(), report.group());
    list.text(list.row(1), 0, heading, styles.head);
    for (ReportTable table : report.tables()) {
      XSSFSheet sheet = workbook.createSheet(names.of(OneLine.oneLine(table.title())));
      TableSheet.write(table, report, sheet, contents, styles);
      list.link(list.row(list.lines(table.title(), 0)), 0, table.title(), sheet, styles.entry);
    }
    list.foot();
    list.note(REMARK.in(report.language()));
    list.paper();
  }
}
