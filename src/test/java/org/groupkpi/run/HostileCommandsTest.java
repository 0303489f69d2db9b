package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Command;

/**
 * Every command on a project of hostile texts: whatever it writes or prints is read back, and
 * nothing in it runs, loads or acts on the terminal. A command or format without a call here fails.
 */
class HostileCommandsTest {
  /**
   * The calls in their order, each with the kind of its results; {@code @} is the folder of the
   * test.
   */
  private static final List<String> CALLS =
      List.of(
          "terminal: check-definitions @/project",
          "terminal: units @/project",
          "terminal: template --out @/files/forms @/project",
          "terminal: template --split --entity X3 --out @/files/split @/project",
          "terminal: template --from @/project/submissions/2024 --out @/files/carried @/project",
          "terminal: status --format table @/project",
          "terminal: status --lang en @/project",
          "csv: status --format csv @/project",
          "json: status --format json @/project",
          "md: status --format md @/project",
          "terminal: status --late --today 2025-03-01 @/project",
          "csv: status --late --format csv @/project",
          "json: status --late --format json @/project",
          "md: status --late --format md @/project",
          "terminal: mail --kind invite --out @/files/invited @/project",
          "terminal: mail --kind remind --out @/files/reminded @/project",
          "terminal: mail --kind return --lang en --out @/files/returned @/project",
          "terminal: validate --verbose --out @/files/validated @/project",
          "terminal: consolidate --verbose --out @/files/output @/project",
          "terminal: consolidate --lang en --draft --formats md,csv --out @/files/draft @/project",
          "terminal: guard --format text @/project",
          "csv: guard --format csv @/project",
          "terminal: explain --all --format text A @/project",
          "terminal: explain --table t1 --row 1 @/project",
          "terminal: explain --all --lang en --format text T1 --node G @/project",
          "terminal: explain --all K9 --out @/files/explained.txt @/project",
          "json: explain --format json A @/project",
          "terminal: explain --format xlsx A --out @/files/explained.xlsx @/project",
          "terminal: explain --format xlsx T0 --out @/files/answers.xlsx @/project",
          "terminal: bridge --format text K0 @/project",
          "csv: bridge --format csv A @/project",
          "json: bridge --format json K0 @/project",
          "svg: bridge --format svg K9 @/project",
          "terminal: verify --verbose @/files/output @/project",
          "terminal: sample-figures --size 20 --seed 1 --out @/files/sample.xlsx @/project",
          "terminal: sample-figures --read @/files/sample.xlsx @/project",
          "terminal: pack --sample @/files/sample.xlsx --out @/files/room.zip @/files/output @/project",
          "terminal: diff --verbose --format text @/files/output @/files/validated",
          "csv: diff --format csv @/files/validated @/files/output",
          "json: diff --format json @/files/validated @/files/output",
          "terminal: tie-out --verbose --format text @/files/output/report-tables.zh.docx @/project",
          "terminal: tie-out --verbose @/files/output/report-tables.zh.html @/project",
          "csv: tie-out --format csv @/files/output/tables/t1.zh.md @/project",
          "json: tie-out --format json @/files/output/narrative/all.zh.txt @/project",
          "terminal: close --verbose @/project",
          "terminal: close --replace @/project",
          "terminal: template --year 2025 --out @/files/next @/project",
          "terminal: definitions --to xlsx --out @/files/definitions @/project",
          "terminal: init --yes --group =\u001B[2J\u202E<b> --year 2024 @/files/output",
          "terminal: init --yes --group G --from-report @/files/output/report-tables.zh.docx @/new",
          "terminal: init --yes --group G --year 2025 --from-form @/files/output/report-tables.xlsx @/asked",
          "terminal: check-definitions @/new",
          "terminal: catalogue show starter",
          "terminal: findings",
          "terminal: help",
          "terminal: generate-completion --shell fish",
          "terminal: generate-completion --shell powershell",
          "terminal: generate-completion",
          "terminal: generate-manual @/files/manual",
          "terminal: \u001B[2J\u202E",
          "terminal: explain \u001B[2J\u202E @/project",
          "terminal: verify @/\u001B[2J @/project");

  @TempDir private static Path folder;

  /** They build on each other. */
  @BeforeAll
  static void callAll() throws IOException {
    Path written = folder.resolve("written");
    HostileProject.write(written);
    ExampleProject.copy(written, folder.resolve("project"));
    HostileSubmissions.write(folder.resolve("project"));
    Files.createDirectories(folder.resolve("files"));
    for (String call : CALLS) {
      call(call);
    }
  }

  private static void call(String call) throws IOException {
    String[] words =
        Arrays.stream(afterKind(call).split(" ", -1))
            .map(word -> word.replace("@", folder.toString()))
            .toArray(String[]::new);
    try (PrintStream results = stream(out(call));
        PrintStream messages = stream(err(call))) {
      int exit = Kpi.run(new Console(results, messages, false), folder, words);
      messages.println("exit " + exit);
    }
  }

  private static PrintStream stream(Path file) throws IOException {
    Files.createDirectories(file.resolveSibling(""));
    return new PrintStream(Files.newOutputStream(file), true, UTF_8);
  }

  private static String kind(String call) {
    return call.substring(0, call.indexOf(':'));
  }

  private static String afterKind(String call) {
    return call.substring(kind(call).length() + 2);
  }

  private static Path out(String call) {
    return folder.resolve("said/" + CALLS.indexOf(call) + "." + kind(call));
  }

  private static Path err(String call) {
    return folder.resolve("said/" + CALLS.indexOf(call) + ".err.terminal");
  }

  static List<String> calls() {
    return CALLS;
  }

  @ParameterizedTest
  @MethodSource("calls")
  void whatIsPrintedIsText(String call) throws Exception {
    String told = Files.readString(err(call), UTF_8);
    assertThat(told).doesNotContain("Exception", "\tat ");
    assertThat(told)
        .containsPattern(kind(call).equals("terminal") ? "exit [012]\n" : "exit [01]\n");
    HarmlessFile.check(err(call));
    HarmlessFile.check(out(call));
  }

  @Test
  void whatIsWrittenIsTextAndBelowTheOutput() throws Exception {
    HarmlessFile.checkAll(folder.resolve("files"));
    assertThat(folder.toFile().list())
        .containsExactlyInAnyOrder("written", "project", "files", "said", "new", "asked");
    assertThat(folder.resolve("project").toFile().list())
        .containsExactlyInAnyOrder(
            "project.yaml", "definitions", "submissions", "history", "templates");
  }

  /** {@code kpi open} answers until it is ended: {@code OpenTest} asks it. */
  @Test
  void everyCommandAndFormatIsCalled() {
    for (Class<?> command : Kpi.class.getAnnotation(Command.class).subcommands()) {
      String name = command.getAnnotation(Command.class).name();
      if (name.equals("open")) {
        continue;
      }
      assertThat(CALLS).as(name).anyMatch(call -> words(call).contains(name));
      List<String> formats = new ArrayList<>();
      for (Class<?> inner : command.getDeclaredClasses()) {
        if (inner.isEnum() && inner.getSimpleName().equals("Format")) {
          Stream.of(inner.getEnumConstants()).map(Object::toString).forEach(formats::add);
        }
      }
      for (String format : formats) {
        assertThat(CALLS)
            .as("%s --format %s", name, format)
            .anyMatch(
                call ->
                    words(call).contains(name)
                        && call.toUpperCase(Locale.ROOT).contains("--FORMAT " + format));
      }
    }
  }

  private static List<String> words(String call) {
    return List.of(call.split(" ", -1));
  }
}
