package org.groupkpi.setup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.measure.Unit;

/**
 * An indicator that no catalogue has, as a row prints it.
 *
 * @param code {@code N001}
 * @param name of the row, in the language in which it is printed
 * @param unit empty if none is printed
 * @param formula empty if it is asked for
 */
record ProposedIndicator(
    String code, String name, String category, Optional<PrintedUnit> unit, String formula) {
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i).*(?:年末|期末|在任|在职|累计|现有|总人数|员工总数|保有|at year end|year-end|cumulative|headcount).*");

  /** Pure numbers. */
  private static final String NUMBER = "ratio";

  /** The row of the table of indicators; what is no amount is asked of the group alone. */
  TableRow row() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("code", code);
    cells.put(chinese(name) ? "name_zh" : "name_en", name);
    cells.put("category", category);
    cells.put("unit", unit.map(printed -> printed.unit().text()).orElse(NUMBER));
    boolean amount = unit.map(PrintedUnit::unit).filter(ProposedIndicator::addsUp).isPresent();
    String kind = STOCK.matcher(name).matches() ? "stock" : "flow";
    cells.put("kind", amount ? kind : "ratio");
    cells.put("aggregate", aggregate(amount));
    cells.put("formula", formula);
    return new TableRow(cells);
  }

  private String aggregate(boolean amount) {
    if (!formula.isEmpty()) {
      return "formula";
    }
    return amount ? "sum" : "group";
  }

  /** Whether figures in a unit are added up: it is no ratio. */
  private static boolean addsUp(Unit unit) {
    return unit.powers().size() == 1
        && unit.powers().values().stream().allMatch(power -> power > 0);
  }

  static boolean chinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
