package org.groupkpi.tieout;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;

/** Reads units as documents write them: as tables of units do, or so many of one. */
final class WrittenUnit {
  /** {@code 10,000 t} is what English reports write for {@code 万吨}. */
  private static final Pattern COUNTED =
      Pattern.compile("(10{1,3}|1,000|10,?000|100,?000|1,?000,?000) ?(?=\\p{L})(.+)");

  /** {@code 人民币百万元}: what the {@code 元} says. */
  private static final Pattern RENMINBI = Pattern.compile("^人民[币幣](?=.+元$)");

  private WrittenUnit() {}

  static Optional<Unit> parse(String written, Units units) {
    return units
        .parse(RENMINBI.matcher(written).replaceFirst(""))
        .filter(unit -> !written.isBlank())
        .or(() -> counted(written, units));
  }

  private static Optional<Unit> counted(String written, Units units) {
    if (written.isEmpty() || Character.isLetter(written.charAt(0))) {
      return Optional.empty();
    }
    Matcher counted = COUNTED.matcher(PrintedNumber.folded(written));
    if (!counted.matches()) {
      return Optional.empty();
    }
    Rational count = Rational.parse(counted.group(1).replace(",", ""));
    return units
        .parse(counted.group(2))
        .map(unit -> new Unit(written, unit.powers(), unit.factor().times(count)));
  }
}
