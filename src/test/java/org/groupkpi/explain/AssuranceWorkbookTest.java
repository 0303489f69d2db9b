package org.groupkpi.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.ExampleProject;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The live formulas of assurance sheets give the program's figures, and text stays text. */
class AssuranceWorkbookTest {
  private static final Set<AssuranceColumn> LIVE =
      EnumSet.of(
          AssuranceColumn.CONVERSION,
          AssuranceColumn.WEIGHT,
          AssuranceColumn.FIGURE,
          AssuranceColumn.CONTRIBUTION,
          AssuranceColumn.DIFFERENCE,
          AssuranceColumn.AGREES);
  private static final int EVERY = 5;

  @TempDir private Path folder;

  @Test
  void formulasGiveTheFiguresOfTheSample() throws Exception {
    assertThat(agreeing(Path.of("sample-workbooks"), Approach.EQUITY_SHARE)).isGreaterThan(300);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void formulasGiveTheFiguresOfAnyGroup(int seed) throws Exception {
    RandomGroup.write(seed, folder.resolve("example"));
    ExampleProject.copy(folder.resolve("example"), folder.resolve("project"));
    assertThat(agreeing(folder.resolve("project"), Approach.EQUITY_SHARE)).isGreaterThan(20);
  }

  /**
   * How many rows agree; none may differ. Of the sample every fifth code is looked at, and of each
   * code one year, another one for the next, as years differ in little else than their numbers.
   */
  private static int agreeing(Path folder, Approach approach) throws Exception {
    Project project =
        ProjectLoader.load(folder, new Overrides(Optional.empty(), Optional.of(approach)));
    ReportingRun.Judged judged =
        ReportingRun.judge(project, folder, RunOptions.standard(project, 2, "test"));
    GroupFigures figures = judged.figures();
    Lineage lineage = new Lineage(figures, judged.findings(), List.of());
    List<KpiCode> codes = project.catalogue().codes();
    List<Year> years = figures.basis().years();
    int every = codes.size() > 50 ? EVERY : 1;
    int agreeing = 0;
    for (int i = 0; i < codes.size(); i += every) {
      Year year = years.get(i / every % years.size());
      GroupValue value = figures.value(figures.basis().tree().root(), codes.get(i), year);
      byte[] workbook = written(lineage, value);
      if (i < 10) {
        assertThat(written(lineage, value)).isEqualTo(workbook);
      }
      agreeing += agreeing(workbook, value);
    }
    return agreeing;
  }

  private static byte[] written(Lineage lineage, GroupValue value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new AssuranceWorkbook(lineage, Language.EN).write(value, bytes);
    return bytes.toByteArray();
  }

  private static int agreeing(byte[] written, GroupValue value) throws IOException {
    int agreeing = 0;
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(written))) {
      XSSFSheet sheet = workbook.getSheetAt(0);
      for (Row row : sheet) {
        for (Cell cell : row) {
          if (cell.getCellType() == CellType.FORMULA && row.getRowNum() > 4) {
            assertThat(LIVE).anyMatch(live -> live.number() == cell.getColumnIndex());
          }
        }
        Cell check = row.getCell(AssuranceColumn.AGREES.number());
        if (check != null && check.getCellType() == CellType.FORMULA) {
          assertThat(check.getStringCellValue())
              .as(value.key() + " row " + (row.getRowNum() + 1))
              .isEqualTo("✓");
          agreeing++;
        }
      }
      assertThat(agreeing).isGreaterThanOrEqualTo(value.known() ? 1 : 0);
      assertThat(sheet.getRow(4).getCell(1).getNumericCellValue()).isZero();
    }
    return agreeing;
  }
}
