package org.groupkpi.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same input gives the same bytes, whatever the machine's settings are. */
@Execution(ExecutionMode.CONCURRENT)
class SameBytesTest {
  private static final Path PROJECT = Path.of("sample-workbooks").toAbsolutePath();

  @TempDir private static Path folder;
  private static SortedMap<String, String> usual = new TreeMap<>();

  @BeforeAll
  static void runAsUsual() throws IOException {
    usual = digests(SampleOutput.folder());
    assertThat(usual).hasSizeGreaterThan(50).containsKey("manifest.json");
  }

  @ParameterizedTest
  @CsvSource({
    "turkish, tr, TR, Pacific/Kiritimati, UTF-8, 1",
    "arabic, ar, SA, America/St_Johns, GB18030, 7",
    "thai, th, TH, Asia/Shanghai, US-ASCII, 64"
  })
  void underOtherSettings(
      String name, String language, String country, String zone, String charset, String threads)
      throws IOException, InterruptedException {
    Path elsewhere = Files.createDirectories(folder.resolve(name + "-folder"));
    List<String> settings =
        List.of(
            "-Duser.language=" + language,
            "-Duser.country=" + country,
            "-Duser.timezone=" + zone,
            "-Dfile.encoding=" + charset);
    assertThat(digestsOfRun(name, elsewhere, settings, threads)).isEqualTo(usual);
  }

  private static SortedMap<String, String> digestsOfRun(
      String name, Path current, List<String> settings, String threads)
      throws IOException, InterruptedException {
    Path out = folder.resolve(name);
    Called called =
        Called.apart(
            current,
            settings,
            "consolidate",
            "--threads",
            threads,
            "--out",
            out.toString(),
            PROJECT.toString());
    assertThat(called.exit()).as(called.printed()).isZero();
    return digests(out);
  }

  private static SortedMap<String, String> digests(Path out) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        digests.put(out.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
      }
    }
    return digests;
  }
}
