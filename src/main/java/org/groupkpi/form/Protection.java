package org.groupkpi.form;

import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Locks everything of a sheet but its input cells; a guard against slips, not against intent. */
final class Protection {
  private Protection() {}

  /** Rows and columns may still be sized. */
  static void lock(XSSFSheet sheet, Optional<String> password) {
    sheet.enableLocking();
    sheet.lockFormatColumns(false);
    sheet.lockFormatRows(false);
    sheet.lockObjects(true);
    sheet.lockScenarios(true);
    password.ifPresent(word -> sheet.setSheetPassword(word, null));
  }
}
