package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Words;

/** Reads {@code units}: the project's own units beside the shipped ones. */
final class UnitsReader {
  private UnitsReader() {}

  static Units read(DefinitionTable table) {
    List<Units.Line> lines = new ArrayList<>();
    Code spellings = new Code();
    for (DefinitionRow row : table.rows()) {
      String unit = row.needed("unit");
      String quantity = row.needed("quantity");
      Optional<Rational> factor = factor(row, quantity);
      List<String> aliases = row.list("aliases");
      checkSpelling(unit, row, "unit", spellings);
      aliases.forEach(alias -> checkSpelling(alias, row, "aliases", spellings));
      if (!unit.isEmpty() && !quantity.isEmpty() && factor.isPresent()) {
        Units.Line line =
            new Units.Line(unit, quantity, factor.get(), aliases, prefixes(unit, factor.get()));
        checkBuiltIn(unit, line, row, "unit");
        aliases.forEach(alias -> checkBuiltIn(alias, line, row, "aliases"));
        lines.add(line);
      }
    }
    return Units.builtIn().with(lines);
  }

  private static void checkSpelling(String unit, DefinitionRow row, String column, Code spellings) {
    if (unit.isEmpty()) {
      return;
    }
    if (unit.matches(".*[/*·×⁄／].*")) {
      row.problem(
          FindingKind.D041,
          column,
          Words.of("the name of a unit cannot have “/”, “*” or “·” in it"));
    }
    spellings.isNew(Fold.width(unit), row, column);
  }

  /** What is defined as it is built in takes the prefixes that it takes there. */
  private static Units.Prefixes prefixes(String unit, Rational factor) {
    return Units.builtIn()
        .line(unit)
        .filter(known -> known.factor().equals(factor))
        .map(Units.Line::prefixes)
        .orElse(Units.Prefixes.NONE);
  }

  /**
   * What is built in may be defined as it is built in, and a count in any way; another factor of a
   * physical unit would make two figures of one unit mean different things.
   */
  private static void checkBuiltIn(
      String spelling, Units.Line own, DefinitionRow row, String column) {
    Optional<Units.Line> builtIn = Units.builtIn().line(spelling);
    if (builtIn.isEmpty()) {
      return;
    }
    Units.Line known = builtIn.get();
    boolean same = known.quantity().equals(own.quantity()) && known.factor().equals(own.factor());
    if (same || known.counts()) {
      row.problem(FindingKind.D044, column, spelling);
      return;
    }
    String builtInAs = shown(known);
    String given = shown(own);
    row.problem(
        FindingKind.D041,
        column,
        Words.of("“{0}” is built in as {1}; the row says {2}").fill(spelling, builtInAs, given));
  }

  /** {@code 1000 kg (mass)}: the factor counts the base unit of the quantity. */
  private static String shown(Units.Line line) {
    String base = Units.builtIn().base(line.quantity()).map(unit -> " " + unit).orElse("");
    String factor = Exact.plain(line.factor().apply(BigDecimal.ONE));
    return factor + base + " (" + (line.quantity().isEmpty() ? "number" : line.quantity()) + ")";
  }

  private static Optional<Rational> factor(DefinitionRow row, String quantity) {
    String positive = "> 0" + Units.builtIn().base(quantity).map(base -> " " + base).orElse("");
    String text = row.needed("factor");
    if (text.matches("\\d{1,30}/\\d{1,30}")) {
      try {
        return Optional.of(Rational.parse(text));
      } catch (IllegalArgumentException | ArithmeticException e) {
        row.problem(FindingKind.D035, "factor", text, positive);
        return Optional.empty();
      }
    }
    Optional<BigDecimal> number = row.number("factor");
    if (number.isPresent() && number.get().signum() <= 0) {
      row.problem(FindingKind.D035, "factor", text, positive);
      return Optional.empty();
    }
    return number.map(Rational::of);
  }
}
