package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.MathContext;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Writes figures for the messages of rules. */
final class ShownFigure {
  /** Enough to compare by eye what a quotient stretches to 34 digits. */
  private static final MathContext DIGITS = new MathContext(10);

  private static final MathContext QUOTIENT = new MathContext(6);
  private static final int FEW_DECIMALS = 4;
  private static final MathContext TELLING = new MathContext(3);
  private static final MathContext TIMES = new MathContext(2);

  private ShownFigure() {}

  /** {@code HC[gender=female]@2023 = 412 人 (员工!F17)}; the year only if it is another one. */
  static LocalText of(KpiCode code, Year year, Year reporting, LocalText said, SourceCell place) {
    String name = year.equals(reporting) ? code.toString() : code + "@" + year;
    String cell = place.sheet().isEmpty() ? "" : place.address();
    return LocalText.same("{0}{1}{2}")
        .fill(name, said, cell.isEmpty() ? LocalText.NONE : Words.of(" ({0})").fill(cell));
  }

  /** {@code = 412 人}. */
  static LocalText value(BigDecimal value, Unit unit) {
    return LocalText.same(" = " + number(value, unit));
  }

  /** A quotient for people to read: {@code 0.0123457}. */
  static String rounded(BigDecimal value) {
    return Exact.readable(value.round(QUOTIENT));
  }

  /** How many times the other one a figure is: {@code 12}, {@code 1/12}; both are above zero. */
  static String times(BigDecimal value, BigDecimal other) {
    boolean larger = value.compareTo(other) >= 0;
    BigDecimal times = larger ? Exact.divide(value, other) : Exact.divide(other, value);
    return (larger ? "" : "1/") + Exact.readable(times.round(TIMES));
  }

  /** Decimals for two figures: all if they have few, else so that three digits tell them apart. */
  static int decimals(BigDecimal one, BigDecimal other) {
    int exact = Math.max(one.stripTrailingZeros().scale(), other.stripTrailingZeros().scale());
    int telling = one.subtract(other).round(TELLING).stripTrailingZeros().scale();
    return Math.max(0, exact <= FEW_DECIMALS ? exact : telling);
  }

  /** {@code 412 人}. */
  static String number(BigDecimal value, Unit unit) {
    return whole(value.round(DIGITS), unit);
  }

  /** The same with all its digits. */
  static String whole(BigDecimal value, Unit unit) {
    return (Exact.readable(value) + " " + unit.text()).stripTrailing();
  }
}
