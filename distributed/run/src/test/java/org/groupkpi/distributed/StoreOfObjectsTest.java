package org.groupkpi.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.groupkpi.run.ExampleProject;
import org.groupkpi.run.OutputFolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Output in a store that cannot rename a folder in one step, and that goes away in between. */
class StoreOfObjectsTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/first-year");
  private static final int DONE = 0;
  private static final int WRONG_USE = 2;
  private static final int FAILED = 3;

  @TempDir private Path folder;

  @AfterEach
  void back() {
    FaultyFiles.renames(Integer.MAX_VALUE);
  }

  private int run(Application application, Path out) throws IOException {
    String project = "faulty:" + folder.resolve("project");
    return SparkRun.run(
        application, "--draft", "--formats", "md", "--quiet", "--out=faulty:" + out, project);
  }

  @Test
  void isWholeOrHasNoManifest() throws IOException {
    ExampleProject.copy(EXAMPLE, folder.resolve("project"));
    Path out = folder.resolve("outputs/2024");
    SparkConf conf =
        new SparkConf()
            .setMaster("local[2]")
            .set("spark.ui.enabled", "false")
            .set("spark.log.level", "OFF")
            .set("spark.hadoop.fs.faulty.impl", FaultyFiles.class.getName());
    try (Application application = new Application(conf)) {
      assertThat(run(application, out)).isEqualTo(DONE);
      Map<String, String> whole = Runs.digests(out);

      FaultyFiles.renames(0);
      assertThat(run(application, out)).isEqualTo(FAILED);
      assertThat(Runs.digests(out)).as("the earlier output stays").isEqualTo(whole);

      FaultyFiles.renames(2);
      assertThat(run(application, out)).isEqualTo(FAILED);
      assertThat(out.resolve("data")).exists();
      assertThat(out.resolve(OutputFolder.MANIFEST)).doesNotExist();

      FaultyFiles.renames(Integer.MAX_VALUE);
      Path own = Files.writeString(out.resolve("own.txt"), "of somebody else");
      assertThat(run(application, out)).isEqualTo(WRONG_USE);
      assertThat(own).hasContent("of somebody else");

      Files.delete(own);
      assertThat(run(application, out)).isEqualTo(DONE);
      assertThat(Runs.digests(out)).isEqualTo(whole);
      try (Stream<Path> beside = Files.list(folder.resolve("outputs"))) {
        assertThat(beside).containsExactly(out);
      }
    }
  }

  @Test
  void mustBeNamedForAProjectElsewhere() throws IOException {
    ExampleProject.copy(EXAMPLE, folder.resolve("project"));
    SparkConf conf =
        new SparkConf().set("spark.hadoop.fs.faulty.impl", FaultyFiles.class.getName());
    try (Application application = new Application(conf)) {
      String project = "faulty:" + folder.resolve("project");
      assertThat(SparkRun.run(application, project)).isEqualTo(WRONG_USE);
    }
  }
}
