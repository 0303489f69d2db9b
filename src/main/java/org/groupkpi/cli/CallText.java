package org.groupkpi.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.groupkpi.definition.Nearest;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in Chinese as well what picocli says in English about a call that it cannot read. */
final class CallText {
  private static final LocalText UNKNOWN_OPTION = Words.of("there is no option {0}");
  private static final LocalText UNKNOWN_ARGUMENT = Words.of("there is no command {0}");
  private static final LocalText NEAREST = Words.of("{0}; did you mean {1}?");
  private static final LocalText MISSING = Words.of("{0} needs a value");
  private static final LocalText TWICE = Words.of("{0} is given twice");
  private static final LocalText INVALID = Words.of("{0}: “{1}” is no valid value{2}");
  private static final LocalText CHOICES = Words.of("; use: {0}");
  private static final LocalText NUMBER = Words.of("; it is a whole number");

  private CallText() {}

  static LocalText of(ParameterException fault) {
    if (fault instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (fault instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
      return MISSING.fill(names(missing.getMissing()));
    }
    if (fault instanceof OverwrittenOptionException twice) {
      return TWICE.fill(name(twice.getOverwritten()));
    }
    ArgSpec argument = fault.getArgSpec();
    return argument == null || fault.getValue() == null
        ? LocalText.same(String.valueOf(fault.getMessage()))
        : INVALID.fill(name(argument), fault.getValue(), expected(argument));
  }

  /** An option or command that there is not, and the nearest that there is. */
  private static LocalText unmatched(UnmatchedArgumentException fault) {
    String written = fault.getUnmatched().get(0);
    boolean option = fault.isUnknownOption();
    Collection<String> known =
        option
            ? fault.getCommandLine().getCommandSpec().optionsMap().keySet()
            : fault.getCommandLine().getSubcommands().keySet();
    LocalText text = (option ? UNKNOWN_OPTION : UNKNOWN_ARGUMENT).fill(written);
    String nearest = Nearest.to(written, known);
    boolean likely = option ? Nearest.close(written, nearest) : !known.isEmpty();
    return likely ? NEAREST.fill(text, nearest) : text;
  }

  private static LocalText expected(ArgSpec argument) {
    Class<?> type = argument.type();
    if (type.isEnum()) {
      String choices =
          Arrays.stream(type.getEnumConstants())
              .map(each -> each.toString().toLowerCase(Locale.ROOT))
              .collect(Collectors.joining(" "));
      return CHOICES.fill(choices);
    }
    return type == int.class || type == Integer.class ? NUMBER : LocalText.NONE;
  }

  private static String names(List<ArgSpec> arguments) {
    return arguments.stream().map(CallText::name).collect(Collectors.joining(" "));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
