package org.groupkpi.setup;

import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Writes the first sheet of the workbook, which explains the others. */
record GuideSheet(List<TableRows> tables, Language language, SheetLooks looks) {
  private static final LocalText TITLE = Words.of("Definitions");
  private static final List<LocalText> TEXTS =
      List.of(
          Words.of(
              "Each sheet is a table. Dark green columns are needed; of all others an empty cell takes the default."),
          Words.of(
              "The comment on a heading says what stands in the column, with an example; many cells have a list to choose from."),
          Words.of("The order of the rows is the order of forms and tables."),
          Words.of(
              "A row whose first cell begins with # is a note and is not read; columns beginning with x_ are yours."),
          Words.of(
              "After a change, run kpi check-definitions: it names every error with sheet and row."));
  private static final int[] WIDTHS = {16, 16, 12, 64};
  private static final int LINE = 15;

  void write(XSSFSheet sheet) {
    for (int at = 0; at < WIDTHS.length; at++) {
      sheet.setColumnWidth(at, WIDTHS[at] * 256);
    }
    put(sheet.createRow(0), 0, TITLE.in(language), looks.title);
    sheet.getRow(0).setHeightInPoints(2 * LINE);
    int next = 1;
    for (LocalText text : TEXTS) {
      put(sheet.createRow(next++), 0, text.in(language), looks.text);
    }
    next++;
    headings(sheet.createRow(next++));
    SheetPaper.of(sheet, next - 1, 0);
    for (TableRows table : tables) {
      row(sheet.createRow(next++), table);
    }
  }

  private void headings(XSSFRow row) {
    List<LocalText> headings =
        List.of(
            Words.of("GuideSheet", "Sheet"),
            Words.of("GuideSheet", "Table"),
            Words.of("GuideSheet", "Rows"),
            Words.of("What stands in it"));
    for (int at = 0; at < headings.size(); at++) {
      put(row, at, headings.get(at).in(language), looks.neededHeading);
    }
  }

  private void row(XSSFRow row, TableRows table) {
    String name = table.name().word();
    XSSFHyperlink link =
        row.getSheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + name + "'!A1");
    put(row, 0, name, looks.link).setHyperlink(link);
    put(row, 1, table.name().title().in(language), looks.text);
    double filled =
        table.rows().stream()
            .skip(table.header() + 1L)
            .filter(each -> !each.blank() && !each.comment())
            .count();
    row.createCell(2).setCellValue(filled);
    row.getCell(2).setCellStyle(looks.text);
    String purpose = table.name().purpose().in(language);
    put(row, 3, purpose, looks.plain);
    row.setHeightInPoints(LINE * (float) TextWidth.lines(purpose, WIDTHS[3] - 2).size());
  }

  private static XSSFCell put(XSSFRow row, int at, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(at);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }
}
