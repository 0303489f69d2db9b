package org.groupkpi.file;

import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.xmlbeans.XmlCursor;

/** The look of cells for which nothing else is said. */
public final class StandardLook {
  private StandardLook() {}

  /** Gives it the name without which some programs take another one. */
  public static void name(XSSFWorkbook workbook) {
    try (XmlCursor at = workbook.getStylesSource().getCTStylesheet().newCursor()) {
      at.toFirstContentToken();
      at.beginElement("cellStyles", XSSFRelation.NS_SPREADSHEETML);
      at.insertAttributeWithValue("count", "1");
      at.beginElement("cellStyle", XSSFRelation.NS_SPREADSHEETML);
      at.insertAttributeWithValue("name", "Normal");
      at.insertAttributeWithValue("xfId", "0");
      at.insertAttributeWithValue("builtinId", "0");
    }
  }
}
