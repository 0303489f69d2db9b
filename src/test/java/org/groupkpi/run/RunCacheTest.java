package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.groupkpi.finding.Digest;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.intake.SubmissionsRead;
import org.groupkpi.intake.SubmissionsReader;
import org.groupkpi.intake.SubmittedFile;
import org.groupkpi.intake.Workers;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.SubmissionParts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A run that remembers earlier ones writes the same bytes as one that does not. */
final class RunCacheTest {
  /** One example of so many: each is consolidated three times. */
  private static final int EACH = 4;

  private static final Path EXAMPLES = Path.of("src/test/resources/examples");

  @TempDir private Path folder;

  static List<Path> projects() throws IOException {
    List<Path> all = ExampleProject.all();
    List<Path> some = new ArrayList<>(List.of(Path.of("sample-workbooks/with-mistakes")));
    for (int i = 0; i < all.size(); i += EACH) {
      some.add(all.get(i));
    }
    return some;
  }

  private Map<String, String> outputs(Path project, Optional<Path> cache) throws IOException {
    Path out = folder.resolve("out");
    PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), true, UTF_8);
    Kpi.run(
        new Console(nowhere, nowhere, false),
        Path.of(""),
        cache,
        Engine.HERE,
        "consolidate",
        "--draft",
        "--formats",
        "csv",
        "--out",
        out.toString(),
        project.toString());
    Map<String, String> digests = new TreeMap<>();
    for (Path file : ExampleProject.files(out)) {
      digests.put(out.relativize(file).toString(), Digest.of(Files.readAllBytes(file)));
    }
    return digests;
  }

  private Path copy(Path example) throws IOException {
    Path project = folder.resolve("project");
    ExampleProject.copy(example, project);
    return project;
  }

  private List<Path> entries() throws IOException {
    return ExampleProject.files(folder.resolve("cache"));
  }

  @ParameterizedTest
  @MethodSource("projects")
  void coldAndWarmGiveTheSameBytes(Path example) throws IOException {
    Path project = example.startsWith(EXAMPLES) ? copy(example) : example;
    Optional<Path> cache = Optional.of(folder.resolve("cache"));
    Map<String, String> plain = outputs(project, Optional.empty());
    assertThat(plain).isNotEmpty();
    assertThat(outputs(project, cache)).isEqualTo(plain);
    List<Path> kept = entries();
    assertThat(kept).isNotEmpty();
    assertThat(outputs(project, cache)).isEqualTo(plain);
    assertThat(entries()).isEqualTo(kept);
  }

  @Test
  void damagedEntriesAreDroppedAndMadeAnew() throws IOException {
    Path project = copy(EXAMPLES.resolve("worked-balance"));
    Optional<Path> cache = Optional.of(folder.resolve("cache"));
    Map<String, String> plain = outputs(project, cache);
    for (Path entry : entries()) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 1;
      Files.write(entry, bytes);
    }
    assertThat(outputs(project, cache)).isEqualTo(plain);
    for (Path entry : entries()) {
      Files.write(entry, new byte[7]);
    }
    assertThat(outputs(project, cache)).isEqualTo(plain);
    assertThat(entries()).allMatch(entry -> entry.toFile().length() > 7);
  }

  /** The entries of the project, kept by a build of that name. */
  private RunCache filled(Path project, String build, long mostBytes) throws IOException {
    Project loaded = load(project);
    RunCache cache =
        new RunCache(new EntryFolder(folder.resolve("cache"), mostBytes), loaded, build);
    read(loaded, project, cache);
    return cache;
  }

  private static Project load(Path project) {
    try {
      return ProjectLoader.load(project, Overrides.NONE);
    } catch (WrongDefinitions e) {
      throw new AssertionError(e);
    }
  }

  private static SubmissionsRead read(Project project, Path folder, FormCache cache)
      throws IOException {
    return new SubmissionsReader(
            project.round(),
            SubmissionParts.ONE,
            Inbox.here(
                new Workers(1), new SubmissionFileReader(project.round(), project.intake(), cache)))
        .readFolder(folder);
  }

  @Test
  void whatIsRememberedIsWhatWasRead() throws IOException {
    for (String example : List.of("worked-balance", "tables-footnotes")) {
      Path project = folder.resolve(example);
      ExampleProject.copy(EXAMPLES.resolve(example), project);
      SubmissionsRead anew = read(load(project), project, FormCache.NONE);
      RunCache cache = filled(project, "build", Long.MAX_VALUE);
      for (SubmittedFile file : anew.files()) {
        assertThat(cache.find(file.file().file(), file.file().sha256())).isPresent();
      }
      assertThat(read(load(project), project, cache)).isEqualTo(anew);
    }
  }

  @Test
  void anotherFileDefinitionOrBuildIsNotMistakenForIt() throws IOException {
    Path project = copy(EXAMPLES.resolve("worked-balance"));
    RunCache cache = filled(project, "build", Long.MAX_VALUE);
    SourceCell file = read(load(project), project, FormCache.NONE).files().get(0).file();
    assertThat(cache.find(file.file(), file.sha256())).isPresent();
    assertThat(cache.find(file.file(), Digest.of(new byte[0]))).isEmpty();
    assertThat(cache.find("submissions/2024/other.xlsx", file.sha256())).isEmpty();
    assertThat(found("another", project, file)).isEmpty();
    assertThat(found("build", project, file)).isPresent();
    Files.writeString(project.resolve("definitions/tables.csv"), "\r\n", APPEND);
    assertThat(found("build", project, file)).isPresent();
    Files.writeString(project.resolve("definitions/indicators.csv"), "\r\n", APPEND);
    assertThat(found("build", project, file)).isEmpty();
  }

  private Optional<ReturnedForm> found(String build, Path project, SourceCell file) {
    return new RunCache(new EntryFolder(folder.resolve("cache")), load(project), build)
        .find(file.file(), file.sha256());
  }

  @Test
  void theOldestEntriesAreForgottenWhenThereIsTooMuch() throws IOException {
    Path project = copy(EXAMPLES.resolve("worked-balance"));
    filled(project, "old", Long.MAX_VALUE).tidy();
    List<Path> old = entries();
    for (Path entry : old) {
      Files.setLastModifiedTime(entry, FileTime.fromMillis(0));
    }
    long most = old.stream().mapToLong(entry -> entry.toFile().length()).sum();
    filled(project, "new", most).tidy();
    assertThat(entries()).hasSameSizeAs(old).doesNotContainAnyElementsOf(old);
  }
}
