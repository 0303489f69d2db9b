package org.groupkpi.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingText;
import org.groupkpi.print.TemplateFault;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.run.NotUsable;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import picocli.CommandLine;

/** Turns what went wrong into a short message and an exit code; never into a bare stack trace. */
final class Faults {
  private static final LocalText WRONG_CALL = Words.of("{0} (see kpi help)");
  private static final LocalText TEMPLATE = Words.of("template wrong: {0}");
  private static final LocalText NARRATIVE =
      Words.of(
          "faults in narratives: {0}; earlier output is unchanged. To go without narratives for now, name other formats with --formats");
  private static final LocalText DISK =
      Words.of("cannot read or write {0}; earlier output is unchanged");
  private static final LocalText MEMORY =
      Words.of("out of memory; give more with KPI_JAVA_OPTS=-Xmx2g. Earlier output is unchanged");
  private static final LocalText INTERNAL =
      Words.of("internal fault: {0}; run again with --verbose and report it");
  private static final LocalText COUNT =
      Words.of("errors in the definitions: {0}; nothing else was run");

  private Faults() {}

  static int wrongCall(CommandLine.ParameterException fault, String... arguments) {
    CommandLine at = fault.getCommandLine();
    boolean chinese =
        at.getResourceBundle() != null
            && at.getResourceBundle().getLocale().getLanguage().equals("zh");
    Language language = chinese ? Language.ZH : Language.EN;
    print(at, WRONG_CALL, language, CallText.of(fault).in(language));
    return ExitCode.WRONG_USE;
  }

  static int report(
      Exception fault, Console console, Language language, CommandLine at, String... arguments) {
    Language used =
        at.getCommand() instanceof ProjectCommand command ? command.language() : language;
    if (Arrays.asList(arguments).contains("--verbose")) {
      fault.printStackTrace(console.err());
    }
    if (fault instanceof WrongDefinitions wrong) {
      return wrongDefinitions(wrong, console, used, at);
    }
    if (fault instanceof NotUsable notUsable) {
      at.getErr().println("kpi: " + TextWidth.visible(notUsable.reason().in(used)));
      return switch (notUsable.why()) {
        case FOREIGN -> ExitCode.WRONG_USE;
        case IN_USE, INCOMPLETE -> ExitCode.FAILED;
      };
    }
    if (fault instanceof WrongCall wrong) {
      at.getErr().println("kpi: " + TextWidth.visible(wrong.reason().in(used)));
      return ExitCode.WRONG_USE;
    }
    if (fault instanceof TemplateFault template) {
      return wrongTemplates(template, used, at);
    }
    if (fault instanceof IOException || fault instanceof UncheckedIOException) {
      print(at, DISK, used, reason(fault));
      return ExitCode.FAILED;
    }
    print(at, INTERNAL, used, fault.toString());
    return ExitCode.FAILED;
  }

  /** Prints that memory ran out. */
  static int outOfMemory(CommandLine at, Language language) {
    print(at, MEMORY, language, "");
    return ExitCode.FAILED;
  }

  private static int wrongDefinitions(
      WrongDefinitions wrong, Console console, Language language, CommandLine at) {
    PrintStream listed =
        at.getCommand() instanceof ProjectCommand command ? command.problems() : console.err();
    listed.print(FindingText.ofDefinitions(language).all(wrong.findings()));
    long errors = wrong.findings().stream().filter(Finding::openError).count();
    print(at, COUNT, language, Long.toString(errors));
    return ExitCode.WRONG_USE;
  }

  private static int wrongTemplates(TemplateFault fault, Language language, CommandLine at) {
    fault.all().forEach(each -> print(at, TEMPLATE, language, each.in(language)));
    if (fault.template().startsWith("narrative/")) {
      print(at, NARRATIVE, language, Integer.toString(fault.all().size()));
    }
    return ExitCode.WRONG_USE;
  }

  private static String reason(Exception fault) {
    if (fault instanceof UncheckedIOException wrapped && wrapped.getCause() != null) {
      return reason(wrapped.getCause());
    }
    if (fault instanceof FileSystemException file && file.getFile() != null) {
      String why = file.getReason() == null ? fault.getClass().getSimpleName() : file.getReason();
      return file.getFile() + " (" + why + ")";
    }
    return String.valueOf(fault.getMessage());
  }

  private static void print(CommandLine at, LocalText pattern, Language language, String detail) {
    String message = pattern.fill(detail).in(language);
    at.getErr().println("kpi: " + TextWidth.visible(message));
  }
}
