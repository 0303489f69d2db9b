package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.groupkpi.language.Language;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;

/** The command {@code kpi}; its entry takes streams and returns an exit code. */
@Command(
    name = "kpi",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      CheckDefinitionsCommand.class,
      TemplateCommand.class,
      ValidateCommand.class,
      ConsolidateCommand.class,
      BridgeCommand.class,
      UnitsCommand.class,
      AutoComplete.GenerateCompletion.class,
      CommandLine.HelpCommand.class
    })
public final class Kpi implements Runnable {
  private static final List<String> LANGUAGES = List.of("zh", "en");

  private final Console console;

  private Kpi(Console console) {
    this.console = console;
  }

  /**
   * Runs a command.
   *
   * @param folder the current folder, against which paths are resolved
   * @return the exit code
   */
  public static int run(Console console, Path folder, String... arguments) {
    Language language = helpLanguage(arguments);
    CommandLine line =
        new CommandLine(new Kpi(console), commands(new Surroundings(console, folder, language)));
    line.setResourceBundle(
        ResourceBundle.getBundle(
            "org.groupkpi.cli.Help",
            language == Language.EN ? Locale.ROOT : Locale.CHINESE,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
    line.setOut(new PrintWriter(console.out(), true, UTF_8));
    line.setErr(new PrintWriter(console.err(), true, UTF_8));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler(Faults::wrongCall);
    line.setExecutionExceptionHandler(
        (fault, at, parsed) -> Faults.report(fault, console, language, at, arguments));
    try {
      return line.execute(arguments);
    } catch (OutOfMemoryError | StackOverflowError fault) {
      return Faults.outOfMemory(line, language);
    }
  }

  /** Makes commands with what surrounds them. */
  private static IFactory commands(Surroundings surroundings) {
    IFactory usual = CommandLine.defaultFactory();
    return new IFactory() {
      @Override
      public <K> K create(Class<K> type) throws Exception {
        if (ProjectCommand.class.isAssignableFrom(type)) {
          return type.getDeclaredConstructor(Surroundings.class).newInstance(surroundings);
        }
        return usual.create(type);
      }
    };
  }

  /** The language of help and of commands without a project: {@code --lang}, else the locale. */
  private static Language helpLanguage(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    int at = all.indexOf("--lang");
    String asked = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : "";
    for (String argument : all) {
      asked = argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : asked;
    }
    String used = LANGUAGES.contains(asked) ? asked : Locale.getDefault().getLanguage();
    return used.equals("zh") ? Language.ZH : Language.EN;
  }

  @Override
  public void run() {
    run(console, Path.of(""), "--help");
  }
}
