package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.groupkpi.run.ComparisonFiles;
import org.groupkpi.run.RecordedRun;
import org.groupkpi.run.RunComparison;
import org.groupkpi.text.Language;
import org.groupkpi.text.Style;
import org.groupkpi.text.Unprintable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells what changed between two output folders. */
@Command(name = "diff", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class DiffCommand implements Callable<Integer> {
  /** How the differences are printed. */
  enum Format {
    TEXT,
    CSV,
    JSON
  }

  private final Surroundings surroundings;

  @Option(names = "--lang", descriptionKey = "findings.lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--color", descriptionKey = "color", paramLabel = "auto|always|never")
  private ProjectCommand.Colour colour = ProjectCommand.Colour.AUTO;

  @Option(names = "--format", descriptionKey = "diff.format", paramLabel = "text|csv|json")
  private Format format = Format.TEXT;

  @Option(names = "--verbose", descriptionKey = "diff.verbose")
  private boolean verbose;

  @Parameters(index = "0", descriptionKey = "diff.first", paramLabel = "RUN1")
  private @Nullable Path first;

  @Parameters(index = "1", descriptionKey = "diff.second", paramLabel = "RUN2")
  private @Nullable Path second;

  DiffCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProjectCommand.checkLanguage(lang);
    Path before = resolved(first);
    Path after = resolved(second);
    RunComparison comparison =
        RunComparison.of(before, recorded(first, before), after, recorded(second, after));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    switch (format) {
      case TEXT -> out.write(Unprintable.shownBytes(text(comparison)));
      case CSV -> ComparisonFiles.writeCsv(out, comparison, language());
      case JSON -> ComparisonFiles.writeJson(out, comparison, language());
    }
    surroundings.console().out().write(out.toByteArray());
    return comparison.same() ? ExitCode.DONE : ExitCode.FINDINGS;
  }

  private String text(RunComparison comparison) {
    FileLines.Unfolding unfolding = verbose ? FileLines.Unfolding.ALL : FileLines.Unfolding.FIRST;
    return new ComparisonText(new FileLines(language(), style(), unfolding))
        .of(String.valueOf(first), String.valueOf(second), comparison);
  }

  private static RecordedRun recorded(@Nullable Path shown, Path folder) throws WrongCall {
    return VerifyCommand.recorded(Objects.requireNonNull(shown), folder);
  }

  private Path resolved(@Nullable Path path) {
    return surroundings.folder().resolve(Objects.requireNonNull(path));
  }

  private Language language() {
    return surroundings.language();
  }

  private Style style() {
    return colour.style(surroundings.console().resultsOnTerminal());
  }
}
