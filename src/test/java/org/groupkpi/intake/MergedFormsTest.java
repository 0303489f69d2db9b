package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.FormRequest;
import org.groupkpi.form.FormWriter;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several workbooks of one entity, one a department. */
class MergedFormsTest {
  private static final CollectionRound ROUND = SmallGroup.round();

  @TempDir Path project;
  private Path submissions = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    submissions = Files.createDirectories(project.resolve("submissions/2024"));
  }

  /** The parts of NF03's form, filled in where a code is named. */
  private void parts(Map<String, Double> answers) throws IOException {
    Entity entity = ROUND.tree().entity("NF03");
    FormRequest whole =
        new FormRequest(ROUND, entity, List.of(Language.ZH), Optional.empty(), Optional.empty());
    for (FormRequest part : whole.split()) {
      part(part, part.fileName(), answers);
    }
  }

  private void part(FormRequest request, String name, Map<String, Double> answers)
      throws IOException {
    Path file = submissions.resolve(name);
    try (OutputStream out = Files.newOutputStream(file)) {
      FormWriter.write(request, out);
    }
    byte[] form = Files.readAllBytes(file);
    try (XSSFWorkbook workbook = new XSSFWorkbook(new java.io.ByteArrayInputStream(form));
        OutputStream out = Files.newOutputStream(file)) {
      for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
        fill(workbook.getSheetAt(i), answers);
      }
      workbook.write(out);
    }
  }

  private static void fill(XSSFSheet sheet, Map<String, Double> answers) {
    for (Row row : sheet) {
      String code = row.getCell(0) == null ? "" : row.getCell(0).toString();
      if (answers.containsKey(code)) {
        row.getCell(FormColumn.VALUE.index()).setCellValue(answers.get(code));
      }
    }
  }

  private SubmissionsRead read(SubmissionParts parts) throws IOException {
    return new SubmissionsReader(ROUND, parts, new Workers(2)).readFolder(project);
  }

  private static List<String> findings(SubmissionsRead read) {
    return read.findings().stream()
        .filter(finding -> finding.kind() != FindingKind.F115)
        .map(
            finding ->
                finding.kind() + " " + finding.subject().code() + " " + finding.place().cell())
        .toList();
  }

  private static Map<String, Double> all() {
    return new java.util.LinkedHashMap<>(
        Map.of(
            "HC",
            1200.0,
            "HC[gender=female]",
            300.0,
            "HC[gender=male]",
            900.0,
            "HC[age=young]",
            500.0,
            "HC[age=old]",
            700.0,
            "ENERGY",
            12.5,
            "POWER",
            7.0,
            "SMELT",
            400000.0));
  }

  private static String value(SubmissionsRead read, String code) {
    return read.submissions().get(0).facts().values().stream()
        .filter(fact -> fact.code().toString().equals(code))
        .map(fact -> fact.value())
        .map(
            value ->
                value instanceof ReportedValue.Figure figure
                    ? Exact.plain(figure.value())
                    : value.toString())
        .findFirst()
        .orElse("");
  }

  @Test
  void partsAreOneSubmission() throws IOException {
    parts(all());
    assertThat(submissions.toFile().list())
        .containsExactlyInAnyOrder("NF03_2024_员工.xlsx", "NF03_2024_环境／能源.xlsx");
    SubmissionsRead read = read(SubmissionParts.MERGED);
    assertThat(findings(read)).isEmpty();
    assertThat(read.submissions()).hasSize(1);
    assertThat(value(read, "HC")).isEqualTo("1200");
    assertThat(value(read, "POWER")).isEqualTo("7");
    assertThat(read(SubmissionParts.ONE).submissions()).isEmpty();
    assertThat(findings(read(SubmissionParts.ONE))).contains("F114  ");
  }

  @Test
  void whatIsMissingInAllPartsIsMissing() throws IOException {
    Map<String, Double> answers = all();
    answers.remove("POWER");
    parts(answers);
    assertThat(findings(read(SubmissionParts.MERGED))).containsExactly("C230 POWER F4");
    Files.delete(submissions.resolve("NF03_2024_环境／能源.xlsx"));
    assertThat(findings(read(SubmissionParts.MERGED)))
        .containsExactly("F123 ENERGY ", "F123 POWER ", "F123 SMELT ");
  }

  @Test
  void aCodeAnsweredDifferentlyInTwo() throws IOException {
    parts(all());
    Entity entity = ROUND.tree().entity("NF03");
    FormRequest whole =
        new FormRequest(ROUND, entity, List.of(Language.ZH), Optional.empty(), Optional.empty());
    part(whole, "NF03 全部.xlsx", Map.of("POWER", 8.0, "ENERGY", 12.5));
    SubmissionsRead read = read(SubmissionParts.MERGED);
    assertThat(findings(read)).containsExactly("F114 POWER F4", "F114 POWER F4");
    assertThat(read.findings().get(0).message().en())
        .isEqualTo(
            "POWER differs in two workbooks: 8 in submissions/2024/NF03 全部.xlsx 环境／能源!F4,"
                + " 7 in submissions/2024/NF03_2024_环境／能源.xlsx 环境／能源!F4; none of them was taken");
    assertThat(value(read, "POWER")).isEqualTo("BLANK");
    assertThat(value(read, "ENERGY")).isEqualTo("12.5");
  }
}
