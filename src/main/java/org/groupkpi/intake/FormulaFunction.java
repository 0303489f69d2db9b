package org.groupkpi.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.groupkpi.intake.Recalculation.Unknown;
import org.groupkpi.measure.Exact;

/** The functions of spreadsheets that sums and conversions in a form are made of. */
enum FormulaFunction {
  SUM(arguments -> sum(all(arguments))),
  PRODUCT(arguments -> some(arguments).stream().reduce(BigDecimal.ONE, FormulaFunction::product)),
  AVERAGE(arguments -> mean(some(arguments))),
  MIN(arguments -> some(arguments).stream().reduce(BigDecimal::min).orElseThrow()),
  MAX(arguments -> some(arguments).stream().reduce(BigDecimal::max).orElseThrow()),
  ABS(arguments -> single(arguments, 0, 1).abs()),
  ROUND(arguments -> rounded(arguments, RoundingMode.HALF_UP)),
  ROUNDUP(arguments -> rounded(arguments, RoundingMode.UP)),
  ROUNDDOWN(arguments -> rounded(arguments, RoundingMode.DOWN));

  private static final int MOST_DECIMALS = 30;

  private final Function<List<List<BigDecimal>>, BigDecimal> result;

  FormulaFunction(Function<List<List<BigDecimal>>, BigDecimal> result) {
    this.result = result;
  }

  /** The function of that name, whatever its case. */
  static FormulaFunction named(String name) {
    for (FormulaFunction function : values()) {
      if (function.name().equals(name.toUpperCase(Locale.ROOT))) {
        return function;
      }
    }
    throw new Unknown();
  }

  /** The result for the numbers of each argument. */
  BigDecimal of(List<List<BigDecimal>> arguments) {
    return result.apply(arguments);
  }

  private static BigDecimal sum(List<BigDecimal> numbers) {
    return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal product(BigDecimal one, BigDecimal other) {
    return one.multiply(other, Exact.DIVISION);
  }

  private static BigDecimal mean(List<BigDecimal> numbers) {
    return Exact.divide(sum(numbers), BigDecimal.valueOf(numbers.size()));
  }

  private static List<BigDecimal> all(List<List<BigDecimal>> arguments) {
    return arguments.stream().flatMap(List::stream).toList();
  }

  /** The numbers, of which there must be some. */
  private static List<BigDecimal> some(List<List<BigDecimal>> arguments) {
    List<BigDecimal> numbers = all(arguments);
    if (numbers.isEmpty()) {
      throw new Unknown();
    }
    return numbers;
  }

  private static BigDecimal single(List<List<BigDecimal>> arguments, int index, int count) {
    if (arguments.size() != count || arguments.get(index).size() != 1) {
      throw new Unknown();
    }
    return arguments.get(index).get(0);
  }

  /** What a spreadsheet would round is the number that it shows. */
  private static BigDecimal rounded(List<List<BigDecimal>> arguments, RoundingMode mode) {
    int decimals = single(arguments, 1, 2).intValueExact();
    if (Math.abs(decimals) > MOST_DECIMALS) {
      throw new Unknown();
    }
    return single(arguments, 0, 2).setScale(decimals, mode);
  }
}
