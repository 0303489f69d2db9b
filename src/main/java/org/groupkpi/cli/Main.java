package org.groupkpi.cli;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.groupkpi.run.Engine;

/** Starts the program; only here are the process's streams touched and is the process ended. */
public final class Main {
  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Engine.HERE, arguments));
  }

  /**
   * Runs a command on the streams of the process.
   *
   * @param engine reads workbooks
   * @return the exit code
   */
  public static int run(Engine engine, String... arguments) {
    keepLibrariesQuiet();
    PrintStream out = utf8(engine, FileDescriptor.out);
    PrintStream err = utf8(engine, FileDescriptor.err);
    Console console =
        new Console(
            out,
            err,
            isTerminal("kpi.terminal"),
            isTerminal("kpi.terminal.results"),
            columns(),
            answers());
    Path cache =
        CacheFolder.of(
            System.getenv(),
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")));
    int exit = Kpi.run(console, Path.of(""), Optional.of(cache), engine, arguments);
    out.flush();
    err.flush();
    return out.checkError() ? ExitCode.FAILED : exit;
  }

  /** Libraries would say on the console that they found nowhere to log to. */
  private static void keepLibrariesQuiet() {
    System.setProperty("log4j2.StatusLogger.level", "OFF");
    System.setProperty("org.freemarker.loggerLibrary", "none");
  }

  /** The launcher tells whether a person looks at a stream; Java itself cannot. */
  private static boolean isTerminal(String property) {
    return "yes".equals(System.getProperty(property));
  }

  /**
   * A person can be asked who looks at messages and types at the keyboard; where the launcher
   * cannot tell that, as on Windows, Java can.
   */
  private static Optional<BufferedReader> answers() {
    if (System.getProperty("kpi.terminal.input") == null) {
      return Optional.ofNullable(System.console()).map(typed -> new BufferedReader(typed.reader()));
    }
    return isTerminal("kpi.terminal") && isTerminal("kpi.terminal.input")
        ? Optional.of(new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)))
        : Optional.empty();
  }

  private static OptionalInt columns() {
    int columns = Integer.getInteger("kpi.terminal.columns", 0);
    return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
  }

  private static PrintStream utf8(Engine engine, FileDescriptor descriptor) {
    OutputStream stream = engine.places().named(new FileOutputStream(descriptor));
    return new PrintStream(stream, false, StandardCharsets.UTF_8);
  }
}
