package org.groupkpi.form;

import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets a sheet up for printing: A4, one page wide, entity and page number below. */
final class Paper {
  private static final double LINE_OF_A4 = 785;
  private static final double HEIGHT_OF_A4 = 510;
  private static final double POINTS_OF_A_CHARACTER = 5.3;

  /** A page may be made that much smaller to save another one with a few rows. */
  private static final double SQUEEZE = 1.2;

  private Paper() {}

  /** Upright, on one page. */
  static void portrait(XSSFSheet sheet) {
    setUp(sheet);
    sheet.getPrintSetup().setFitHeight((short) 1);
  }

  /** Upright, on as many pages as it takes. */
  static void upright(XSSFSheet sheet) {
    setUp(sheet);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** Lying, on as many pages as it takes; no page with a few rows alone. */
  static void landscape(XSSFSheet sheet) {
    setUp(sheet);
    sheet.getPrintSetup().setLandscape(true);
    boolean squeezed = pages(sheet) > 1 && pages(sheet) < SQUEEZE;
    sheet.getPrintSetup().setFitHeight((short) (squeezed ? 1 : 0));
  }

  private static double pages(XSSFSheet sheet) {
    double height =
        StreamSupport.stream(sheet.spliterator(), false).mapToDouble(Row::getHeightInPoints).sum();
    double width = 0;
    for (int column = 0; column < sheet.getRow(1).getLastCellNum(); column++) {
      width += sheet.getColumnWidth(column) / 256.0 * POINTS_OF_A_CHARACTER;
    }
    return height * Math.min(1, LINE_OF_A4 / width) / HEIGHT_OF_A4;
  }

  private static void setUp(XSSFSheet sheet) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.setMargin(PageMargin.TOP, 0.5);
    sheet.setMargin(PageMargin.BOTTOM, 0.6);
    sheet.setHorizontallyCenter(true);
    footer(sheet, "");
  }

  /** Writes below a sheet, with its name and the number of the page. */
  static void footer(XSSFSheet sheet, String left) {
    sheet.getFooter(); // makes room for one
    sheet.getCTWorksheet().getHeaderFooter().setOddFooter(footer(left));
  }

  /** As the format codes it: what stands in the centre, on the left, on the right. */
  static String footer(String left) {
    return "&C&A&L" + left + "&R&P / &N";
  }
}
