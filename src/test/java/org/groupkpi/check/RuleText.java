package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.CheckRule.MissingOperand;
import org.groupkpi.definition.CheckRule.Scope;
import org.groupkpi.definition.CheckRule.Tolerance;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.definition.UnitCheck;
import org.groupkpi.finding.Severity;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.SmallGroup;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;

/**
 * A rule as tests write it: the expression, then any of {@code zero fail node group ±5 ±0.5%
 * @segment} after a semicolon.
 */
final class RuleText {
  private static final Pattern COMPARISON = Pattern.compile("<=|>=|!=|[=<>](?![^\\[]*])");

  private RuleText() {}

  static CheckRule parse(String text) {
    List<String> parts = List.of((text + " ").split(";", -1));
    List<String> words =
        parts.size() < 2 ? List.of() : List.of(parts.get(1).strip().split(" +", -1));
    Matcher sign = COMPARISON.matcher(parts.get(0));
    if (!sign.find()) {
      throw new IllegalArgumentException(text);
    }
    Formula left = formula(parts.get(0).substring(0, sign.start()));
    Formula right = formula(parts.get(0).substring(sign.end()));
    Unit unit = unit(left instanceof Formula.Literal ? right : left);
    return new CheckRule(
        "R",
        Severity.WARNING,
        words.contains("node") ? Scope.NODE : words.contains("group") ? Scope.GROUP : Scope.ENTITY,
        new CheckRule.Inequality(
            parts.get(0).strip(),
            left,
            Comparison.of(sign.group()).orElseThrow(),
            right,
            unit,
            tolerance(words, unit)),
        words.stream().filter(w -> w.startsWith("@")).map(w -> w.substring(1)).toList(),
        words.contains("zero")
            ? MissingOperand.ZERO
            : words.contains("fail") ? MissingOperand.FAIL : MissingOperand.SKIP,
        LocalText.NONE,
        new SourceCell("definitions/checks.csv", "", "", "2", ""));
  }

  private static Tolerance tolerance(List<String> words, Unit unit) {
    String given = words.stream().filter(w -> w.startsWith("±")).findFirst().orElse("");
    if (given.isEmpty()) {
      return new Tolerance.WrittenPrecision();
    }
    return given.endsWith("%")
        ? new Tolerance.Relative(
            new BigDecimal(given.substring(1, given.length() - 1)).movePointLeft(2))
        : new Tolerance.Absolute(new Quantity(new BigDecimal(given.substring(1)), unit));
  }

  private static Formula formula(String text) {
    try {
      return FormulaParser.parse(text.strip(), code -> false);
    } catch (FormulaFault e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static Unit unit(Formula formula) {
    Map<String, Unit> units = new HashMap<>();
    SmallGroup.catalogue().indicators().forEach((code, one) -> units.put(code, one.unit()));
    try {
      return new UnitCheck(units).unitOf(formula);
    } catch (FormulaFault e) {
      throw new IllegalArgumentException(e);
    }
  }
}
