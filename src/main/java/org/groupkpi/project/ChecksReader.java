package org.groupkpi.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.CheckRule.MissingOperand;
import org.groupkpi.definition.CheckRule.Scope;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.Formula;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Severity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code checks}: rules of the project, parsed and unit-checked but not judged. */
final class ChecksReader {
  private static final Map<String, Severity> SEVERITIES = Keyword.all(Severity.values());
  private static final Map<String, Scope> SCOPES = Keyword.all(Scope.values());
  private static final Map<String, MissingOperand> MISSING = Keyword.all(MissingOperand.values());

  private final FormulaReader formulas;
  private final Code unique = new Code();

  private ChecksReader(FormulaReader formulas) {
    this.formulas = formulas;
  }

  /** A rule with its row. */
  record Read(DefinitionRow row, CheckRule rule) {}

  static List<Read> read(DefinitionTable table, FormulaReader formulas) {
    ChecksReader reader = new ChecksReader(formulas);
    return table.rows().stream()
        .flatMap(row -> reader.check(row).map(rule -> new Read(row, rule)).stream())
        .toList();
  }

  private Optional<CheckRule> check(DefinitionRow row) {
    String code = Code.plain(row, "code");
    unique.isNew(code, row, "code");
    Severity severity = row.choice("severity", SEVERITIES).orElse(Severity.ERROR);
    Scope scope = row.choice("scope", SCOPES).orElse(Scope.ENTITY);
    MissingOperand missing = row.choice("missing", MISSING).orElse(MissingOperand.SKIP);
    Optional<Sides> sides = Sides.split(row, row.needed("expression"));
    if (sides.isEmpty()) {
      return Optional.empty();
    }
    Optional<Formula> leftRead = formulas.read(row, "expression", sides.get().left());
    Optional<Formula> rightRead = formulas.read(row, "expression", sides.get().right());
    if (leftRead.isEmpty() || rightRead.isEmpty()) {
      return Optional.empty();
    }
    Formula left = formulas.countingLike(leftRead.get(), rightRead.get());
    Formula right = formulas.countingLike(rightRead.get(), left);
    Unit unit = unit(row, left, right);
    return Optional.of(
        new CheckRule(
            code,
            severity,
            scope,
            new CheckRule.Inequality(
                row.text("expression"),
                left,
                sides.get().comparison(),
                right,
                unit,
                new ToleranceReader(formulas.catalogue().units()).read(row, unit)),
            row.list("segments"),
            missing,
            row.local("message"),
            row.place("expression")));
  }

  private Unit unit(DefinitionRow row, Formula left, Formula right) {
    if (isNumber(left)) {
      if (isNumber(right)) {
        row.problem(FindingKind.D015, "expression", Words.of("both sides are plain numbers"));
      }
      return formulas.unit(row, "expression", right).orElse(Unit.NUMBER);
    }
    Unit unit = formulas.unit(row, "expression", left).orElse(Unit.NUMBER);
    if (!isNumber(right)) {
      Formula difference = new Formula.Binary(Formula.Operator.MINUS, left, right);
      formulas.unit(row, "expression", difference);
    }
    return unit;
  }

  /** Whether a whole side is a number, perhaps with a sign. */
  private static boolean isNumber(Formula formula) {
    return formula instanceof Formula.Literal
        || (formula instanceof Formula.Negation negation && isNumber(negation.operand()));
  }

  /**
   * The two sides of a comparison, as written; the right one stands as far from its start as it
   * does in the expression, so that faults name places of the expression.
   */
  record Sides(String left, Comparison comparison, String right) {

    /** Splits at the only comparison sign outside of brackets. */
    static Optional<Sides> split(DefinitionRow row, String expression) {
      String text =
          expression.replace("≤", "<=").replace("≥", ">=").replace("≠", "!=").replace("==", "=");
      int depth = 0;
      int start = -1;
      int end = -1;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        depth += "[(".indexOf(c) >= 0 ? 1 : "])".indexOf(c) >= 0 ? -1 : 0;
        if (depth == 0 && "<>=!".indexOf(c) >= 0) {
          if (start >= 0 && i != end) {
            return refuse(row, Words.of("there may be one comparison sign only"));
          }
          start = start < 0 ? i : start;
          end = i + 1;
        }
      }
      Optional<Comparison> comparison =
          start < 0 ? Optional.empty() : Comparison.of(text.substring(start, end));
      if (comparison.isEmpty()) {
        return refuse(row, Words.of("there is no comparison sign: = <= >= < > !="));
      }
      int before = end - (text.length() - expression.length());
      return Optional.of(
          new Sides(
              text.substring(0, start),
              comparison.get(),
              " ".repeat(before) + text.substring(end)));
    }

    private static Optional<Sides> refuse(DefinitionRow row, LocalText why) {
      if (row.has("expression")) {
        row.problem(FindingKind.D015, "expression", why);
      }
      return Optional.empty();
    }
  }
}
