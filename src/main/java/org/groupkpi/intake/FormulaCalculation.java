package org.groupkpi.intake;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.FormulaReference;
import org.groupkpi.intake.Recalculation.Unknown;
import org.groupkpi.measure.Exact;

/** Calculates the number that one formula gives, reading it from left to right. */
final class FormulaCalculation {
  private static final Pattern NUMBER =
      Pattern.compile("(?:[0-9]{1,40}(?:\\.[0-9]{0,40})?|\\.[0-9]{1,40})(?:[eE][+-]?[0-9]{1,2})?");
  private static final Pattern FUNCTION = Pattern.compile("([A-Za-z]+)\\(");
  private static final int DEEPEST = 64;

  private final String formula;
  private final Function<FormulaReference, List<BigDecimal>> cells;
  private int at;
  private int depth;

  /**
   * A calculation.
   *
   * @param cells the numbers that stand in a reference
   */
  FormulaCalculation(String formula, Function<FormulaReference, List<BigDecimal>> cells) {
    this.formula = formula;
    this.cells = cells;
  }

  /** The result. */
  BigDecimal value() {
    BigDecimal value = sum();
    if (at < formula.length()) {
      throw new Unknown();
    }
    return value;
  }

  private BigDecimal sum() {
    if (++depth > DEEPEST) {
      throw new Unknown();
    }
    BigDecimal sum = product();
    while (true) {
      if (takes('+')) {
        sum = sum.add(product());
      } else if (takes('-')) {
        sum = sum.subtract(product());
      } else {
        depth--;
        return sum;
      }
    }
  }

  private BigDecimal product() {
    BigDecimal product = power();
    while (true) {
      if (takes('*')) {
        product = rounded(product.multiply(power()));
      } else if (takes('/')) {
        product = Exact.divide(product, power());
      } else {
        return product;
      }
    }
  }

  private static BigDecimal rounded(BigDecimal value) {
    return value.round(MathContext.DECIMAL128);
  }

  private BigDecimal power() {
    BigDecimal base = signed();
    while (takes('^')) {
      base = base.pow(signed().intValueExact(), MathContext.DECIMAL128);
    }
    return base;
  }

  private BigDecimal signed() {
    if (takes('-')) {
      return signed().negate();
    }
    if (takes('+')) {
      return signed();
    }
    BigDecimal value = single();
    while (takes('%')) {
      value = value.movePointLeft(2);
    }
    return value;
  }

  private BigDecimal single() {
    if (takes('(')) {
      BigDecimal inside = sum();
      require(')');
      return inside;
    }
    Optional<FormulaReference> reference = reference();
    if (reference.isPresent()) {
      return one(reference.get());
    }
    Matcher function = FUNCTION.matcher(formula).region(at, formula.length());
    if (function.lookingAt()) {
      at = function.end();
      return FormulaFunction.named(function.group(1)).of(arguments());
    }
    return number();
  }

  private BigDecimal one(FormulaReference reference) {
    if (!reference.single()) {
      throw new Unknown();
    }
    return cells.apply(reference).get(0);
  }

  private Optional<FormulaReference> reference() {
    blanks();
    Optional<FormulaReference> found = FormulaReference.at(formula, at);
    found.ifPresent(reference -> at += reference.length());
    return found;
  }

  private BigDecimal number() {
    Matcher number = NUMBER.matcher(formula).region(at, formula.length());
    if (!number.lookingAt()) {
      throw new Unknown();
    }
    at = number.end();
    blanks();
    return new BigDecimal(number.group());
  }

  /** Up to the closing bracket; a range is as many numbers as stand in it. */
  private List<List<BigDecimal>> arguments() {
    List<List<BigDecimal>> arguments = new ArrayList<>();
    do {
      arguments.add(argument());
    } while (takes(','));
    require(')');
    return arguments;
  }

  private List<BigDecimal> argument() {
    int start = at;
    Optional<FormulaReference> reference = reference();
    blanks();
    boolean alone = at < formula.length() && ",)".indexOf(formula.charAt(at)) >= 0;
    if (reference.isPresent() && alone) {
      return cells.apply(reference.get());
    }
    at = start;
    return List.of(sum());
  }

  private void require(char c) {
    if (!takes(c)) {
      throw new Unknown();
    }
  }

  private boolean takes(char c) {
    blanks();
    if (at >= formula.length() || formula.charAt(at) != c) {
      return false;
    }
    at++;
    blanks();
    return true;
  }

  private void blanks() {
    while (at < formula.length() && Character.isWhitespace(formula.charAt(at))) {
      at++;
    }
  }
}
