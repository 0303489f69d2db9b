package org.groupkpi.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.StillFile;
import org.groupkpi.submission.CollectionRound;

/** Writes the very hidden sheet by which a returned form is recognised: keys and values. */
public final class IdentitySheet {
  public static final String NAME = "_kpi";
  static final String FORMAT = "format";
  public static final String GROUP = "group";
  public static final String ENTITY = "entity";
  public static final String YEAR = "year";
  public static final String CATALOGUE = "catalogue";
  static final String GENERATOR = "generator";

  /** Where the entity's code is written; rows and columns count from 0. */
  static final int ENTITY_ROW = 2;

  static final int VALUE_COLUMN = 1;

  private IdentitySheet() {}

  /** Writes all but the entity's code. */
  static void write(FormRequest request, XSSFWorkbook workbook) {
    CollectionRound round = request.round();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(FORMAT, "1");
    rows.put(GROUP, round.tree().root());
    rows.put(ENTITY, "");
    rows.put(YEAR, round.year().toString());
    rows.put(CATALOGUE, CatalogueDigest.of(round.catalogue()));
    rows.put(GENERATOR, StillFile.GENERATOR);
    XSSFSheet sheet = workbook.createSheet(NAME);
    int number = 0;
    for (Map.Entry<String, String> entry : rows.entrySet()) {
      XSSFRow row = sheet.createRow(number++);
      row.createCell(0).setCellValue(entry.getKey());
      XSSFCell value = row.createCell(VALUE_COLUMN);
      value.setCellStyle(workbook.getCellStyleAt(0));
      if (!entry.getValue().isEmpty()) {
        value.setCellValue(entry.getValue());
      }
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }
}
