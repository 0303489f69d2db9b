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
 */
record ProposedIndicator(String code, String name, String category, Optional<PrintedUnit> unit) {
  private static final Pattern STOCK =
      Pattern.compile(
          "(?i).*(?:年末|期末|在任|在职|累计|现有|总人数|员工总数|保有|at year end|year-end|cumulative|headcount).*");

  /** What entities have each of their own, and a group has none of the sum of. */
  private static final Pattern NOT_ADDED =
      Pattern.compile(
          "(?i).*(?:平均|人均|占比|比例|强度|满意度|得分|评分|average|mean |rate|share|ratio|score|intensity| per ).*|.*率");

  /** Pure numbers. */
  private static final String NUMBER = "ratio";

  /** The row of the table of indicators; what is no amount is asked of the group alone. */
  TableRow row() {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("code", code);
    cells.put(suffixed("name", name), name);
    cells.put("category", category);
    cells.put("unit", unit.map(printed -> printed.unit().text()).orElse(NUMBER));
    boolean amount =
        !NOT_ADDED.matcher(name).matches()
            && unit.map(PrintedUnit::unit).filter(ProposedIndicator::addsUp).isPresent();
    String kind = STOCK.matcher(name).matches() ? "stock" : "flow";
    cells.put("kind", amount ? kind : "ratio");
    cells.put("aggregate", amount ? "sum" : "group");
    return new TableRow(cells);
  }

  /** Whether figures in a unit are added up: it is no ratio. */
  private static boolean addsUp(Unit unit) {
    return unit.powers().size() == 1
        && unit.powers().values().stream().allMatch(power -> power > 0);
  }

  /** The key of a column in the language of a text. */
  static String suffixed(String column, String text) {
    return column + (chinese(text) ? "_zh" : "_en");
  }

  private static boolean chinese(String text) {
    return text.codePoints().anyMatch(Character::isIdeographic);
  }
}
