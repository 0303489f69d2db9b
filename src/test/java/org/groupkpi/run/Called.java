package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;

/**
 * What a command came to.
 *
 * @param printed messages and results
 */
public record Called(int exit, String printed) {
  /** Makes a virtual machine start sooner and take one core, as it does not live long. */
  private static final List<String> SHORT_LIVED =
      List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-XX:-UsePerfData");

  /** Runs a command through the door that users use. */
  public static Called kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), Path.of(""), arguments);
    return new Called(exit, printed.toString(UTF_8));
  }

  /** Runs a command in a process of its own. */
  static Called apart(Path folder, List<String> settings, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = program(settings);
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Called(process.waitFor(), printed);
  }

  /** The words that start the program in a process of its own. */
  static List<String> program(List<String> settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(SHORT_LIVED);
    command.addAll(settings);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add("org.groupkpi.cli.Main");
    return command;
  }
}
