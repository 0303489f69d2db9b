package org.groupkpi.cli;

import java.util.concurrent.Callable;
import org.groupkpi.measure.Units;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the units that every project knows. */
@Command(name = "units")
final class UnitsCommand implements Callable<Integer> {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Option(names = "--lang", descriptionKey = "lang", paramLabel = "zh|en")
  private String lang = "";

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  private boolean help;

  UnitsCommand() {}

  @Override
  public Integer call() {
    var out = spec.commandLine().getOut();
    for (Units.Line line : Units.builtIn().lines()) {
      String quantity = line.quantity().isEmpty() ? "number" : line.quantity();
      out.println(
          (TextWidth.padded(line.unit(), 10)
                  + TextWidth.padded(quantity, 16)
                  + TextWidth.padded(factor(line), 18)
                  + String.join("  ", line.aliases()))
              .stripTrailing());
    }
    out.flush();
    return ExitCode.DONE;
  }

  private static String factor(Units.Line line) {
    String above = line.factor().numerator().toString();
    return line.factor().denominator().signum() == 1 && line.factor().denominator().bitLength() == 1
        ? above
        : above + "/" + line.factor().denominator();
  }
}
