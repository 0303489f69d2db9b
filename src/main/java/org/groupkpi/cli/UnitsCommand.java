package org.groupkpi.cli;

import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.measure.Units;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextTable.Column;
import org.groupkpi.text.TextTable.Side;
import org.groupkpi.text.Words;
import picocli.CommandLine.Command;

/** Lists the units that can be used: those of the tool, and of the project if there is one. */
@Command(name = "units")
final class UnitsCommand extends ProjectCommand {
  private static final LocalText UNIT = Words.of("unit");
  private static final LocalText QUANTITY = Words.of("quantity");
  private static final LocalText WORTH = Words.of("one is");
  private static final LocalText SPELLINGS = Words.of("also written");
  private static final LocalText NUMBER = Words.of("number");

  /** Places that a list of spellings keeps on a narrow terminal. */
  private static final int LEAST_SPELLINGS = 20;

  private static final int RULE = 80;

  UnitsCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    checkCall();
    Units units = inProject() ? load().catalogue().units() : Units.builtIn();
    TextTable table = new TextTable(resultStyle(), headings(), RULE);
    units.lines().forEach(line -> table.row(cells(line, units)));
    out().print(table.text(columns()));
    return ExitCode.DONE;
  }

  private List<Column> headings() {
    return List.of(
        new Column(UNIT.in(language()), Side.LEFT),
        new Column(QUANTITY.in(language()), Side.LEFT),
        new Column(WORTH.in(language()), Side.LEFT),
        new Column(SPELLINGS.in(language()), Side.LEFT, LEAST_SPELLINGS));
  }

  private List<TextTable.Cell> cells(Units.Line line, Units units) {
    String quantity = line.quantity().isEmpty() ? NUMBER.in(language()) : line.quantity();
    String base = units.base(line.quantity()).map(unit -> " " + unit).orElse("");
    String worth = line.factor() + (line.quantity().isEmpty() ? "" : base);
    return Stream.of(line.unit(), quantity, worth, String.join("  ", line.aliases()))
        .map(TextTable.Cell::of)
        .toList();
  }
}
