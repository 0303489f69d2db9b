package org.groupkpi.returns;

import java.util.List;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.groupkpi.form.SheetTitle;
import org.groupkpi.returns.ReviewList.Choice;
import org.groupkpi.returns.ReviewList.Column;
import org.groupkpi.returns.ReviewList.Line;
import org.groupkpi.returns.ReviewList.Wide;
import org.groupkpi.text.Language;

/** Writes the list of findings into a workbook of the library, of either file format. */
final class ListInWorkbook {
  private final Workbook workbook;
  private final ListStyles styles;
  private final Font strong;
  private final Sheet sheet;

  private ListInWorkbook(ReviewList list, Language language, Workbook workbook) {
    this.workbook = workbook;
    this.styles = new ListStyles(workbook, language);
    this.strong = styles.font(ListLook.STRONG);
    this.sheet = workbook.createSheet(SheetTitle.free(list.title(), workbook));
  }

  /**
   * Adds the sheet, and opens the workbook there. It is the first one; in .xls files, whose
   * formulas and names refer to sheets by their order, the last one.
   */
  static void write(ReviewList list, Language language, Workbook workbook) {
    ListInWorkbook written = new ListInWorkbook(list, language, workbook);
    written.head(list.wide());
    written.lines(list.lines());
    if (list.answerable() > 0) {
      written.offer(list.choice(), list.answerable());
    }
    written.paper();
    if (!(workbook instanceof HSSFWorkbook)) {
      workbook.setSheetOrder(written.sheet.getSheetName(), 0);
      workbook.setFirstVisibleTab(0);
    }
    workbook.setActiveSheet(workbook.getSheetIndex(written.sheet));
    for (Sheet one : workbook) {
      one.setSelected(one.equals(written.sheet));
    }
  }

  private void head(List<Wide> wide) {
    for (Column column : Column.values()) {
      sheet.setColumnWidth(column.place(), column.width() * 256);
    }
    for (Wide one : wide) {
      int number = sheet.getPhysicalNumberOfRows();
      Row row = sheet.createRow(number);
      put(row, 0, one.text(), one.look());
      row.setHeightInPoints(one.height());
      sheet.addMergedRegion(new CellRangeAddress(number, number, 0, Column.LAST));
    }
    sheet.createRow(ReviewList.HEADER - 1).setHeightInPoints(ReviewList.GAP);
  }

  private void lines(List<Line> lines) {
    for (Line line : lines) {
      Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
      row.setHeightInPoints(line.height());
      for (Map.Entry<Column, ReviewList.Cell> each : line.cells().entrySet()) {
        ReviewList.Cell cell = each.getValue();
        Cell put = put(row, each.getKey().place(), cell.text(), cell.look());
        if (!cell.strong().isEmpty()) {
          RichTextString rich = workbook.getCreationHelper().createRichTextString(cell.text());
          cell.strong().forEach(part -> rich.applyFont(part[0], part[1], strong));
          put.setCellValue(rich);
        }
        if (!cell.link().isEmpty()) {
          Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
          link.setAddress(cell.link());
          link.setLabel(cell.text());
          put.setHyperlink(link);
        }
      }
    }
  }

  private Cell put(Row row, int column, String shown, ListLook look) {
    Cell cell = row.createCell(column);
    cell.setCellValue(shown);
    cell.setCellStyle(styles.of(look));
    return cell;
  }

  private void offer(Choice choice, int rows) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int column = Column.REPLY.place();
    DataValidation rule =
        helper.createValidation(
            helper.createExplicitListConstraint(choice.answers().toArray(new String[0])),
            new CellRangeAddressList(
                ReviewList.HEADER + 1, ReviewList.HEADER + rows, column, column));
    rule.setEmptyCellAllowed(true);
    rule.setShowErrorBox(true);
    rule.createErrorBox(choice.title(), choice.error());
    sheet.addValidationData(rule);
  }

  private void paper() {
    int header = ReviewList.HEADER;
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(0, header + 1);
    if (!(workbook
        instanceof HSSFWorkbook)) { // there the name of these rows would outlive the list
      sheet.setRepeatingRows(new CellRangeAddress(header, header, 0, Column.LAST));
    }
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.getFooter().setRight("&P / &N");
  }
}
