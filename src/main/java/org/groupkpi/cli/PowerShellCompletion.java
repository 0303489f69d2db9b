package org.groupkpi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Model.OptionSpec;

/** The completion script for PowerShell. */
final class PowerShellCompletion {
  private static final String HEAD =
      """
      # Completes kpi in PowerShell; to be called from the file that $PROFILE names
      Register-ArgumentCompleter -Native -CommandName kpi, kpi.cmd -ScriptBlock {
          param($word, $call, $cursor)
          # What can follow each command, and what it does.
          $known = @{
      """;

  private static final String VALUES =
      """
          }
          # The values of options; none are listed where any will do.
          $values = @{
      """;

  private static final String TAIL =
      """
          }
          $at = ''
          $last = ''
          foreach ($element in $call.CommandElements | Select-Object -Skip 1) {
              if ($element.Extent.EndOffset -ge $cursor -and $word) { break }
              $last = $element.ToString()
              $next = "$at $last".Trim()
              if ($known.ContainsKey($next)) { $at = $next }
          }
          $option = "$at $last".Trim()
          if ($values.ContainsKey($option)) {
              $values[$option] | Where-Object { $_ -like "$word*" } | ForEach-Object {
                  [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
              }
              return
          }
          # Without a beginning, options would stand in the way of files.
          $known[$at] | Where-Object { $_[0] -like "$word*" -and ($word -or $_[0] -notlike '-*') } | ForEach-Object {
              [System.Management.Automation.CompletionResult]::new($_[0], $_[0], 'ParameterValue', $_[1])
          }
      }
      """;

  private PowerShellCompletion() {}

  static String script(List<CalledCommand> commands) {
    StringBuilder script = new StringBuilder(HEAD);
    commands.forEach(command -> script.append(entry(command.path(), following(command))));
    script.append(VALUES);
    for (CalledCommand command : commands) {
      for (OptionSpec option : command.options()) {
        script.append(values(command, option));
      }
    }
    return script.append(TAIL).toString();
  }

  private static String values(CalledCommand command, OptionSpec option) {
    if (!CalledCommand.takesValue(option)) {
      return "";
    }
    List<String> choices =
        CalledCommand.choices(option).stream().map(PowerShellCompletion::quoted).toList();
    return Stream.of(option.names())
        .map(name -> entry((command.path() + ' ' + name).strip(), choices))
        .collect(Collectors.joining());
  }

  private static String entry(String key, List<String> values) {
    String lines =
        values.stream().map(value -> "            " + value).collect(Collectors.joining(",\n"));
    return "        " + quoted(key) + " = @(\n" + lines + "\n        )\n";
  }

  /** Subcommands and options, each with its description. */
  private static List<String> following(CalledCommand command) {
    List<String> following = new ArrayList<>();
    command.subcommands().forEach(sub -> following.add(pair(sub.name(), sub.description())));
    for (OptionSpec option : command.options()) {
      for (String name : option.names()) {
        following.add(pair(name, CalledCommand.description(option)));
      }
    }
    return following;
  }

  private static String pair(String name, String description) {
    return "@(" + quoted(name) + ", " + quoted(description.isEmpty() ? name : description) + ')';
  }

  private static String quoted(String text) {
    return '\'' + text.replace("'", "''") + '\'';
  }
}
