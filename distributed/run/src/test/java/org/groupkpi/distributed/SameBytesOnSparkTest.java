package org.groupkpi.distributed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.SubmissionFile;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.intake.Workers;
import org.groupkpi.laws.RandomGroup;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.Engine;
import org.groupkpi.run.ExampleProject;
import org.groupkpi.run.ProjectCopy;
import org.groupkpi.run.RunOptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cluster gives has the bytes of what one machine gives, whatever goes wrong on the way. */
class SameBytesOnSparkTest {
  private static final Path SAMPLE = Path.of("sample-workbooks");
  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  private static final String CACHE = "spark.groupkpi.cache";
  private static final String CHANGED = "submissions/2024/AL02_2024.xlsx";
  private static final int RANDOM_GROUPS = 3;

  private static final SparkConf CONF =
      new SparkConf()
          .setMaster("local[2,4]")
          .set("spark.ui.enabled", "false")
          .set("spark.log.level", "OFF")
          .set("spark.hadoop.fs.faulty.impl", FaultyFiles.class.getName());

  @SuppressWarnings("NullAway.Init")
  private static Application application;

  @TempDir private Path folder;

  @BeforeAll
  static void begin() {
    application = new Application(CONF);
  }

  @AfterAll
  static void end() {
    application.close();
  }

  private static Engine spark(int tasks) {
    CONF.set("spark.groupkpi.tasks", Integer.toString(tasks));
    Elsewhere nothing = new Elsewhere(List.of(), Path.of(""), application.hadoop());
    return new SparkEngine(application, nothing);
  }

  @Test
  void ofTheSampleInAllFormats() throws IOException {
    Runs.Outcome here = Runs.run(Engine.HERE, SAMPLE, folder.resolve("here"));
    assertThat(Runs.run(spark(3), SAMPLE, folder.resolve("there"))).isEqualTo(here);
  }

  @Test
  void ofTheSampleWithMistakes() throws IOException {
    Path project = SAMPLE.resolve("with-mistakes");
    Runs.Outcome here = Runs.run(Engine.HERE, project, folder.resolve("here"), "--formats", "md");
    assertThat(Runs.run(spark(5), project, folder.resolve("there"), "--formats", "md"))
        .isEqualTo(here);
  }

  /** Every third of them, in one to eight tasks. */
  @Test
  void ofExamples() throws IOException {
    List<Path> examples;
    try (Stream<Path> all = Files.list(EXAMPLES)) {
      examples = all.sorted().toList();
    }
    for (int i = 0; i < examples.size(); i += 3) {
      Path own = folder.resolve(examples.get(i).getFileName());
      ExampleProject.copy(examples.get(i), own.resolve("project"));
      Path project = own.resolve("project");
      Runs.Outcome here = Runs.run(Engine.HERE, project, own.resolve("a"), "--formats", "csv");
      Runs.Outcome there =
          Runs.run(spark(1 + i % 8), project, own.resolve("b"), "--formats", "csv");
      assertThat(there).as(examples.get(i).toString()).isEqualTo(here);
    }
  }

  /** Groups drawn by lot, with every rule, approach and change of the tree. */
  @Test
  void ofRandomGroups() throws IOException {
    for (int seed = 1; seed <= RANDOM_GROUPS; seed++) {
      Path own = Files.createDirectory(folder.resolve("group-" + seed));
      RandomGroup.of(seed).write(own.resolve("drawn"));
      Path project = own.resolve("project");
      ExampleProject.copy(own.resolve("drawn"), project);
      Runs.Outcome here = Runs.run(Engine.HERE, project, own.resolve("a"), "--formats", "csv");
      Runs.Outcome there =
          Runs.run(spark(1 + seed % 8), project, own.resolve("b"), "--formats", "csv");
      assertThat(there).as("group of seed %s", seed).isEqualTo(here);
    }
  }

  /** What was remembered of other workbooks is left as it was, and used. */
  @Test
  void opensOnlyWhatChanged() throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(SAMPLE, project);
    Path cache = folder.resolve("cache");
    CONF.set(CACHE, cache.toUri().toString());
    try {
      Runs.remembering(spark(3), project, folder.resolve("before"), folder.resolve("own"));
      Map<Path, FileTime> before = times(cache);
      comment(project.resolve(CHANGED));
      Runs.Outcome there =
          Runs.remembering(spark(3), project, folder.resolve("after"), folder.resolve("own"));
      assertThat(times(cache)).containsAllEntriesOf(before).hasSize(before.size() + 1);
      assertThat(there).isEqualTo(Runs.run(Engine.HERE, project, folder.resolve("here")));
    } finally {
      CONF.remove(CACHE);
    }
  }

  /** Gives an archive a comment of one letter: other bytes that say the same. */
  private static void comment(Path archive) throws IOException {
    byte[] bytes = Files.readAllBytes(archive);
    byte[] commented = Arrays.copyOf(bytes, bytes.length + 1);
    commented[bytes.length - 2] = 1;
    commented[bytes.length] = 'x';
    Files.write(archive, commented);
  }

  private static Map<Path, FileTime> times(Path folder) throws IOException {
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (!file.toString().endsWith(".crc")) {
          times.put(file, Files.getLastModifiedTime(file));
        }
      }
    }
    return times;
  }

  @Test
  void inWhateverOrderFilesAreAskedFor() throws Exception {
    Project project = ProjectLoader.load(SAMPLE, Overrides.NONE);
    SubmissionFileReader reader =
        new SubmissionFileReader(project.round(), project.intake(), FormCache.NONE);
    Inbox here = Inbox.here(new Workers(2), reader);
    Inbox there = spark(4).inbox(project, SAMPLE, RunOptions.standard(project, 2, "test"));
    List<SubmissionFile> files = new ArrayList<>(here.files(project.settings().year(), SAMPLE));
    Collections.shuffle(files, new Random(18));
    assertThat(there.open(files)).isEqualTo(here.open(files));
  }

  /** Each first attempt fails, and one workbook breaks every task that reads it. */
  @Test
  void ofAStoreThatFailsAndATaskThatBreaks() throws IOException {
    Path project = folder.resolve("project");
    ProjectCopy.copy(SAMPLE, project);
    Path here = folder.resolve("here");
    Runs.run(Engine.HERE, project, here, "--formats", "md");
    Path there = folder.resolve("there");
    int exit =
        SparkRun.run(
            application,
            "--draft",
            "--formats",
            "md",
            "--quiet",
            "--out",
            "faulty:" + there,
            "faulty:" + project);
    assertThat(exit).isLessThan(2);
    assertThat(Runs.digests(there)).isEqualTo(Runs.digests(here));
    assertThat(FaultyFiles.broken()).isGreaterThan(3);
  }
}
