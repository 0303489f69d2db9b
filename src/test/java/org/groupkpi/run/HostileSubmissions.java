package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Workbooks in whose every cell stands a hostile text, as do the names of their files and sheets:
 * one of each entity of {@link HostileProject} but E0, which answers as it should.
 */
final class HostileSubmissions {
  /** More than a cell may hold, which a file can hold all the same. */
  private static final int TOO_LONG = 40_000;

  /** Such characters a text of a cell may have, if not by hand. */
  private static final String PLACEHOLDER = "too long";

  private HostileSubmissions() {}

  static void write(Path project) throws IOException {
    Path inbox = Files.createDirectories(project.resolve("submissions/2024"));
    List<String> texts = HostileProject.all();
    for (int at = 0; at < texts.size(); at++) {
      Files.write(
          OutputFolder.below(inbox, fileName(texts.get(at), at)), form("X" + at, texts.get(at)));
    }
  }

  /** Begins with the text, or with what Excel writes for it where no name can hold it. */
  private static String fileName(String text, int at) {
    String name = text.replaceAll("[/\\uFFFE]", "_");
    return name.substring(0, Math.min(60, name.length())) + "_X" + at + ".xlsx";
  }

  private static byte[] form(String entity, String text) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet =
          workbook.createSheet(
              WorkbookUtil.createSafeSheetName("a'" + text.replaceAll("[\\p{Cntrl}\uFFFE]", "_")));
      row(sheet, "Code", "Unit", "2023 reported", "2023 restated", "2024", "Status", "Note");
      row(sheet, "A", "吨", text, "", text, text, text);
      row(sheet, "B", text, "", text, "7", text, text);
      row(sheet, text, text, text, text, text, text, text);
      row(sheet, "T1", "", "", "", text, text, "x".repeat(32_767));
      row(sheet, "T2", "", "", "", PLACEHOLDER, "", "");
      Sheet identity = workbook.createSheet("_kpi");
      row(identity, "entity", entity);
      row(identity, "year", "2024");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return tooLong(out.toByteArray());
    }
  }

  private static void row(Sheet sheet, String... texts) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int column = 0; column < texts.length; column++) {
      row.createCell(column).setCellValue(texts[column]);
    }
  }

  private static byte[] tooLong(byte[] workbook) throws IOException {
    Map<String, byte[]> parts = SpoiltFile.parts(workbook);
    parts.computeIfPresent(
        "xl/sharedStrings.xml",
        (name, part) ->
            new String(part, UTF_8).replace(PLACEHOLDER, "=".repeat(TOO_LONG)).getBytes(UTF_8));
    return SpoiltFile.zipped(parts);
  }
}
