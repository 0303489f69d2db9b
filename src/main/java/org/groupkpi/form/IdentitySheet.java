package org.groupkpi.form;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.SheetVisibility;
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

  private IdentitySheet() {}

  static void write(FormRequest request, XSSFWorkbook workbook) {
    CollectionRound round = request.round();
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put(FORMAT, "1");
    rows.put(GROUP, round.tree().root());
    rows.put(ENTITY, request.entity().code());
    rows.put(YEAR, round.year().toString());
    rows.put(CATALOGUE, CatalogueDigest.of(round.catalogue()));
    rows.put(GENERATOR, StillFile.GENERATOR);
    XSSFSheet sheet = workbook.createSheet(NAME);
    int number = 0;
    for (Map.Entry<String, String> entry : rows.entrySet()) {
      XSSFRow row = sheet.createRow(number++);
      row.createCell(0).setCellValue(entry.getKey());
      row.createCell(1).setCellValue(entry.getValue());
    }
    workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
  }
}
