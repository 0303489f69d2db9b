package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.ss.util.CellReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of findings as a workbook: the same as the CSV, with links that lead somewhere. */
class FindingsWorkbookTest {
  private static final int HEAD = 3;
  private static final int CODE = 2;
  private static final int INDICATOR = 4;
  private static final int FILE = 5;
  private static final int PLACE = 6;
  private static final int WHY = 9;

  @TempDir private static Path out;
  private static List<Map<String, String>> findings;

  @BeforeAll
  static void validate() throws IOException {
    Called.kpi("validate", "--out", out + "/v", "sample-workbooks/with-mistakes");
    findings = ExampleProject.rows(out.resolve("v/data/findings.csv"));
  }

  private static Workbook list(String language) throws IOException {
    return WorkbookFactory.create(out.resolve("v/data/findings." + language + ".xlsx").toFile());
  }

  @Test
  void holdsEveryFindingInOrder() throws IOException {
    for (String language : List.of("zh", "en")) {
      try (Workbook workbook = list(language)) {
        Sheet sheet = workbook.getSheetAt(0);
        assertThat(sheet.getLastRowNum() - HEAD + 1).isEqualTo(findings.size());
        for (int at = 0; at < findings.size(); at++) {
          Row row = sheet.getRow(HEAD + at);
          assertThat(text(row, CODE)).isEqualTo(findings.get(at).get("code"));
          assertThat(text(row, INDICATOR)).startsWith(findings.get(at).get("indicator"));
          assertThat(text(row, WHY)).isNotEmpty();
        }
      }
    }
  }

  private static String text(Row row, int column) {
    return row.getCell(column).getStringCellValue();
  }

  @Test
  void namesTheMemberBesideItsIndicator() throws IOException {
    try (Workbook workbook = list("zh")) {
      List<String> named = new java.util.ArrayList<>();
      workbook
          .getSheetAt(0)
          .forEach(row -> named.add(text(row, Math.min(INDICATOR, row.getLastCellNum() - 1))));
      assertThat(named).contains("WASTE[waste=other] 一般工业固体废弃物产生量 · 其他一般固废");
    }
  }

  @Test
  void linksLeadToTheCellsOfReturnedWorkbooks() throws IOException {
    int followed = 0;
    try (Workbook workbook = list("en")) {
      Sheet sheet = workbook.getSheetAt(0);
      for (int at = HEAD; at <= sheet.getLastRowNum(); at++) {
        Cell file = sheet.getRow(at).getCell(FILE);
        Cell place = sheet.getRow(at).getCell(PLACE);
        if (file.getHyperlink() == null) {
          continue;
        }
        String address =
            place.getHyperlink() == null
                ? file.getHyperlink().getAddress()
                : place.getHyperlink().getAddress();
        String[] parts = URLDecoder.decode(address, UTF_8).split("#", 2);
        Path copy = out.resolve("v/data").resolve(parts[0]);
        assertThat(copy).exists();
        if (parts.length == 2) {
          followed += follow(copy, parts[1]);
        }
      }
    }
    assertThat(followed).isGreaterThan(50);
  }

  private static int follow(Path copy, String place) throws IOException {
    try (Workbook workbook = WorkbookFactory.create(Files.newInputStream(copy))) {
      CellReference cell = new CellReference(place);
      assertThat(workbook.getSheet(cell.getSheetName())).as(copy + " " + place).isNotNull();
      return 1;
    }
  }
}
