package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.groupkpi.finding.Digest;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file cannot be written to its end: the file is named, and all is as it was before. */
@DisabledOnOs(OS.WINDOWS)
class FullDiskTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/english-first-year");

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "consolidate --out, out, out/",
    "validate --out, out, out/",
    "template --out, out, out/",
    "close, '', project/history/",
  })
  void theFileIsNamedAndNothingIsLeft(String command, String out, String named) throws Exception {
    Path project = folder.resolve("project");
    ExampleProject.copy(EXAMPLE, project);
    Map<String, String> before = everything();
    String output = out.isEmpty() ? "" : folder.resolve(out).toString();
    Path said = folder.resolve("said.txt");
    int exit = withSmallFiles(command + " " + output + " " + project, said);
    assertThat(said).content(UTF_8).contains(folder.resolve(named) + "/").doesNotContain("\tat ");
    assertThat(exit).isEqualTo(3);
    Files.delete(said);
    assertThat(everything()).isEqualTo(before);
  }

  /** Runs a command in a shell in which no file may have more than 1,024 bytes. */
  private static int withSmallFiles(String command, Path said) throws Exception {
    String program = String.join("' '", Called.program(List.of()));
    String call = "ulimit -f 1; exec '%s' %s 2>&1 | cat > '%s'".formatted(program, command, said);
    return new ProcessBuilder("bash", "-c", "set -o pipefail; " + call).start().waitFor();
  }

  private Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    for (Path file : ExampleProject.files(folder)) {
      all.put(folder.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
    }
    return all;
  }
}
