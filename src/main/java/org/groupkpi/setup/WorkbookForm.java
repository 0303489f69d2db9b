package org.groupkpi.setup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.StillFile;
import org.groupkpi.project.DefinitionWorkbook;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;

/**
 * Writes tables of definitions as one workbook to edit: a sheet that explains, then a sheet for
 * each table, whose cells are all text. The same tables give the same bytes.
 */
final class WorkbookForm {
  private WorkbookForm() {}

  /**
   * The bytes of the workbook.
   *
   * @param language of explanations and of the font
   * @param day when the workbook says that it was made
   */
  static byte[] of(List<TableRows> tables, Language language, LocalDate day) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SheetLooks looks = new SheetLooks(workbook, language);
      XSSFSheet guide = workbook.createSheet(DefinitionWorkbook.GUIDE.in(language));
      Dropdowns dropdowns = new Dropdowns(tables, language);
      for (TableRows table : tables) {
        XSSFSheet sheet = workbook.createSheet(table.name().word());
        new TableSheet(table, language, looks).write(sheet);
        dropdowns.addTo(sheet, table);
      }
      new GuideSheet(tables, language, looks).write(guide);
      StillFile.write(workbook, Words.of("Definitions").in(language), day, bytes);
    }
    return bytes.toByteArray();
  }
}
