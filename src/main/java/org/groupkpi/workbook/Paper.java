package org.groupkpi.workbook;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Sets a sheet up for printing: A4 landscape, one page wide, entity and page number below. */
final class Paper {
  private Paper() {}

  static void landscape(XSSFSheet sheet, FormRequest request) {
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setPaperSize(PrintSetup.A4_PAPERSIZE);
    sheet.getPrintSetup().setLandscape(true);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.LEFT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.RIGHT, 0.4);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.TOP, 0.5);
    sheet.setMargin(org.apache.poi.ss.usermodel.PageMargin.BOTTOM, 0.6);
    sheet.setHorizontallyCenter(true);
    sheet.getFooter().setLeft(request.entity().code() + " · " + request.round().year());
    sheet.getFooter().setCenter("&A");
    sheet.getFooter().setRight("&P / &N");
  }
}
