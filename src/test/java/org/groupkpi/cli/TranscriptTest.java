package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.run.ProjectCopy;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Runs the commands of {@code src/test/resources/transcripts} through the real entry point: a line
 * {@code $ kpi ...}, then what it prints, then its exit code; {@code $ cp -r} copies a folder.
 * {@code OUT} stands for an empty folder.
 */
@Execution(ExecutionMode.CONCURRENT)
class TranscriptTest {
  private static final Path FOLDER = Path.of("src/test/resources/transcripts");

  @TempDir private Path out;

  static List<Path> transcripts() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("transcripts")
  void printsWhatIsWritten(Path transcript) throws IOException {
    String expected = Files.readString(transcript, UTF_8);
    StringBuilder actual = new StringBuilder();
    for (String command : expected.lines().filter(line -> line.startsWith("$ ")).toList()) {
      actual.append(command).append('\n');
      actual.append(command.startsWith("$ cp ") ? copy(command) : run(command)).append('\n');
    }
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(transcript, actual, UTF_8);
    }
    assertThat(actual.toString()).isEqualTo(Files.readString(transcript, UTF_8));
  }

  /** {@code $ cp -r FROM TO} copies a folder, so that a command may change it. */
  private String copy(String command) throws IOException {
    String[] words = command.replace("OUT", out.toString()).split(" +", -1);
    ProjectCopy.copy(Path.of(words[3]), Path.of(words[4]));
    return "";
  }

  private String run(String command) {
    List<String> arguments = new ArrayList<>(List.of(command.split(" +", -1)));
    arguments.subList(0, 2).clear();
    arguments.replaceAll(argument -> argument.replace("OUT", out.toString()));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit =
        Kpi.run(new Console(stream, stream, false), Path.of(""), arguments.toArray(String[]::new));
    return printed
            .toString(UTF_8)
            .replace(out.toString(), "OUT")
            .replace("\r\n", "\n")
            .replaceAll("(?m)^( *(?:用时|time) +)[0-9.]+", "$1?")
        + "exit "
        + exit
        + "\n";
  }
}
