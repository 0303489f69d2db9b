package org.groupkpi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * A command as a person calls it.
 *
 * @param words the commands after {@code kpi}, such as {@code catalogue list}; none: {@code kpi}
 *     itself
 */
record CalledCommand(List<String> words, CommandSpec spec) {
  /** {@code kpi} and all commands below it that help lists, parents first. */
  static List<CalledCommand> all(CommandSpec kpi) {
    List<CalledCommand> all = new ArrayList<>();
    add(new CalledCommand(List.of(), kpi), all);
    return List.copyOf(all);
  }

  private static void add(CalledCommand command, List<CalledCommand> all) {
    all.add(command);
    command.subcommands().forEach(sub -> add(sub, all));
  }

  List<CalledCommand> subcommands() {
    return spec.subcommands().values().stream()
        .map(CommandLine::getCommandSpec)
        .filter(sub -> !sub.usageMessage().hidden())
        .map(
            sub ->
                new CalledCommand(
                    Stream.concat(words.stream(), Stream.of(sub.name())).toList(), sub))
        .toList();
  }

  /** The words after {@code kpi}, separated by spaces. */
  String path() {
    return String.join(" ", words);
  }

  /** Words that the command takes beside its options. */
  List<ArgSpec> arguments() {
    return spec.positionalParameters().stream()
        .filter(argument -> !argument.hidden())
        .map(ArgSpec.class::cast)
        .toList();
  }

  /** The last word. */
  String name() {
    return spec.name();
  }

  String description() {
    String[] header = spec.usageMessage().header();
    return text(header.length > 0 ? header : spec.usageMessage().description());
  }

  List<OptionSpec> options() {
    return spec.options().stream().filter(option -> !option.hidden()).toList();
  }

  static String description(ArgSpec argument) {
    return text(argument.description());
  }

  private static String text(String... lines) {
    return String.join(" ", lines).strip();
  }

  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }

  /** The values an option can have, where its label lists them: {@code xlsx|csv}. */
  static List<String> choices(OptionSpec option) {
    String label = option.paramLabel();
    return label.contains("|") ? List.of(label.split("\\|", -1)) : List.of();
  }
}
