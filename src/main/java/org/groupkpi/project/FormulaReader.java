package org.groupkpi.project;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Registers;
import org.groupkpi.definition.RowsTerm;
import org.groupkpi.definition.UnitCheck;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads a formula out of a cell and checks its names and units against the catalogue. */
final class FormulaReader {
  private static final LocalText NAME = Words.of("indicator or factor");

  private final Catalogue catalogue;
  private final KnownCodes references;
  private final Map<String, Unit> units = new HashMap<>();
  private Registers registers;

  /**
   * A reader of formulas over a catalogue.
   *
   * @param unitless indicators whose unit is wrong; formulas with them are not unit-checked
   */
  FormulaReader(Catalogue catalogue, Set<String> unitless) {
    this.catalogue = catalogue;
    this.references = new KnownCodes(catalogue, Optional.empty());
    this.registers = catalogue.registers();
    catalogue.indicators().forEach((code, indicator) -> units.put(code, indicator.unit()));
    catalogue.factors().forEach((code, factor) -> units.put(code, factor.unit()));
    unitless.forEach(units::remove);
  }

  /** The formula, if it can be read and all its names are known. */
  Optional<Formula> read(DefinitionRow row, String column, String text) {
    try {
      Formula formula =
          FormulaParser.parse(RegisterTerms.plain(text), catalogue.factors()::containsKey);
      boolean known = true;
      for (Formula.Reference reference : Formula.references(formula)) {
        known &= known(row, column, reference);
      }
      return known ? Optional.of(formula) : Optional.empty();
    } catch (FormulaFault e) {
      row.problem(FindingKind.D015, column, e.reason());
      return Optional.empty();
    }
  }

  private boolean known(DefinitionRow row, String column, Formula.Reference reference) {
    if (RowsTerm.is(reference.indicator())) {
      return knownTerm(row, column, reference.indicator());
    }
    Indicator indicator = catalogue.indicators().get(reference.indicator());
    if (indicator == null && catalogue.indicators().isEmpty()) {
      return false;
    }
    if (indicator == null) {
      KnownCodes.unknown(row, column, NAME, reference.indicator(), units.keySet());
      return false;
    }
    if (indicator.rule().answeredInWords()) {
      row.problem(
          FindingKind.D023,
          column,
          Words.of("{0} is answered in words and cannot stand in a formula")
              .fill(indicator.code()));
      return false;
    }
    Formula.Part part = reference.part();
    if (part.equals(Formula.Part.SAME) || part.equals(Formula.Part.TOTAL)) {
      return true;
    }
    KpiCode code = new KpiCode(indicator.code(), part.dimension(), part.member());
    return references.hasMember(row, column, indicator, code);
  }

  private boolean knownTerm(DefinitionRow row, String column, String code) {
    try {
      RowsTerm term = RowsTerm.of(code);
      boolean fits = new RegisterTerms(registers).fits(row, column, term);
      if (fits) {
        know(term, Unit.NUMBER);
      }
      return fits;
    } catch (FormulaFault e) {
      row.problem(FindingKind.D015, column, e.reason());
      return false;
    }
  }

  private void know(RowsTerm term, Unit counted) {
    registers = registers.with(term, counted);
    String code = Registers.code(term, counted);
    units.put(code, Objects.requireNonNull(registers.terms().get(code)).unit());
  }

  /** The registers with all terms that formulas were found to ask of them. */
  Registers registers() {
    return registers;
  }

  /**
   * A formula whose counts of rows are counts of whatever makes its units fit: 起 in a figure of 起.
   *
   * @param unit that the result should have, or that of what it is compared with
   */
  Formula counting(Formula formula, Unit unit) {
    List<RowsTerm> counted = RegisterTerms.counted(formula);
    if (counted.isEmpty() || fits(formula, unit)) {
      return formula;
    }
    Set<String> quantities = new LinkedHashSet<>(unit.powers().keySet());
    Formula.references(formula).stream()
        .flatMap(reference -> Optional.ofNullable(units.get(reference.indicator())).stream())
        .forEach(used -> quantities.addAll(used.powers().keySet()));
    for (String quantity : quantities) {
      if (quantity.startsWith(Units.COUNT_PREFIX)) {
        Unit thing =
            new Unit(
                quantity.substring(Units.COUNT_PREFIX.length()), Map.of(quantity, 1), Rational.ONE);
        counted.forEach(term -> know(term, thing));
        Formula other = RegisterTerms.counting(formula, thing);
        if (fits(other, unit)) {
          return other;
        }
      }
    }
    return formula;
  }

  /** The same for one side of a comparison. */
  Formula countingLike(Formula formula, Formula other) {
    try {
      return checkable(other) ? counting(formula, new UnitCheck(units).unitOf(other)) : formula;
    } catch (FormulaFault e) {
      return formula;
    }
  }

  private boolean fits(Formula formula, Unit unit) {
    try {
      return checkable(formula) && new UnitCheck(units).unitOf(formula).convertsTo(unit);
    } catch (FormulaFault e) {
      return false;
    }
  }

  /** The unit of a formula's result; empty if it has none, which is reported. */
  Optional<Unit> unit(DefinitionRow row, String column, Formula formula) {
    if (!checkable(formula)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new UnitCheck(units).unitOf(formula));
    } catch (FormulaFault e) {
      row.problem(FindingKind.D014, column, e.reason());
      return Optional.empty();
    }
  }

  private boolean checkable(Formula formula) {
    List<Formula.Reference> all = Formula.references(formula);
    return all.stream().allMatch(reference -> units.containsKey(reference.indicator()));
  }

  Catalogue catalogue() {
    return catalogue;
  }
}
