package org.groupkpi.intake;

import java.util.Optional;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;

/**
 * In which unit the figures of a row are.
 *
 * @param unit empty if it does not convert to the catalogue's: the figures cannot be used
 * @param finding without place and subject
 */
record UnitCell(Optional<Unit> unit, Optional<Finding> finding) {

  /** Reads the unit column of a row; the text is empty if nothing stands there. */
  static UnitCell read(String text, Indicator indicator, Units units) {
    Unit expected = indicator.collectUnit();
    if (Fold.width(text).isEmpty()) {
      return new UnitCell(
          Optional.of(expected), Optional.of(Finding.of(FindingKind.C242, expected.text())));
    }
    if (Fold.words(text).equals(Fold.words(expected.text())) && parsesLike(text, expected, units)) {
      return as(expected);
    }
    return units
        .parse(text)
        .filter(unit -> unit.convertsTo(expected))
        .map(unit -> converting(unit, expected, text))
        .orElseGet(() -> refused(text, expected));
  }

  /** The unit of a row whose unit is not looked at. */
  static UnitCell as(Unit unit) {
    return new UnitCell(Optional.of(unit), Optional.empty());
  }

  /** Upper and lower case may differ only where that does not make another unit of it. */
  private static boolean parsesLike(String text, Unit expected, Units units) {
    return Fold.width(text).equals(Fold.width(expected.text()))
        || units.parse(text).map(unit -> same(unit, expected)).orElse(true);
  }

  private static UnitCell converting(Unit unit, Unit expected, String text) {
    return same(unit, expected)
        ? as(expected)
        : new UnitCell(
            Optional.of(unit),
            Optional.of(Finding.of(FindingKind.C240, expected.text(), text.strip())));
  }

  private static UnitCell refused(String text, Unit expected) {
    return new UnitCell(
        Optional.empty(), Optional.of(Finding.of(FindingKind.C241, expected.text(), text.strip())));
  }

  private static boolean same(Unit a, Unit b) {
    return a.convertsTo(b) && a.factor().equals(b.factor());
  }
}
