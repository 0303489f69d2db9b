package org.groupkpi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.form.FormWriterTest;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;
import org.groupkpi.submission.SubmissionParts;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SubmissionsReaderTest {
  private static final CollectionRound ROUND = SmallGroup.round();

  @TempDir Path project;
  private Path submissions = Path.of("");

  @BeforeEach
  void makeFolder() throws IOException {
    submissions = Files.createDirectories(project.resolve("submissions/2024"));
  }

  private static SubmissionsReader reader(int threads) {
    return new SubmissionsReader(ROUND, SubmissionParts.ONE, new Workers(threads));
  }

  private void form(String entity, String name) throws IOException {
    form(entity, name, Language.ZH);
  }

  private void form(String entity, String name, Language language) throws IOException {
    Path file = submissions.resolve(name);
    Path folder = file.getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    Files.write(file, FormWriterTest.form(ROUND, entity, language));
  }

  private void text(String name) throws IOException {
    Files.write(submissions.resolve(name), "not a workbook".getBytes(StandardCharsets.UTF_8));
  }

  private List<String> fileFindings(int threads) throws IOException {
    List<String> shown = new ArrayList<>();
    for (Finding finding : reader(threads).readFolder(project).findings()) {
      if (finding.kind().name().startsWith("F")) {
        shown.add(
            String.join(
                    " ",
                    finding.severity().word(),
                    finding.kind().name(),
                    finding.subject().entity(),
                    finding.place().file())
                .replaceAll(" +", " ")
                .strip());
      }
    }
    return shown;
  }

  @Test
  void nobodySubmitted() throws IOException {
    assertThat(fileFindings(1))
        .containsExactly("error F115 G", "error F115 NF03", "error F115 AL01", "note F115 JV");
    Files.delete(submissions);
    assertThat(fileFindings(1)).hasSize(4);
  }

  @Test
  void readsEveryFileAtAnyDepthUnderAnyName() throws IOException {
    form("G", "集团.xlsx");
    form("NF03", "冶炼/华北 电解铝（定稿）.xlsx");
    form("AL01", "a/b/c.XLSX");
    form("JV", "jv.xlsm");
    for (String skipped : List.of("~$a.xlsx", ".hidden.xlsx", "Thumbs.db", "desktop.ini")) {
      text(skipped);
    }
    Files.createDirectories(submissions.resolve("__MACOSX"));
    text("__MACOSX/b.xlsx");
    SubmissionsRead read = reader(2).readFolder(project);
    assertThat(read.submissions().stream().map(Submission::entity))
        .containsExactly("G", "NF03", "AL01", "JV");
    assertThat(read.submissions().get(1).file().file())
        .isEqualTo("submissions/2024/冶炼/华北 电解铝（定稿）.xlsx");
    assertThat(fileFindings(2)).isEmpty();
  }

  @Test
  void otherFiles() throws IOException {
    text("readme.txt");
    text("form.et");
    text("form.ods");
    text("forms.zip");
    text("NF03_2024.xlsx");
    Files.createSymbolicLink(submissions.resolve("gone.xlsx"), Path.of("nowhere"));
    assertThat(fileFindings(3))
        .startsWith(
            "error F103 NF03 submissions/2024/NF03_2024.xlsx",
            "error F102 submissions/2024/form.et",
            "error F102 submissions/2024/form.ods",
            "error F102 submissions/2024/forms.zip",
            "error F103 submissions/2024/gone.xlsx",
            "note F101 submissions/2024/readme.txt")
        .hasSize(9);
  }

  @Test
  void anEntityIsNotMissingWhoseFileCannotBeRead() throws IOException {
    form("G", "g.xlsx");
    form("JV", "j.xlsx");
    text("NF03_2024.xlsx");
    text("AL01_2023.xlsx");
    assertThat(fileFindings(1))
        .containsExactly(
            "error F103 submissions/2024/AL01_2023.xlsx",
            "error F103 NF03 submissions/2024/NF03_2024.xlsx",
            "error F115 AL01");
    text("AL01_2024.et");
    assertThat(fileFindings(1))
        .contains("error F102 AL01 submissions/2024/AL01_2024.et", "error F115 AL01");
  }

  @Test
  void otherFormatsMatterLessOnceEverybodySubmitted() throws IOException {
    form("G", "g.xlsx");
    form("NF03", "n.xlsx");
    form("AL01", "a.xlsx");
    form("JV", "j.xlsx");
    text("n.et");
    assertThat(fileFindings(1)).containsExactly("warning F102 submissions/2024/n.et");
  }

  @Test
  void twoSubmissionsOfOneEntity() throws IOException {
    form("NF03", "one.xlsx");
    form("NF03", "two.xlsx", Language.EN);
    form("NF03", "three.xlsx");
    assertThat(fileFindings(1))
        .containsExactly(
            "error F114 NF03 submissions/2024/one.xlsx",
            "error F114 NF03 submissions/2024/three.xlsx",
            "error F114 NF03 submissions/2024/two.xlsx",
            "error F115 G",
            "error F115 AL01",
            "note F115 JV");
    assertThat(reader(1).readFolder(project).submissions()).isEmpty();
  }

  @Test
  void theSameSubmissionTwice() throws IOException {
    form("NF03", "one.xlsx");
    form("NF03", "two.xlsx");
    form("NF03", "又一份/three.xlsx");
    assertThat(fileFindings(1))
        .startsWith(
            "note F127 NF03 submissions/2024/two.xlsx",
            "note F127 NF03 submissions/2024/又一份/three.xlsx")
        .doesNotContain("error F115 NF03");
    assertThat(reader(1).readFolder(project).submissions())
        .singleElement()
        .satisfies(taken -> assertThat(taken.file().file()).isEqualTo("submissions/2024/one.xlsx"));
  }

  @Test
  void aFileNamedAfterAnotherEntity() throws IOException {
    for (String name : List.of("AL01_2024.xlsx", "2024 al01 修订.xlsx", "河岸氧化铝（定稿）.xlsx")) {
      form("NF03", name);
      assertThat(fileFindings(1)).as(name).startsWith("warning F126 NF03 submissions/2024/" + name);
      Files.delete(submissions.resolve(name));
    }
    for (String name :
        List.of("NF03 代 AL01.xlsx", "北方铝业集团填报表.xlsx", "XAL01.xlsx", "AL011_2024.xlsx", "gg.xlsx")) {
      form("NF03", name);
      assertThat(fileFindings(1)).as(name).noneMatch(finding -> finding.contains("F126"));
      Files.delete(submissions.resolve(name));
    }
    form("NF03", "G_2024.xlsx");
    assertThat(fileFindings(1)).startsWith("warning F126 NF03 submissions/2024/G_2024.xlsx");
  }

  @Test
  void whoseNameAnothersFileBearsIsPointedToIt() throws IOException {
    form("NF03", "AL01_2024.xlsx");
    List<String> remedies =
        reader(1).readFolder(project).findings().stream()
            .filter(finding -> finding.subject().entity().equals("AL01"))
            .map(finding -> finding.remedy().en())
            .toList();
    assertThat(remedies)
        .containsExactly(
            "look at submissions/2024/AL01_2024.xlsx first: it is named after this entity,"
                + " but holds the form of NF03 North China Smelter; ask the entity for its workbook");
  }

  @Test
  void anEntityOutsideTheBoundary() throws IOException {
    form("OLD", "OLD_2024.xlsx");
    assertThat(fileFindings(1)).contains("warning F118 OLD submissions/2024/OLD_2024.xlsx");
  }

  @Test
  void namedFilesMissNobody() throws IOException {
    form("NF03", "n.xlsx");
    Path elsewhere =
        Files.createDirectories(project.resolve("../elsewhere" + project.getFileName()));
    Path copy = elsewhere.resolve("copy.xlsx");
    Files.copy(submissions.resolve("n.xlsx"), copy);
    SubmissionsRead read = reader(1).readFiles(List.of(copy), project);
    assertThat(read.submissions().get(0).file().file()).isEqualTo("copy.xlsx");
    assertThat(read.findings()).noneMatch(finding -> finding.kind().name().equals("F115"));
    Files.delete(copy);
    Files.delete(elsewhere);
  }

  @Test
  void theSameWithAnyNumberOfThreads() throws IOException {
    form("G", "g.xlsx");
    form("NF03", "n.xlsx");
    form("AL01", "a.xlsx");
    text("b.xlsx");
    assertThat(reader(4).readFolder(project).findings())
        .isEqualTo(reader(1).readFolder(project).findings());
  }
}
