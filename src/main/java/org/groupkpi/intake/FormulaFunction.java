package org.groupkpi.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.groupkpi.intake.Recalculation.Unknown;
import org.groupkpi.measure.Exact;

/** The functions of spreadsheets that sums and conversions in a form are made of. */
enum FormulaFunction {
  SUM {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return all(arguments).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
  },
  PRODUCT {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return any(arguments).stream()
          .reduce(BigDecimal.ONE, (a, b) -> a.multiply(b, Exact.DIVISION));
    }
  },
  AVERAGE {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      List<BigDecimal> numbers = any(arguments);
      return Exact.divide(SUM.of(arguments), BigDecimal.valueOf(numbers.size()));
    }
  },
  MIN {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return any(arguments).stream().reduce(BigDecimal::min).orElseThrow();
    }
  },
  MAX {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return any(arguments).stream().reduce(BigDecimal::max).orElseThrow();
    }
  },
  ABS {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return single(arguments, 0, 1).abs();
    }
  },
  ROUND {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return rounded(arguments, RoundingMode.HALF_UP);
    }
  },
  ROUNDUP {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return rounded(arguments, RoundingMode.UP);
    }
  },
  ROUNDDOWN {
    @Override
    BigDecimal of(List<List<BigDecimal>> arguments) {
      return rounded(arguments, RoundingMode.DOWN);
    }
  };

  private static final int MOST_DECIMALS = 30;

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
  abstract BigDecimal of(List<List<BigDecimal>> arguments);

  private static List<BigDecimal> all(List<List<BigDecimal>> arguments) {
    return arguments.stream().flatMap(List::stream).toList();
  }

  /** The numbers, of which there must be some. */
  private static List<BigDecimal> any(List<List<BigDecimal>> arguments) {
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
