package org.groupkpi.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Jazzer over every target, one after the other, each in its own process; only with {@code -Pfuzz}.
 * What is found stands in {@code target/fuzz} and makes the test fail.
 */
final class FuzzRun {
  private static final String SECONDS = System.getProperty("fuzz.seconds", "60");

  @ParameterizedTest
  @EnumSource
  void nothingIsFound(Target target) throws IOException, InterruptedException {
    Path work = Path.of("target/fuzz").resolve(target.folder());
    Path corpus = Files.createDirectories(work.resolve("corpus"));
    Path finds = Files.createDirectories(work.resolve("finds"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "com.code_intelligence.jazzer.Jazzer",
                "--target_class=" + FuzzTarget.class.getName(),
                "--target_args=" + target,
                "--instrumentation_includes=org.groupkpi.**:com.fasterxml.**:org.commonmark.**",
                "--keep_going=50",
                "--reproducer_path=" + finds,
                "-artifact_prefix=" + finds + File.separator,
                "-max_total_time=" + SECONDS,
                "-max_len=60000",
                "-timeout=120",
                "-report_slow_units=120",
                "-rss_limit_mb=3000",
                corpus.toString(),
                SeedsTest.SEEDS.resolve(target.folder()).toString())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("log").toFile())
            .start();
    process.waitFor();
    try (Stream<Path> found = Files.list(finds)) {
      assertThat(found.toList()).as(work.resolve("log").toString()).isEqualTo(List.of());
    }
  }
}
