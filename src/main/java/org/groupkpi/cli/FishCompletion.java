package org.groupkpi.cli;

import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for fish. */
final class FishCompletion {
  private static final String HEAD =
      """
      # Completes kpi in fish; to be kept as ~/.config/fish/completions/kpi.fish
      set -g __kpi_commands %s

      # Whether the words before the cursor call this command.
      function __kpi_at
          set -l at ''
          for word in (commandline -opc)[2..-1]
              set -l next (string trim -- "$at $word")
              contains -- "$next" $__kpi_commands; and set at $next
          end
          test "$at" = "$argv[1]"
      end

      complete -c kpi -n "__kpi_at ''" -f
      """;

  private FishCompletion() {}

  static String script(List<CalledCommand> commands) {
    String paths =
        commands.stream()
            .map(CalledCommand::path)
            .filter(path -> !path.isEmpty())
            .map(FishCompletion::quoted)
            .collect(Collectors.joining(" "));
    StringBuilder script = new StringBuilder(HEAD.replace("%s", paths));
    for (CalledCommand command : commands) {
      String here = "complete -c kpi -n \"__kpi_at " + quoted(command.path()) + "\"";
      command
          .subcommands()
          .forEach(sub -> line(script, here + " -f -a " + quoted(sub.name()), sub.description()));
      command
          .options()
          .forEach(
              option ->
                  line(
                      script,
                      here + names(option) + value(option),
                      CalledCommand.description(option)));
    }
    return script.toString();
  }

  private static void line(StringBuilder script, String start, String description) {
    script.append(start).append(" -d ").append(quoted(description)).append('\n');
  }

  private static String names(OptionSpec option) {
    StringBuilder names = new StringBuilder();
    for (String name : option.names()) {
      names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
    }
    return names.toString();
  }

  /** Where an option takes one of several values no files are offered. */
  private static String value(OptionSpec option) {
    if (!CalledCommand.takesValue(option)) {
      return "";
    }
    List<String> choices = CalledCommand.choices(option);
    return choices.isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", choices));
  }

  private static String quoted(String text) {
    return '\'' + text.replace("\\", "\\\\").replace("'", "\\'") + '\'';
  }
}
