package org.groupkpi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingText;
import org.groupkpi.intake.Watcher;
import org.groupkpi.measure.Year;
import org.groupkpi.project.GivenTables;
import org.groupkpi.project.HistoryCache;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.Engine;
import org.groupkpi.run.EntryFolder;
import org.groupkpi.run.OutputFolder;
import org.groupkpi.run.RememberedHistory;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What all commands on a project share: the project, the language, how much is printed. */
@Command(mixinStandardHelpOptions = true, versionProvider = Version.class)
abstract class ProjectCommand implements Callable<Integer> {
  /** Whether text is coloured. */
  enum Colour {
    AUTO,
    ALWAYS,
    NEVER;

    /** The style of text that goes to a terminal or elsewhere. */
    Style style(boolean onTerminal) {
      boolean coloured =
          switch (this) {
            case ALWAYS -> true;
            case NEVER -> false;
            case AUTO -> onTerminal && System.getenv("NO_COLOR") == null;
          };
      return coloured ? Style.COLOURED : Style.PLAIN;
    }
  }

  /** Whether progress is shown. */
  enum Progress {
    AUTO,
    NEVER
  }

  /** Work that {@link #progress} is shown of. */
  static final LocalText READING = Words.of("reading");

  private static final LocalText EDITED =
      Words.of("files of the earlier output had been changed by hand since; they are kept in {0}");

  private final Surroundings surroundings;
  private @Nullable Language projectLanguage;

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--color", descriptionKey = "color", paramLabel = "auto|always|never")
  private Colour colour = Colour.AUTO;

  @Option(names = "--quiet", descriptionKey = "quiet")
  private boolean quiet;

  @Option(names = "--verbose", descriptionKey = "verbose")
  private boolean verbose;

  @Option(names = "--threads", descriptionKey = "threads", paramLabel = "N")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(names = "--progress", descriptionKey = "progress", paramLabel = "auto|never")
  private Progress progress = Progress.AUTO;

  @Option(names = "--no-cache", descriptionKey = "noCache")
  private boolean forgets;

  @Option(names = "--year", descriptionKey = "year", paramLabel = "YYYY")
  private @Nullable Integer year;

  @Parameters(
      arity = "0..*",
      descriptionKey = "project",
      paramLabel = "[project]",
      hideParamSyntax = true)
  private List<Path> arguments = List.of();

  ProjectCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The language of messages: {@code --lang}, else the project's first. */
  Language language() {
    Language unasked = projectLanguage == null ? surroundings.language() : projectLanguage;
    return surroundings.asked().orElse(unasked);
  }

  /** The last argument that is a folder with {@code project.yaml}; else the current folder. */
  Path projectFolder() {
    if (arguments.isEmpty()) {
      return surroundings.folder();
    }
    Path first = resolved(arguments.get(0)).toAbsolutePath().normalize();
    if (words() == 0 && arguments.size() == 1 && Files.isRegularFile(first)) {
      return above(first).orElse(surroundings.folder());
    }
    Path last = resolved(arguments.get(arguments.size() - 1));
    boolean named =
        arguments.size() == words() + 1 && !Files.isRegularFile(last) && lastIsProject();
    return isProject(last) || named ? last : surroundings.folder();
  }

  /** The project that a file lies in. */
  private static Optional<Path> above(Path file) {
    Path folder = file.getParent();
    while (folder != null && !isProject(folder)) {
      folder = folder.getParent();
    }
    return Optional.ofNullable(folder);
  }

  /** The arguments before the project, as paths against the current folder. */
  List<Path> files() {
    return before().stream().map(this::resolved).toList();
  }

  /** The arguments before the project, as they were written. */
  List<Path> before() {
    boolean projectNamed =
        !arguments.isEmpty()
            && projectFolder().equals(resolved(arguments.get(arguments.size() - 1)));
    int count = projectNamed ? arguments.size() - 1 : arguments.size();
    return arguments.subList(0, count);
  }

  private static boolean isProject(Path folder) {
    return Files.isRegularFile(folder.resolve("project.yaml"));
  }

  /** Where what came of workbooks and history is remembered; empty: nowhere. */
  Optional<Path> cache() {
    return forgets ? Optional.empty() : surroundings.cache();
  }

  /** Who reads workbooks. */
  Engine engine() {
    return surroundings.engine();
  }

  /** Whether a project is named, or is the current folder. */
  boolean inProject() {
    return !arguments.isEmpty() || isProject(projectFolder());
  }

  /** A path of the command line, against the current folder. */
  Path resolved(Path path) {
    return surroundings.folder().resolve(engine().places().here(path));
  }

  /** The place that is written to, as it is shown: {@code --out}, else of the current folder. */
  static Path output(@Nullable Path out, String folder, Project of) {
    return out == null ? Path.of(folder, of.settings().year().toString()) : out;
  }

  RunText.Detail detail() {
    if (quiet) {
      return RunText.Detail.ERRORS;
    }
    return verbose ? RunText.Detail.ALL : RunText.Detail.ERRORS_AND_WARNINGS;
  }

  /** How many words of its own, such as a figure, the command takes before the project. */
  int words() {
    return 0;
  }

  /** Whether one word more than the command takes can only mean a project. */
  boolean lastIsProject() {
    return true;
  }

  /** Whether files may be named before the project. */
  boolean takesFiles() {
    return false;
  }

  /** The approach of the command line, where the command has that option. */
  Optional<Approach> approach() throws WrongCall {
    return Optional.empty();
  }

  /** The list of passwords of the command line, where the command has that option. */
  Optional<Path> passwordFile() {
    return Optional.empty();
  }

  /** The approach that an option names. */
  static Optional<Approach> approach(String option, @Nullable String name) throws WrongCall {
    if (name == null) {
      return Optional.empty();
    }
    return Optional.of(
        Approach.of(name)
            .orElseThrow(
                () ->
                    new WrongCall(
                        Words.of("{0} is operational-control, financial-control or equity-share")
                            .fill(option))));
  }

  /** The reporting year in place of the project's. */
  Optional<Year> year() throws WrongCall {
    return Optional.ofNullable(year).map(Year::new);
  }

  /** Loads the project; from then on messages are in its language. */
  Project load() throws WrongDefinitions, WrongCall {
    checkCall();
    checkProject();
    Overrides overrides = new Overrides(year(), approach(), passwordFile());
    try {
      Project loaded = ProjectLoader.load(projectFolder(), overrides, earlierHistory());
      projectLanguage = loaded.settings().language();
      return loaded;
    } catch (WrongDefinitions wrong) {
      projectLanguage = wrong.language();
      throw wrong;
    }
  }

  private HistoryCache earlierHistory() {
    Optional<Path> cache = cache();
    try {
      return cache.isEmpty()
          ? HistoryCache.NONE
          : new RememberedHistory(new EntryFolder(cache.get()), Version.build());
    } catch (IOException e) {
      return HistoryCache.NONE; // which build this is cannot be told
    }
  }

  /** The definitions of the project as they are written; messages are in its language then. */
  GivenTables given() throws WrongDefinitions, WrongCall {
    checkCall();
    checkProject();
    try {
      GivenTables given = GivenTables.read(projectFolder());
      projectLanguage = given.settings().language();
      return given;
    } catch (WrongDefinitions wrong) {
      projectLanguage = wrong.language();
      throw wrong;
    }
  }

  private void checkProject() throws WrongCall {
    if (isProject(projectFolder())) {
      return;
    }
    throw new WrongCall(
        projectFolder().toString().isEmpty()
            ? Words.of(
                "the current folder is no project folder (it has no project.yaml); name the project folder last")
            : Words.of(
                    "{0} is no project folder (it has no project.yaml); name the project folder last")
                .fill(projectFolder()));
  }

  /** Refuses options and arguments that say nothing here. */
  final void checkCall() throws WrongCall {
    checkLanguage(lang);
    if (!takesFiles() && before().size() > words()) {
      Path extra = before().get(words());
      throw new WrongCall(Words.of("one argument too many: {0}").fill(extra));
    }
    if (year != null && (year < 1900 || year > 2199)) {
      throw new WrongCall(Words.of("--year is a year such as 2024"));
    }
    if (threads < 1 || threads > 256) {
      throw new WrongCall(Words.of("--threads is a number from 1 to 256"));
    }
  }

  static void checkLanguage(@Nullable String lang) throws WrongCall {
    if (lang != null && !lang.equals("zh") && !lang.equals("en")) {
      throw new WrongCall(Words.of("--lang is zh or en, not {0}").fill(lang));
    }
  }

  /** A node of the reporting year, by its code. */
  static String knownNode(Project project, String code) throws WrongCall {
    var tree = project.entities().in(project.settings().year());
    if (project.entities().find(code).isEmpty() || !tree.isNode(code)) {
      List<String> nodes =
          tree.subtree(project.entities().root()).stream()
              .map(Entity::code)
              .filter(tree::isNode)
              .toList();
      throw new WrongCall(
          Words.of("--node {0} has nobody below it; use one of: {1}")
              .fill(code, String.join(" ", nodes)));
    }
    return code;
  }

  int threads() {
    return threads;
  }

  /** Shows how far work has come, where a person watches and wants to see it. */
  Watcher progress(LocalText work) {
    boolean shown = progress == Progress.AUTO && !quiet && surroundings.console().terminal();
    return shown ? new ProgressBar(err(), work.in(language())) : Watcher.NONE;
  }

  boolean verbose() {
    return verbose;
  }

  boolean quiet() {
    return quiet;
  }

  /** Whether a person looks at messages. */
  boolean terminal() {
    return surroundings.console().terminal();
  }

  PrintStream out() {
    return surroundings.console().out();
  }

  PrintStream err() {
    return surroundings.console().err();
  }

  /** Where errors of the definitions are listed: to a command that is asked for them, a result. */
  PrintStream problems() {
    return err();
  }

  /** The style of messages. */
  Style style() {
    return colour.style(surroundings.console().terminal());
  }

  /** The style of results. */
  Style resultStyle() {
    return colour.style(surroundings.console().resultsOnTerminal());
  }

  /** A message, unless only errors are wanted. */
  void say(LocalText text) {
    if (!quiet) {
      err().println(TextWidth.visible(text.in(language())));
    }
  }

  /** Says, also when only errors are wanted, where files went that somebody had changed. */
  void sayEdited(OutputFolder output) {
    Path here = surroundings.folder().toAbsolutePath().normalize();
    output
        .edited()
        .map(kept -> kept.startsWith(here) ? here.relativize(kept) : kept)
        .ifPresent(kept -> err().println(TextWidth.visible(EDITED.fill(kept).in(language()))));
  }

  /** Places in a line of the terminal on which results are looked at, where there is one. */
  OptionalInt columns() {
    return surroundings.console().columns();
  }

  RunText runText(Project of) {
    return runText(of, style());
  }

  /** Prints in the style of the stream that it goes to. */
  RunText runText(Project of, Style style) {
    FollowUpText followUps = new FollowUpText(language(), style, code -> entityName(of, code));
    return new RunText(language(), style, findingText(of, style), followUps);
  }

  private String entityName(Project of, String code) {
    return of.entities().find(code).map(Entity::name).orElse(LocalText.NONE).in(language());
  }

  FindingText findingText(Project of, Style style) {
    return new FindingText(
        language(),
        style,
        code -> entityName(of, code),
        code -> of.catalogue().fullName(KpiCode.parse(code)).in(language()));
  }
}
