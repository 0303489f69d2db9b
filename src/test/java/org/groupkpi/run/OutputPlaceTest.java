package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that the tool did not make is touched, whichever command writes and wherever. */
class OutputPlaceTest {
  private static final Path EXAMPLE = Path.of("src/test/resources/examples/worked-estimate");

  @TempDir private Path folder;
  private Path project;

  @BeforeEach
  void copyProject() throws IOException {
    project = folder.resolve("集团");
    ExampleProject.copy(EXAMPLE, project);
  }

  /** Every file and link below the folder, with what it holds. */
  private Map<String, String> everything() throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) walk::iterator) {
        String name = folder.relativize(path).toString();
        if (Files.isSymbolicLink(path)) {
          all.put(name, "-> " + Files.readSymbolicLink(path));
        } else {
          all.put(name, Files.isDirectory(path) ? "" : Digest.of(Files.readAllBytes(path)));
        }
      }
    }
    return all;
  }

  private Called call(String command, Path out) {
    List<String> words = new ArrayList<>(List.of(command.split(" ", -1)));
    words.addAll(List.of("--out", out.toString(), project.toString()));
    return Called.kpi(words.toArray(String[]::new));
  }

  private void refused(String command, Path out, String... said) throws IOException {
    Map<String, String> before = everything();
    Called called = call(command, out);
    assertThat(called.printed()).contains(said).doesNotContain("Exception");
    assertThat(called.exit()).isEqualTo(2);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consolidate --draft", "validate", "template"})
  void foldersOfTheProjectAndThoseAboveAreNeverAnOutput(String command) throws IOException {
    for (String place :
        List.of(
            "集团",
            "集团/submissions",
            "集团/submissions/2024",
            "集团/submissions/new",
            "集团/definitions",
            "集团/history",
            "集团/history/x",
            "集团/templates",
            ".")) {
      refused(command, folder.resolve(place), "是项目自己的文件夹");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"consolidate --draft", "validate", "template"})
  void foldersThatLinksLeadToCountAsTheirTargets(String command) throws IOException {
    Path elsewhere = project.resolve("共用");
    Files.move(project.resolve("definitions"), elsewhere);
    Files.createSymbolicLink(project.resolve("definitions"), elsewhere);
    Path link = Files.createSymbolicLink(folder.resolve("link"), project.resolve("submissions"));
    refused(command, link, "是项目自己的文件夹");
    refused(command, elsewhere, "是项目自己的文件夹");
    Path dangling = Files.createSymbolicLink(folder.resolve("l"), folder.resolve("nowhere"));
    refused(command, dangling, "是一个链接");
  }

  @ParameterizedTest
  @ValueSource(strings = {"consolidate --draft", "validate", "template"})
  void aFolderWithFilesOfOthersIsLeftAlone(String command) throws IOException {
    Path out = Files.createDirectories(folder.resolve("我的文件"));
    Files.writeString(out.resolve("报告.docx"), "mine");
    refused(command, out, "报告.docx", "--out");
    for (String manifest :
        List.of(
            "{}",
            "not json",
            "{\"tool\": \"GroupKPI\"}",
            "{\"tool\": \"other\", \"outputs\": {}}",
            "{\"tool\": \"GroupKPI\", \"outputs\": {\"报告.docx\": \"mine\"}}",
            "{\"tool\": \"GroupKPI\", \"outputs\": {}")) {
      Files.writeString(out.resolve("manifest.json"), manifest);
      refused(command, out, "manifest.json");
    }
    Path file = Files.writeString(folder.resolve("file"), "mine");
    refused(command, file, "是文件，不是文件夹");
  }

  @ParameterizedTest
  @ValueSource(strings = {"consolidate --draft", "validate", "template"})
  void anOutputIsReplacedButNotWhatOthersPutIntoIt(String command) throws IOException {
    Path out = folder.resolve("out");
    assertThat(call(command, out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    assertThat(call(command, out).exit()).isLessThan(2);
    assertThat(everything()).isEqualTo(before);

    Files.writeString(Files.createDirectories(out.resolve("mine")).resolve("notes.txt"), "mine");
    refused(command, out, "mine/");
    OutputFolder.delete(out.resolve("mine"));
    Path link = Files.createSymbolicLink(out.resolve("link"), folder);
    refused(command, out, "link");
    Files.delete(link);
    Files.writeString(out.resolve(".DS_Store"), "of a file manager");
    assertThat(call(command, out).exit()).isLessThan(2);
    assertThat(everything()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"consolidate --draft", "validate"})
  void whatSomebodyEditedInAnOutputIsKeptBesideIt(String command) throws IOException {
    Path out = folder.resolve("结果");
    assertThat(call(command, out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    for (String edited : List.of("结果-edited", "结果-edited-2")) {
      Files.setLastModifiedTime(out.resolve("data/findings.csv"), FileTime.from(Instant.now()));
      Files.writeString(out.resolve("data/findings.zh.xlsx"), edited);
      Called again = call(command + " --quiet", out);
      assertThat(again.exit()).isLessThan(2);
      assertThat(again.printed()).contains(edited);
      Path data = folder.resolve(edited).resolve("data");
      assertThat(data.toFile().list()).containsExactly("findings.zh.xlsx");
      assertThat(data.resolve("findings.zh.xlsx")).hasContent(edited);
    }
    assertThat(call(command, out).printed()).doesNotContain("-edited");
    OutputFolder.delete(folder.resolve("结果-edited"));
    OutputFolder.delete(folder.resolve("结果-edited-2"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anOutputThatALinkLeadsToIsWrittenThere() throws IOException {
    Path real = Files.createDirectories(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    assertThat(call("consolidate --draft", link).exit()).isLessThan(2);
    assertThat(link).isSymbolicLink();
    assertThat(real.resolve("data/results.csv")).exists();
  }

  @Test
  void neighboursAreNeverTakenFromOthers() throws IOException {
    Path out = folder.resolve("out");
    for (String name : List.of(".out.building", ".out.previous")) {
      Path mine = Files.createDirectories(folder.resolve(name));
      Files.writeString(mine.resolve("notes.txt"), "mine");
      refused("consolidate --draft", out, name);
      OutputFolder.delete(mine);
    }
    Path lock = Files.writeString(folder.resolve(".out.lock"), "my own notes");
    refused("consolidate --draft", out, ".out.lock");
    Files.delete(lock);
    Path notes = Files.writeString(folder.resolve("notes.txt"), "mine");
    Files.createSymbolicLink(lock, notes);
    refused("consolidate --draft", out, ".out.lock");
    assertThat(notes).hasContent("mine");
  }

  @Test
  void aSecondRunIsRefusedAndNoLockStays() throws Exception {
    Path out = folder.resolve("out");
    try (OutputFolder first = OutputFolder.open(out, project)) {
      Called second = call("consolidate --draft", out);
      assertThat(second.exit()).isEqualTo(3);
      assertThat(second.printed()).contains("正被另一个运行", "" + ProcessHandle.current().pid());
      first.write("a.txt", "a".getBytes(UTF_8));
    }
    assertThat(folder.toFile().list()).containsExactly("集团");
  }

  /** What a killed run left is removed by the next one; the output it had moved is back. */
  @Test
  void whatAKilledRunLeftIsClearedAway() throws Exception {
    Path out = folder.resolve("out");
    assertThat(call("validate", out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    Files.move(out, folder.resolve(".out.previous"));
    Files.createDirectories(folder.resolve(".out.building/data"));
    Files.writeString(folder.resolve(".out.lock"), "GroupKPI, process 4711   \n");
    assertThat(call("validate --no-such-option", out).exit()).isEqualTo(2);
    assertThat(call("validate", out).exit()).isLessThan(2);
    assertThat(everything()).isEqualTo(before);
  }

  /** The output that a killed run had moved is back also if the next run comes to nothing. */
  @Test
  void whatAKilledRunMovedIsBackBeforeTheNextOneFails() throws Exception {
    Path out = folder.resolve("forms");
    assertThat(call("template", out).exit()).isZero();
    String form = String.valueOf(Stream.of(out.toFile().list()).sorted().findFirst().orElseThrow());
    Files.writeString(out.resolve(form), "filled in");
    Map<String, String> before = everything();
    Files.move(out, folder.resolve(".forms.previous"));
    Files.writeString(folder.resolve(".forms.lock"), "GroupKPI, process 4711   \n");
    assertThat(call("template", out).exit()).isEqualTo(2);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void anOutputThatCannotBeSwappedInLeavesTheEarlierOne() throws Exception {
    Path out = folder.resolve("out");
    assertThat(call("validate", out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    try (OutputFolder second = OutputFolder.open(out, project)) {
      second.write("data/findings.csv", "new".getBytes(UTF_8));
      OutputFolder.delete(folder.resolve(".out.building"));
      assertThatThrownBy(second::swapIn).isInstanceOf(IOException.class);
    }
    assertThat(everything()).isEqualTo(before);
  }

  /** An output is one run's: nothing of the run before is left among it. */
  @Test
  void anOutputHoldsNothingOfTheOneBefore() throws IOException {
    Path out = folder.resolve("out");
    assertThat(call("consolidate --draft --formats md", out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    assertThat(call("consolidate --draft --formats html,md", out).exit()).isLessThan(2);
    assertThat(everything()).isNotEqualTo(before);
    assertThat(call("consolidate --draft --formats md", out).exit()).isLessThan(2);
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void aRunThatFailsLeavesTheEarlierOutput() throws Exception {
    Path out = folder.resolve("out");
    assertThat(call("validate", out).exit()).isLessThan(2);
    Map<String, String> before = everything();
    try (OutputFolder second = OutputFolder.open(out, project)) {
      second.write("data/findings.csv", "half".getBytes(UTF_8));
    }
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void whatIsPutIntoTheOutputDuringARunIsKept() throws Exception {
    Path out = folder.resolve("out");
    assertThat(call("validate", out).exit()).isLessThan(2);
    try (OutputFolder second = OutputFolder.open(out, project)) {
      Files.writeString(out.resolve("late.txt"), "mine");
      assertThatThrownBy(second::swapIn)
          .isInstanceOf(NotUsable.class)
          .hasMessageContaining("late.txt");
    }
    assertThat(out.resolve("late.txt")).hasContent("mine");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("集团", "out");
  }

  @Test
  void theLockOfAnotherProcessHolds() throws IOException {
    Path out = folder.resolve("out");
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(".out.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = channel.lock()) {
      assertThat(lock.isValid()).isTrue();
      assertThat(call("template", out).exit()).isEqualTo(3);
    }
  }

  /** What holds inside a process need not hold between two. */
  @Test
  void ourLockHoldsForAnotherProcess() throws Exception {
    Path out = folder.resolve("out");
    try (OutputFolder first = OutputFolder.open(out, project)) {
      Called second =
          Called.apart(folder, List.of(), "validate", "--out", out.toString(), project.toString());
      assertThat(second.exit()).as(second.printed()).isEqualTo(3);
      assertThat(second.printed()).contains("" + ProcessHandle.current().pid());
      first.write("a.txt", "a".getBytes(UTF_8));
      first.swapIn();
    }
    assertThat(out.resolve("a.txt")).hasContent("a");
  }

  @Test
  void formsOfOtherEntitiesStay() throws IOException {
    Path out = folder.resolve("forms");
    assertThat(call("template", out).exit()).isZero();
    Map<String, String> before = everything();
    String one = String.valueOf(Stream.of(out.toFile().list()).sorted().findFirst().orElseThrow());
    assertThat(call("template --entity " + one.replaceAll("_.*", ""), out).exit()).isZero();
    assertThat(everything()).isEqualTo(before);

    Files.writeString(out.resolve(one), "filled in");
    refused("template", out, one, "--replace");
    Called replaced = call("template --replace", out);
    assertThat(replaced.exit()).isZero();
    assertThat(replaced.printed()).contains("forms-edited");
    assertThat(folder.resolve("forms-edited").resolve(one)).hasContent("filled in");
    OutputFolder.delete(folder.resolve("forms-edited"));
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void singleFilesAreNotReplacedUnasked() throws IOException {
    String figure = "explain --format json " + "WATER";
    Path file = Files.writeString(folder.resolve("mine.json"), "mine");
    refused(figure, file, "--replace");
    refused(figure + " --replace", project.resolve("definitions/entities.csv"), "是项目自己的文件夹");
    assertThat(call(figure + " --replace", file).exit()).isZero();
    assertThat(file).content(UTF_8).contains("\"key\"");
    assertThat(folder.toFile().list()).containsExactlyInAnyOrder("集团", "mine.json");
  }
}
