package org.groupkpi.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.groupkpi.run.Called;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The small English group reports without a finding; {@code -Dsample.update=true} writes its
 * workbooks, {@code -Dgolden.update=true} its tables.
 */
class SecondGroupTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden/second");

  @TempDir private static Path folder;
  private static Called called = Called.kpi("--version");

  @BeforeAll
  static void consolidate() throws IOException {
    if (Boolean.getBoolean("sample.update")) {
      SampleWorkbooks.replace(SecondGroup.SUBMISSIONS, SecondGroup.workbooks());
    }
    called = Called.kpi("consolidate", "--formats", "csv,md", "--out", out().toString(), project());
  }

  private static Path out() {
    return folder.resolve("out");
  }

  private static String project() {
    return SecondGroup.FOLDER.toString();
  }

  @Test
  void definitionsAreClean() {
    Called checked = Called.kpi("check-definitions", project());
    assertThat(checked.exit()).isZero();
    assertThat(checked.printed().lines()).singleElement().asString().contains("5 entities");
  }

  @Test
  void workbooksAreTheFormsFilledIn() throws IOException {
    Map<String, byte[]> files = SecondGroup.workbooks();
    assertThat(SampleWorkbooks.files(SecondGroup.SUBMISSIONS))
        .extracting(file -> file.getFileName().toString())
        .containsExactlyInAnyOrderElementsOf(files.keySet());
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path committed = SecondGroup.SUBMISSIONS.resolve(file.getKey());
      assertThat(WorkbookCells.exactly(Files.readAllBytes(committed)))
          .as("%s: run with -Dsample.update=true", file.getKey())
          .containsExactlyEntriesOf(WorkbookCells.exactly(file.getValue()));
    }
  }

  @Test
  void nothingIsWrongWithIt() throws IOException {
    assertThat(called.exit()).as(called.printed()).isZero();
    assertThat(called.printed()).contains("errors 0 · warnings 0", "5 of 5 entities");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "key",
        "climate",
        "people",
        "companies",
        "targets",
        "incidents",
        "giving",
        "stories"
      })
  void printsItsTables(String table) throws IOException {
    String name = table + ".en.md";
    String text = Files.readString(out().resolve("tables").resolve(name), UTF_8);
    if (Boolean.getBoolean("golden.update")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(GOLDEN.resolve(name), text, UTF_8);
    }
    assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name), UTF_8));
  }
}
