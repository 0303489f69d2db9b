package org.groupkpi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groupkpi.definition.Entity;
import org.groupkpi.submission.CollectionRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The committed workbooks of the sample projects are those that the sample's answers give. After a
 * change of the forms or of the answers, {@code -Dsample.update=true} writes them again.
 */
class SampleWorkbooksTest {
  private static final String REMEDY =
      "run SampleWorkbooksTest with -Dsample.update=true to write it again";

  private static final SampleProject PROJECT = SampleProject.load();

  @BeforeAll
  static void update() throws IOException, InterruptedException {
    if (Boolean.getBoolean("sample.update")) {
      SampleWorkbooks.main(new String[0]);
    }
  }

  @Test
  void everyEntityThatOwesAWorkbookHasAFileAndNoOther() throws IOException {
    CollectionRound round = PROJECT.round();
    List<String> owing = round.expected().stream().map(Entity::code).toList();
    assertThat(SampleFile.ALL)
        .extracting(SampleFile::entity)
        .containsExactlyInAnyOrderElementsOf(owing);
    assertThat(filesBelow(SampleWorkbooks.CLEAN.resolve(SampleWorkbooks.SUBMISSIONS)))
        .containsExactlyInAnyOrderElementsOf(
            SampleFile.ALL.stream().map(SampleFile::path).toList());
  }

  @TestFactory
  Stream<DynamicTest> submissionsAreTheFormsFilledIn() {
    Path folder = SampleWorkbooks.CLEAN.resolve(SampleWorkbooks.SUBMISSIONS);
    return SampleFile.ALL.stream()
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.path(), () -> compare(folder, file, PROJECT.filled(file))));
  }

  private static void compare(Path folder, SampleFile file, byte[] filled) throws IOException {
    byte[] committed = Files.readAllBytes(folder.resolve(file.path()));
    if (file.resaved()) {
      assertThat(SampleWorkbooks.comparable(file, committed, filled))
          .as(REMEDY)
          .containsExactlyEntriesOf(SampleWorkbooks.comparable(file, filled, filled));
    } else {
      assertThat(WorkbookCells.exactly(committed))
          .as(REMEDY)
          .containsExactlyEntriesOf(WorkbookCells.exactly(filled));
    }
  }

  @Test
  void submissionsWithMistakesAreTheSameFormsWithMistakes() throws IOException {
    SampleProject.Files files = PROJECT.withMistakes();
    Path folder = SampleWorkbooks.WITH_MISTAKES.resolve(SampleWorkbooks.SUBMISSIONS);
    assertThat(filesBelow(folder)).containsExactlyInAnyOrderElementsOf(files.bytes().keySet());
    for (Map.Entry<String, byte[]> file : files.bytes().entrySet()) {
      assertThat(WorkbookCells.exactly(Files.readAllBytes(folder.resolve(file.getKey()))))
          .as("%s: %s", file.getKey(), REMEDY)
          .containsExactlyEntriesOf(WorkbookCells.exactly(file.getValue()));
    }
    assertThat(SampleWorkbooks.WITH_MISTAKES.resolve("README.md"))
        .as(REMEDY)
        .hasContent(MistakesReadme.of(files.mistakes()));
    assertThat(files.mistakes())
        .extracting(SampleProject.Made::mistake)
        .containsExactlyInAnyOrderElementsOf(PROJECT.data().mistakes());
  }

  @Test
  void definitionsOfBothProjectsAreTheSame() throws IOException {
    for (Path file : SampleWorkbooks.definitions()) {
      assertThat(SampleWorkbooks.WITH_MISTAKES.resolve(SampleWorkbooks.CLEAN.relativize(file)))
          .as(REMEDY)
          .hasSameBinaryContentAs(file);
    }
  }

  private static List<String> filesBelow(Path folder) throws IOException {
    return SampleWorkbooks.files(folder).stream()
        .map(file -> folder.relativize(file).toString().replace('\\', '/'))
        .toList();
  }
}
