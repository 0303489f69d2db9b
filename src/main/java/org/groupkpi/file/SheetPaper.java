package org.groupkpi.file;

import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How a sheet of a table is shown and printed. */
public final class SheetPaper {
  private SheetPaper() {}

  /**
   * No grid, the heading in sight and on each page, as wide as one lying page of A4, the pages
   * numbered.
   *
   * @param heading number of its row, from 0
   * @param columns that stay in sight
   * @return to choose other paper
   */
  public static PrintSetup of(XSSFSheet sheet, int heading, int columns) {
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(columns, heading + 1);
    sheet.setRepeatingRows(new CellRangeAddress(heading, heading, -1, -1));
    sheet.setFitToPage(true);
    sheet.getFooter().setRight("&P / &N");
    PrintSetup paper = sheet.getPrintSetup();
    paper.setPaperSize(PrintSetup.A4_PAPERSIZE);
    paper.setLandscape(true);
    paper.setFitWidth((short) 1);
    paper.setFitHeight((short) 0);
    return paper;
  }
}
