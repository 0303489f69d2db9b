package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Fold;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Units;

/** Reads {@code units}: the project's own units beside the shipped ones. */
final class UnitsReader {
  private UnitsReader() {}

  static Units read(DefinitionTable table) {
    List<Units.Line> lines = new ArrayList<>();
    Code spellings = new Code();
    for (DefinitionRow row : table.rows()) {
      String unit = row.needed("unit");
      String quantity = row.needed("quantity");
      Optional<Rational> factor = factor(row);
      List<String> aliases = row.list("aliases");
      checkSpelling(unit, row, "unit", spellings);
      aliases.forEach(alias -> checkSpelling(alias, row, "aliases", spellings));
      if (!unit.isEmpty() && !quantity.isEmpty() && factor.isPresent()) {
        lines.add(new Units.Line(unit, quantity, factor.get(), aliases, false));
      }
    }
    return Units.builtIn().with(lines);
  }

  private static void checkSpelling(String unit, DefinitionRow row, String column, Code spellings) {
    if (unit.isEmpty()) {
      return;
    }
    if (unit.matches(".*[/*·×⁄／].*")) {
      row.wrong(
          FindingKind.D041,
          column,
          "单位名称不能含“/”“*”“·”",
          "the name of a unit cannot have “/”, “*” or “·” in it");
    } else if (Units.builtIn().knows(unit)) {
      row.wrong(
          FindingKind.D041,
          column,
          "“" + unit + "”是内置单位，不能重新定义",
          "“" + unit + "” is built in and cannot be defined anew");
    }
    spellings.isNew(Fold.width(unit), row, column);
  }

  private static Optional<Rational> factor(DefinitionRow row) {
    String text = row.needed("factor");
    if (text.matches("\\d{1,30}/\\d{1,30}")) {
      try {
        return Optional.of(Rational.parse(text));
      } catch (IllegalArgumentException | ArithmeticException e) {
        row.problem(FindingKind.D035, "factor", text, "> 0");
        return Optional.empty();
      }
    }
    Optional<BigDecimal> number = row.number("factor");
    if (number.isPresent() && number.get().signum() <= 0) {
      row.problem(FindingKind.D035, "factor", text, "> 0");
      return Optional.empty();
    }
    return number.map(Rational::of);
  }
}
