package org.groupkpi.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.util.CellRangeAddress;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** Files of Excel 97 to 2003, and encrypted ones of any Excel, which are OLE2 containers too. */
final class OldExcelFilesTest {

  private static HSSFWorkbook workbook() {
    HSSFWorkbook workbook = new HSSFWorkbook();
    HSSFSheet sheet = workbook.createSheet("能源");
    HSSFRow row = sheet.createRow(4);
    row.createCell(0).setCellValue("HC");
    row.createCell(1).setCellValue(0.1);
    row.createCell(2).setCellFormula("B5*2");
    row.createCell(3).setCellValue(true);
    row.setZeroHeight(true);
    sheet.setColumnHidden(3, true);
    sheet.addMergedRegion(new CellRangeAddress(0, 1, 0, 2));
    workbook.createSheet("_kpi");
    workbook.setSheetHidden(1, true);
    workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
    return workbook;
  }

  private static byte[] bytes(HSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    workbook.write(bytes);
    return bytes.toByteArray();
  }

  @Test
  void cellsAreReadAsStored() throws IOException {
    try (HSSFWorkbook workbook = workbook()) {
      Spreadsheet read = (Spreadsheet) SpreadsheetReader.open(bytes(workbook));
      Sheet sheet = read.sheets().get(0);
      assertThat(sheet.name()).isEqualTo("能源");
      assertThat(sheet.row(5).orElseThrow().hidden()).isTrue();
      assertThat(sheet.row(5).orElseThrow().cells().stream().map(Cell::text))
          .containsExactly("HC", "0.1", "0.2", "TRUE");
      assertThat(sheet.cell(5, 3).orElseThrow().hasFormula()).isTrue();
      assertThat(sheet.columnHidden(4)).isTrue();
      assertThat(sheet.merged()).containsExactly(new CellRange(1, 1, 2, 3));
      assertThat(read.sheet("_kpi").orElseThrow().visibility()).isEqualTo(Visibility.HIDDEN);
    }
  }

  /** Sheets, names and other files are known by their numbers, and many cells share a formula. */
  @Test
  void formulasAreReadAsWritten() throws IOException {
    List<String> formulas =
        List.of(
            "B5*2",
            "SUM(_kpi!A1:$B$2)+A$1",
            "IF(B5>0,total,\"\")",
            "'[x.xls]能源 2'!A1",
            "SUM(能源:_kpi!A1)");
    try (HSSFWorkbook workbook = workbook();
        HSSFWorkbook other = new HSSFWorkbook()) {
      other.createSheet("能源");
      other.createSheet("能源 2");
      workbook.linkExternalWorkbook("x.xls", other);
      workbook.createName().setNameName("total");
      workbook.getName("total").setRefersToFormula("_kpi!$A$1");
      HSSFRow row = workbook.getSheetAt(0).createRow(7);
      formulas.forEach(
          formula -> row.createCell(row.getPhysicalNumberOfCells()).setCellFormula(formula));
      workbook.getSheetAt(0).setArrayFormula("SUM(B1:B5*2)", CellRangeAddress.valueOf("A10"));
      Spreadsheet read = (Spreadsheet) SpreadsheetReader.open(bytes(workbook));
      Sheet sheet = read.sheets().get(0);
      assertThat(sheet.row(8).orElseThrow().cells().stream().map(Cell::formula))
          .containsExactlyElementsOf(formulas);
      assertThat(sheet.cell(10, 1).orElseThrow().formula()).isEqualTo("SUM(B1:B5*2)");
    }
  }

  @Test
  void aCutFileIsNeverRead() throws IOException {
    try (HSSFWorkbook workbook = workbook()) {
      byte[] whole = bytes(workbook);
      for (int percent = 5; percent < 100; percent += 5) {
        byte[] cut = Arrays.copyOf(whole, whole.length * percent / 100);
        assertThat(SpreadsheetReader.open(cut)).isInstanceOf(Refusal.class);
      }
    }
  }

  @Test
  void aPasswordIsNeverGuessed() throws IOException, GeneralSecurityException {
    try (HSSFWorkbook workbook = workbook()) {
      Biff8EncryptionKey.setCurrentUserPassword("secret");
      byte[] old = bytes(workbook);
      Biff8EncryptionKey.setCurrentUserPassword(null);
      assertThat(reason(old)).isEqualTo(Reason.ENCRYPTED);
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(reason(encrypted(Parts.cell("<c><v>1</v></c>").zip()))).isEqualTo(Reason.ENCRYPTED);
  }

  /** A sheet that is named no more is passed by in one reading, and counted in the other. */
  @Test
  void twoReadingsThatDisagreeAreDamage() throws IOException {
    try (HSSFWorkbook workbook = workbook()) {
      workbook.getSheet("_kpi").createRow(0).createCell(0).setCellValue(2024);
      byte[] whole = bytes(workbook);
      assertThat(SpreadsheetReader.open(whole)).isInstanceOf(Spreadsheet.class);
      int name = new String(whole, StandardCharsets.ISO_8859_1).indexOf("_kpi");
      assertThat(whole[name - 12]).isEqualTo((byte) 0x85);
      whole[name - 12] = 0x77;
      Refusal refusal = (Refusal) SpreadsheetReader.open(whole);
      assertThat(refusal.reason()).isEqualTo(Reason.UNREADABLE);
      assertThat(refusal.detail().in(Language.EN)).contains("two ways of reading");
    }
  }

  private static Reason reason(byte[] bytes) {
    return ((Refusal) SpreadsheetReader.open(bytes)).reason();
  }

  private static byte[] encrypted(byte[] zip) throws IOException, GeneralSecurityException {
    try (POIFSFileSystem container = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (var out = encryptor.getDataStream(container)) {
        out.write(zip);
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      container.writeFilesystem(bytes);
      return bytes.toByteArray();
    }
  }
}
