package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An output is verified by its project; whatever is touched is named. */
@Execution(ExecutionMode.CONCURRENT)
class VerificationTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final Path SMALL = Path.of("src/test/resources/examples/tables-targets");

  @TempDir private Path folder;
  private Path project = Path.of("");
  private Path output = Path.of("");

  @BeforeEach
  void copySmallProject() throws IOException {
    project = folder.resolve("project");
    output = folder.resolve("output");
    ExampleProject.copy(SMALL, project);
    Files.createDirectory(project.resolve("templates"));
    Files.writeString(project.resolve("templates/notes.txt"), "no template", UTF_8);
  }

  private void consolidate(String... options) {
    List<String> call =
        Stream.concat(
                Stream.of("consolidate", "--out", output.toString()),
                Stream.concat(Stream.of(options), Stream.of(project.toString())))
            .toList();
    Called.kpi(call.toArray(String[]::new));
  }

  private Called verify() {
    return Called.kpi("verify", "--lang", "en", output.toString(), project.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--formats md",
        "--node YX --tables ghg,waste --formats csv,html",
        "--approach equity-share --formats csv",
        "--year 2025 --draft --formats csv",
        "--year 2025"
      })
  void comesOutAgain(String options) {
    project = SAMPLE;
    consolidate(options.split(" ", -1));
    Called verified = verify();
    assertThat(verified.exit()).as(verified.printed()).isZero();
  }

  @Test
  void leavesNothingAmongTemporaryFiles() throws IOException, InterruptedException {
    consolidate("--formats", "csv");
    Path temporary = Files.createDirectory(folder.resolve("temporary"));
    List<String> settings = List.of("-Djava.io.tmpdir=" + temporary);
    Called verified =
        Called.apart(folder, settings, "verify", output.toString(), project.toString());
    assertThat(verified.exit()).as(verified.printed()).isZero();
    assertThat(temporary).isEmptyDirectory();
  }

  @Test
  void aValidationOfOneFileComesOutAgain() {
    Path file = project.resolve("submissions/2024/E1_2024.xlsx");
    Called.kpi("validate", "--out", output.toString(), file.toString(), project.toString());
    assertThat(verify().exit()).isZero();
    Called.kpi("validate", "--out", output.toString(), project.toString());
    assertThat(verify().exit()).isZero();
  }

  @Test
  void namesEveryFileThatWasTouched() throws IOException {
    consolidate("--formats", "md");
    long written = written();
    append(project.resolve("templates/notes.txt"), "changed");
    append(project.resolve("definitions/targets.csv"), "# a comment\n");
    append(output.resolve("tables/targets.zh.md"), "x");
    Files.delete(output.resolve("data/facts.csv"));
    Files.writeString(output.resolve("extra.txt"), "x", UTF_8);
    Called verified = verify();
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.printed())
        .isEqualToNormalizingNewlines(
            output
                + """
                 is not what its inputs give
                  inputs        not as they were: 2
                    changed   definitions/targets.csv
                    changed   templates/notes.txt
                  outputs       touched since they were written: 3
                    missing   data/facts.csv
                    added     extra.txt
                    changed   tables/targets.zh.md
                  made anew     %s files, the same byte by byte
                """
                    .formatted(written));
  }

  @Test
  void namesWhatComesOutOtherwise() throws IOException {
    consolidate("--formats", "md");
    Path submission = project.resolve("submissions/2024/E1_2024.xlsx");
    Files.delete(submission);
    Called verified = verify();
    assertThat(verified.exit()).isEqualTo(1);
    assertThat(verified.printed())
        .contains("    missing   submissions/2024/E1_2024.xlsx\n")
        .contains("outputs       " + written() + " files, untouched since they were written\n")
        .contains("    changed   data/results.csv\n");
  }

  @Test
  void namesTheDefinitionThatIsWrong() throws IOException {
    consolidate("--formats", "md");
    append(project.resolve("definitions/targets.csv"), "NONSENSE,,,,\n");
    Called verified = verify();
    assertThat(verified.exit()).isEqualTo(2);
    assertThat(verified.printed()).contains("    changed   definitions/targets.csv\n");
  }

  @Test
  void aManifestThatWasTouchedIsNamed() throws IOException {
    consolidate("--formats", "md");
    Path manifest = output.resolve("manifest.json");
    String text = Files.readString(manifest, UTF_8);
    Files.writeString(manifest, text.replace("\"notes\" : ", "\"notes\" : 1"), UTF_8);
    assertThat(verify().printed()).contains("    changed   manifest.json\n");
    Files.writeString(manifest, text.replace("\"version\" : \"", "\"version\" : \"9"), UTF_8);
    assertThat(verify().printed()).contains("  version       written by 9");
    Files.writeString(manifest, "{", UTF_8);
    assertThat(verify().exit()).isEqualTo(2);
  }

  /** How many files an output has beside its manifest. */
  private long written() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).count() - 1;
    }
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, UTF_8, StandardOpenOption.APPEND, StandardOpenOption.CREATE);
  }
}
