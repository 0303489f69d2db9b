package org.groupkpi.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page of a command, for {@code man}: what its help says, in roff. */
record ManualPage(CalledCommand command, Language language) {
  private static final LocalText NAME = Words.of("NAME");
  private static final LocalText SYNOPSIS = Words.of("SYNOPSIS");
  private static final LocalText COMMANDS = Words.of("COMMANDS");
  private static final LocalText ARGUMENTS = Words.of("ARGUMENTS");
  private static final LocalText OPTIONS = Words.of("OPTIONS");
  private static final LocalText EXIT_STATUS = Words.of("EXIT STATUS");
  private static final LocalText SEE_ALSO = Words.of("SEE ALSO");

  /** By exit code. */
  private static final List<LocalText> EXITS =
      List.of(
          Words.of("done; nothing stands in the way"),
          Words.of("done, but findings stand in the way, or something differs"),
          Words.of("wrong call, or wrong definitions"),
          Words.of("could not read or write, out of memory, or an internal fault"));

  String fileName() {
    return title(command.words()) + ".1";
  }

  String text() {
    StringBuilder page = new StringBuilder();
    page.append(
            ".TH \"" + title(command.words()).toUpperCase(Locale.ROOT) + "\" 1 \"\" \"GroupKPI ")
        .append(Version.number())
        .append("\"\n");
    section(page, NAME);
    page.append(text(title(command.words())))
        .append(" \\- ")
        .append(text(command.description()))
        .append('\n');
    section(page, SYNOPSIS);
    page.append(text(synopsis())).append('\n');
    listed(page, COMMANDS, command.subcommands().stream().map(ManualPage::item));
    listed(page, ARGUMENTS, command.arguments().stream().map(this::item));
    listed(page, OPTIONS, command.options().stream().map(this::item));
    section(page, EXIT_STATUS);
    for (int code = 0; code < EXITS.size(); code++) {
      page.append(item(Integer.toString(code), "", EXITS.get(code).in(language)));
    }
    section(page, SEE_ALSO);
    return page.append(others()).append('\n').toString();
  }

  private static String title(List<String> words) {
    return Stream.concat(Stream.of("kpi"), words.stream()).collect(Collectors.joining("-"));
  }

  private String synopsis() {
    return help().synopsis(0).replaceAll("\\s+", " ").strip();
  }

  private Help help() {
    return new Help(command.spec(), Help.defaultColorScheme(Help.Ansi.OFF));
  }

  private void section(StringBuilder page, LocalText heading) {
    page.append(".SH \"").append(heading.in(language)).append("\"\n");
  }

  private void listed(StringBuilder page, LocalText heading, Stream<String> items) {
    String all = items.collect(Collectors.joining());
    if (!all.isEmpty()) {
      section(page, heading);
      page.append(all);
    }
  }

  private static String item(CalledCommand sub) {
    return item(sub.name(), "", sub.description());
  }

  private String item(ArgSpec argument) {
    String names = argument instanceof OptionSpec option ? String.join(", ", option.names()) : "";
    String label =
        help()
            .parameterLabelRenderer()
            .renderParameterLabel(argument, Help.Ansi.OFF, List.of())
            .plainString();
    return item(names, label, CalledCommand.description(argument));
  }

  private static String item(String bold, String plain, String description) {
    return ".TP\n\\fB" + escaped(bold) + "\\fR" + escaped(plain) + "\n" + text(description) + "\n";
  }

  /** The command above, and those below. */
  private String others() {
    Stream<String> above =
        command.words().isEmpty()
            ? Stream.empty()
            : Stream.of(title(command.words().subList(0, command.words().size() - 1)));
    Stream<String> below = command.subcommands().stream().map(sub -> title(sub.words()));
    return Stream.concat(above, below)
        .map(title -> "\\fB" + escaped(title) + "\\fR(1)")
        .collect(Collectors.joining(", "));
  }

  /** A line of text; one that began with a dot would be an order to roff. */
  private static String text(String line) {
    return "\\&" + escaped(line);
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\e").replace("-", "\\-");
  }
}
