package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.Display;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;

/**
 * The unit that a number format shows beside a number, against that of the row.
 *
 * @param unit the row's own unless it is another one that converts to it
 * @param scale how many of it the shown number counts: 10,000 for {@code 万}
 */
record ShownUnit(Fit fit, Unit unit, BigDecimal scale) {
  /** How the shown unit agrees with the row's. */
  enum Fit {
    OWN,
    /** Another one of the same quantity. */
    OTHER,
    /** Of another quantity or currency. */
    FOREIGN,
    /** Words that are no unit. */
    UNKNOWN
  }

  /** Scales that stand without a unit: {@code 12.3万} in a row of 元 is 12.3 万元. */
  private static final Map<String, BigDecimal> SCALES =
      Map.ofEntries(
          Map.entry("千", BigDecimal.TEN.pow(3)),
          Map.entry("万", BigDecimal.TEN.pow(4)),
          Map.entry("百万", BigDecimal.TEN.pow(6)),
          Map.entry("千万", BigDecimal.TEN.pow(7)),
          Map.entry("亿", BigDecimal.TEN.pow(8)),
          Map.entry("k", BigDecimal.TEN.pow(3)),
          Map.entry("K", BigDecimal.TEN.pow(3)),
          Map.entry("M", BigDecimal.TEN.pow(6)),
          Map.entry("m", BigDecimal.TEN.pow(6)),
          Map.entry("mn", BigDecimal.TEN.pow(6)),
          Map.entry("bn", BigDecimal.TEN.pow(9)),
          Map.entry("B", BigDecimal.TEN.pow(9)));

  private static final Pattern REMARK = Pattern.compile("\\((?:单位[:：]?|unit:?)?\\s*(.*)\\)");

  /** A unit that counts by ten thousands or more of its own accord. */
  private static final Pattern SCALED = Pattern.compile("(?:人民币)?(?:[百千]?万|亿|千(?=[元人件个])).*");

  static ShownUnit of(Display display, Unit row, Units units) {
    Matcher remark = REMARK.matcher(display.behind());
    if (display.digits() && display.before().isEmpty() && remark.matches()) {
      return remark(remark.group(1).strip(), row, units);
    }
    Optional<CurrencySign> sign = CurrencySign.of(display.before());
    if (sign.isPresent()) {
      return sign.get().fits(row) ? words(display.behind(), row, units) : of(Fit.FOREIGN, row);
    }
    Optional<CurrencySign> behind = CurrencySign.of(display.behind());
    if (behind.isPresent() && display.before().isEmpty()) {
      return of(behind.get().fits(row) ? Fit.OWN : Fit.FOREIGN, row);
    }
    boolean both = !display.before().isEmpty() && !display.behind().isEmpty();
    return !display.digits() || both
        ? of(Fit.UNKNOWN, row)
        : words(display.before() + display.behind(), row, units);
  }

  /** Brackets may hold the unit; anything else in them says nothing of it. */
  private static ShownUnit remark(String text, Unit row, Units units) {
    ShownUnit unit = words(text, row, units);
    return unit.fit() == Fit.UNKNOWN ? of(Fit.OWN, row) : unit;
  }

  private static ShownUnit of(Fit fit, Unit row) {
    return new ShownUnit(fit, row, BigDecimal.ONE);
  }

  private static ShownUnit words(String text, Unit row, Units units) {
    if (text.isEmpty() || Fold.width(text).equals(Fold.width(row.text()))) {
      return of(Fit.OWN, row);
    }
    Optional<Unit> unit = units.parse(text);
    if (unit.filter(row::convertsTo).isPresent()) {
      boolean same = unit.get().factor().equals(row.factor());
      return new ShownUnit(same ? Fit.OWN : Fit.OTHER, unit.get(), BigDecimal.ONE);
    }
    BigDecimal scale = SCALES.get(Units.simplified(text));
    if (scale != null) {
      return scaled(text, scale, row);
    }
    return of(unit.isPresent() ? Fit.FOREIGN : Fit.UNKNOWN, row);
  }

  /** In a row of 万元 the 万 repeats what the unit says; 亿 may be of 元 or of 万元 there. */
  private static ShownUnit scaled(String text, BigDecimal scale, Unit row) {
    if (row.text().startsWith(text)) {
      return of(Fit.OWN, row);
    }
    return SCALED.matcher(Units.simplified(row.text())).matches()
        ? of(Fit.UNKNOWN, row)
        : new ShownUnit(Fit.OTHER, row, scale);
  }

  /** The number of units that a shown number stands for. */
  BigDecimal scaled(BigDecimal shown) {
    return shown.multiply(scale);
  }
}
