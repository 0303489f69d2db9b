package org.groupkpi.form;

import org.apache.poi.ss.usermodel.Workbook;

/** Finds a name for a sheet that the workbook does not have yet. */
public final class SheetTitle {
  private SheetTitle() {}

  public static String free(String wanted, Workbook workbook) {
    String name = wanted;
    for (int number = 2; workbook.getSheet(name) != null; number++) {
      name = wanted + " (" + number + ")";
    }
    return name;
  }
}
