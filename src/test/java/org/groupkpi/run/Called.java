package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.groupkpi.cli.Console;
import org.groupkpi.cli.Kpi;

/**
 * What a command came to.
 *
 * @param printed messages and results
 */
public record Called(int exit, String printed) {
  /** Runs a command through the door that users use. */
  public static Called kpi(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    int exit = Kpi.run(new Console(stream, stream, false), Path.of(""), arguments);
    return new Called(exit, printed.toString(UTF_8));
  }
}
