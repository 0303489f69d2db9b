package org.groupkpi.cli;

import java.nio.file.Files;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Units;
import org.groupkpi.terminal.TextWidth;
import picocli.CommandLine.Command;

/** Lists the units that can be used: those of the tool, and of the project if there is one. */
@Command(name = "units")
final class UnitsCommand extends ProjectCommand {

  UnitsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    boolean inProject = Files.exists(projectFolder().resolve("project.yaml"));
    Units units = inProject ? load().catalogue().units() : Units.builtIn();
    for (Units.Line line : units.lines()) {
      String quantity = line.quantity().isEmpty() ? "number" : line.quantity();
      String text =
          TextWidth.padded(line.unit(), 10)
              + TextWidth.padded(quantity, 16)
              + TextWidth.padded(factor(line.factor()), 18)
              + String.join("  ", line.aliases());
      out().println(text.stripTrailing());
    }
    return ExitCode.DONE;
  }

  private static String factor(Rational factor) {
    String above = factor.numerator().toString();
    return factor.denominator().bitLength() == 1 ? above : above + "/" + factor.denominator();
  }
}
