package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A manifest that somebody forged makes no command read, write or delete what lies outside of the
 * output.
 */
class ForgedManifestTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/worked-estimate");
  private static final String NO_DIGEST = "0".repeat(64);

  @TempDir private Path folder;

  @BeforeEach
  void copyProject() throws IOException {
    ExampleProject.copy(EXAMPLE, folder.resolve("project"));
    Files.createDirectories(folder.resolve("other"));
    Files.writeString(folder.resolve("mine.xlsx"), "mine");
    Files.writeString(folder.resolve("other/mine.csv"), "mine");
  }

  private void forge(String output) throws IOException {
    String listed = output.replace("@", folder.toString());
    Files.createDirectories(folder.resolve("out"));
    Files.writeString(
        folder.resolve("out/manifest.json"),
        """
        {"tool": "GroupKPI", "version": "1", "command": "consolidate",
         "settings": {"year": 2024, "node": "G", "approach": "operational-control",
           "draft": true, "tables": [], "formats": ["md"]},
         "inputs": {}, "outputs": {"%s": "%s"}}
        """
            .formatted(listed, NO_DIGEST),
        UTF_8);
  }

  private void refused(String call) throws IOException {
    Map<String, String> before = everything();
    Called called = Called.kpi(call.replace("@", folder.toString()).split(" ", -1));
    assertThat(called.exit()).as(called.printed()).isEqualTo(2);
    assertThat(called.printed()).contains("manifest.json").doesNotContain("Exception");
    assertThat(everything()).isEqualTo(before);
  }

  /** Every file and link below the folder, with what it holds. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        all.put(
            folder.relativize(path).toString(),
            Files.isRegularFile(path) ? Digest.of(Files.readAllBytes(path)) : "");
      }
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../mine.xlsx",
        "../other/mine.csv",
        "x/../../mine.xlsx",
        "./manifest.json",
        "@/mine.xlsx",
        "//mine.xlsx",
        "..",
        ".",
        "",
        "a/",
        "a\\u0000b"
      })
  void pathsThatLeaveTheOutputMakeItNoneOfOurs(String path) throws IOException {
    forge(path);
    for (String command :
        new String[] {"consolidate --draft", "validate", "template", "template --replace"}) {
      refused(command + " --lang en --out @/out @/project");
    }
    refused("verify --lang en @/out @/project");
    refused("diff --lang en @/out @/out");
  }

  @Test
  void submissionsOutsideOfTheProjectAreNotReadAnew() throws IOException {
    forge("data/results.csv");
    Path manifest = folder.resolve("out/manifest.json");
    String files = "\"formats\": [], \"files\": [\"../mine.xlsx\"]";
    Files.writeString(
        manifest, Files.readString(manifest, UTF_8).replace("\"formats\": [\"md\"]", files), UTF_8);
    refused("verify --lang en @/out @/project");
  }

  @Test
  void linksAreNoFilesOfAnOutput() throws IOException {
    forge("data/results.csv");
    Files.createDirectories(folder.resolve("out/data"));
    Files.createSymbolicLink(
        folder.resolve("out/data/results.csv"), folder.resolve("other/mine.csv"));
    Called diff =
        Called.kpi("diff", folder.resolve("out").toString(), folder.resolve("out").toString());
    assertThat(diff.exit()).as(diff.printed()).isEqualTo(3);
    assertThat(diff.printed()).contains("results.csv").doesNotContain("mine.csv");
    Called verify =
        Called.kpi(
            "verify",
            "--lang",
            "en",
            folder.resolve("out").toString(),
            folder.resolve("project").toString());
    assertThat(verify.exit()).as(verify.printed()).isEqualTo(1);
    assertThat(verify.printed()).contains("data/results.csv");

    Files.move(folder.resolve("out/manifest.json"), folder.resolve("manifest.json"));
    Files.createSymbolicLink(folder.resolve("out/manifest.json"), folder.resolve("manifest.json"));
    refused("verify --lang en @/out @/project");
    refused("consolidate --draft --lang en --out @/out @/project");
  }
}
