package org.groupkpi.explain;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.file.StillFile;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes the lineage of a figure as a workbook for auditors: every figure that it is made of with
 * its source, and live formulas that compute it anew beside the exact figure of the program.
 */
public record AssuranceWorkbook(Lineage lineage, Language language) {
  private static final LocalText TITLE = Words.of("Assurance sheet");
  private static final LocalText SAYS =
      Words.of(
          "The recomputed columns are live formulas over this sheet alone; ✓ means that they give the figure of GroupKPI (spreadsheets carry about 15 digits).");
  private static final LocalText DIFFERING = Words.of("Rows that differ");
  private static final int HEADING = 5;

  /** Writes the workbook; the same figure gives the same bytes. */
  public void write(GroupValue value, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      AssuranceStyles styles = new AssuranceStyles(workbook, language);
      XSSFSheet sheet = workbook.createSheet(TITLE.in(language));
      headings(sheet, styles);
      int last = new AssuranceRows(lineage, language, sheet, styles, HEADING + 1).write(value);
      head(sheet, styles, value, last);
      layout(sheet);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.setForceFormulaRecalculation(true);
      StillFile.write(workbook, value.key().toString(), value.year().firstDay(), out);
    }
  }

  private void head(XSSFSheet sheet, AssuranceStyles styles, GroupValue value, int last) {
    String name = lineage.basis().catalogue().name(value.code()).in(language);
    String node = lineage.basis().tree().entity(value.node()).name().in(language);
    line(sheet, 0, styles.title, TITLE.in(language));
    line(sheet, 1, styles.subtitle, value.code() + " " + name + " · " + value.year());
    line(sheet, 2, styles.subtitle, value.node() + " " + node);
    line(sheet, 3, styles.subtitle, SAYS.in(language));
    XSSFRow row = line(sheet, 4, styles.subtitle, DIFFERING.in(language));
    String checks = AssuranceColumn.AGREES.from(HEADING + 1, last);
    row.createCell(1).setCellFormula("COUNTIF(" + checks + ",\"✗\")");
  }

  private static XSSFRow line(XSSFSheet sheet, int number, XSSFCellStyle style, String text) {
    XSSFRow row = sheet.createRow(number);
    row.createCell(0).setCellValue(text);
    row.getCell(0).setCellStyle(style);
    return row;
  }

  private void headings(XSSFSheet sheet, AssuranceStyles styles) {
    XSSFRow row = sheet.createRow(HEADING);
    row.setHeightInPoints(32);
    for (AssuranceColumn column : AssuranceColumn.values()) {
      row.createCell(column.number()).setCellValue(column.heading().in(language));
      row.getCell(column.number()).setCellStyle(styles.heading);
      sheet.setColumnWidth(column.number(), column.width() * 256);
    }
  }

  private static void layout(XSSFSheet sheet) {
    sheet.setRowSumsBelow(false);
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, 0));
    PrintSetup paper = SheetPaper.of(sheet, HEADING, 1);
    paper.setPaperSize(PrintSetup.A3_PAPERSIZE);
    paper.setFitWidth((short) 2);
  }
}
