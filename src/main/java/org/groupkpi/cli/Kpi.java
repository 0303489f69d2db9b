package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.lang.reflect.Constructor;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.ResourceBundle;
import org.groupkpi.run.Engine;
import org.groupkpi.text.Language;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command {@code kpi}; its entry takes streams and returns an exit code. */
@Command(
    name = "kpi",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      InitCommand.class,
      CatalogueCommand.class,
      CheckDefinitionsCommand.class,
      DefinitionsCommand.class,
      TemplateCommand.class,
      StatusCommand.class,
      MailCommand.class,
      ValidateCommand.class,
      ConsolidateCommand.class,
      OpenCommand.class,
      GuardCommand.class,
      ExplainCommand.class,
      BridgeCommand.class,
      CloseCommand.class,
      VerifyCommand.class,
      SampleFiguresCommand.class,
      PackCommand.class,
      DiffCommand.class,
      TieOutCommand.class,
      UnitsCommand.class,
      FindingsCommand.class,
      CompletionCommand.class,
      ManualCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Kpi implements Runnable {
  private static final Map<String, Language> LANGUAGES =
      Map.of("zh", Language.ZH, "en", Language.EN);

  @Spec private @Nullable CommandSpec spec;

  private Kpi() {}

  /** Runs a command that remembers nothing of earlier runs. */
  public static int run(Console streams, Path folder, String... arguments) {
    return run(streams, folder, Optional.empty(), Engine.HERE, arguments);
  }

  /**
   * Runs a command.
   *
   * @param folder the current folder, against which paths are resolved
   * @param cache folder in which what came of workbooks is remembered
   * @param engine reads workbooks
   * @return the exit code
   */
  public static int run(
      Console streams, Path folder, Optional<Path> cache, Engine engine, String... arguments) {
    Console console = streams.guarded();
    Optional<Language> asked = asked(arguments);
    Language language = asked.orElseGet(Kpi::ofLocale);
    CommandLine line =
        new CommandLine(
            new Kpi(), commands(new Surroundings(console, folder, cache, engine, asked, language)));
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
        for (Constructor<?> each : type.getDeclaredConstructors()) {
          if (each.getParameterCount() == 1 && each.getParameterTypes()[0] == Surroundings.class) {
            return type.cast(each.newInstance(surroundings));
          }
        }
        return usual.create(type);
      }
    };
  }

  /** The language that {@code --lang} asks for, wherever it stands. */
  private static Optional<Language> asked(String... arguments) {
    List<String> all = Arrays.asList(arguments);
    int at = all.indexOf("--lang");
    String asked = at >= 0 && at + 1 < all.size() ? all.get(at + 1) : "";
    for (String argument : all) {
      asked = argument.startsWith("--lang=") ? argument.substring("--lang=".length()) : asked;
    }
    return Optional.ofNullable(LANGUAGES.get(asked));
  }

  private static Language ofLocale() {
    return Locale.getDefault().getLanguage().equals("zh") ? Language.ZH : Language.EN;
  }

  /** Before a command, {@code --lang} means the same as after it. */
  @Option(names = "--lang", descriptionKey = "root.lang", paramLabel = "zh|en")
  void lang(String code) {
    if (!LANGUAGES.containsKey(code)) {
      throw new ParameterException(line(), code, line().getCommandSpec().findOption("lang"), code);
    }
  }

  @Override
  public void run() {
    line().usage(line().getOut());
  }

  private CommandLine line() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
