package org.groupkpi.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.FormulaReference;
import org.groupkpi.measure.Rational;
import org.groupkpi.measure.Unit;

/**
 * Turns the formula of a cell into one of indicators: sums, differences, products and quotients of
 * cells that are known. Numbers in it have to be what units convert by, such as the 100 of a
 * percentage, which its number format may show as well: indicators convert by themselves.
 */
final class FormFormula {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,12}(?:\\.[0-9]{1,12})?");
  private static final Pattern FUNCTION = Pattern.compile("(?i)SUM\\(");
  private static final int DEEPEST = 50;

  /**
   * A cell that is known.
   *
   * @param reference of its indicator
   * @param unit in which the form states it
   */
  record Known(String reference, Unit unit) {}

  /**
   * A part of the formula.
   *
   * @param text empty for a plain number
   * @param number by which it is multiplied
   */
  private record Part(String text, Unit unit, Rational number) {
    boolean plain() {
      return text.isEmpty();
    }
  }

  private static final class NotKnown extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private final FormCell cell;
  private final Map<String, Known> known;
  private int at;
  private int depth;

  private FormFormula(FormCell cell, Map<String, Known> known) {
    this.cell = cell;
    this.known = known;
  }

  /**
   * The formula of an indicator.
   *
   * @param unit of the indicator, as the form states it
   * @param known cells by their addresses
   */
  static Optional<String> of(FormCell cell, Unit unit, Map<String, Known> known) {
    if (cell.formula().isEmpty()) {
      return Optional.empty();
    }
    FormFormula reading = new FormFormula(cell, known);
    try {
      Part whole = reading.sum();
      boolean sound =
          reading.at == cell.formula().length()
              && !whole.plain()
              && whole.unit().convertsTo(unit)
              && (whole.number().equals(whole.unit().factor().over(unit.factor()))
                  || (unit.isPercent() && whole.number().equals(Rational.ONE)));
      return sound ? Optional.of(whole.text()) : Optional.empty();
    } catch (NotKnown unknown) {
      return Optional.empty();
    }
  }

  private Part sum() throws NotKnown {
    Part left = product();
    while (next('+') || next('-')) {
      char sign = cell.formula().charAt(at - 1);
      left = added(left, product(), sign);
    }
    return left;
  }

  /** Amounts of one unit; a sum of others would hide what it converts by. */
  private static Part added(Part left, Part right, char sign) throws NotKnown {
    boolean alike =
        !left.plain()
            && !right.plain()
            && left.unit().convertsTo(right.unit())
            && left.unit().factor().equals(right.unit().factor())
            && left.number().equals(Rational.ONE)
            && right.number().equals(Rational.ONE);
    if (!alike) {
      throw new NotKnown();
    }
    return new Part(left.text() + " " + sign + " " + right.text(), left.unit(), Rational.ONE);
  }

  private Part product() throws NotKnown {
    Part left = operand();
    while (next('*') || next('/')) {
      boolean below = cell.formula().charAt(at - 1) == '/';
      left = multiplied(left, operand(), below);
    }
    return left;
  }

  private static Part multiplied(Part left, Part right, boolean below) throws NotKnown {
    if (left.plain() && below && !right.plain()) {
      throw new NotKnown();
    }
    String sign = below ? " / " : " * ";
    String text =
        left.plain() || right.plain()
            ? left.text() + right.text()
            : left.text() + sign + right.text();
    Rational number =
        below ? left.number().over(right.number()) : left.number().times(right.number());
    Unit unit = below ? left.unit().over(right.unit()) : left.unit().times(right.unit());
    return new Part(text, unit, number);
  }

  private Part operand() throws NotKnown {
    if (++depth > DEEPEST) {
      throw new NotKnown();
    }
    Part part = next('(') ? bracketed() : function().orElse(null);
    Part found = part != null ? part : number().orElse(null);
    depth--;
    return found != null ? found : reference();
  }

  private Part bracketed() throws NotKnown {
    Part inner = sum();
    need(')');
    return inner.plain() ? inner : new Part("(" + inner.text() + ")", inner.unit(), inner.number());
  }

  private Optional<Part> function() throws NotKnown {
    Matcher function = FUNCTION.matcher(cell.formula()).region(at, cell.formula().length());
    if (!function.lookingAt()) {
      return Optional.empty();
    }
    at = function.end();
    List<Part> parts = new ArrayList<>();
    do {
      FormulaReference range = found();
      List<String> addresses = cell.cells(range);
      if (addresses.isEmpty()) {
        throw new NotKnown();
      }
      for (String address : addresses) {
        parts.add(part(address));
      }
    } while (next(','));
    need(')');
    Part sum = parts.get(0);
    for (Part part : parts.subList(1, parts.size())) {
      sum = added(sum, part, '+');
    }
    return Optional.of(new Part("(" + sum.text() + ")", sum.unit(), sum.number()));
  }

  private Optional<Part> number() {
    Matcher number = NUMBER.matcher(cell.formula()).region(at, cell.formula().length());
    if (!number.lookingAt() || new BigDecimal(number.group()).signum() == 0) {
      return Optional.empty();
    }
    at = number.end();
    return Optional.of(new Part("", Unit.NUMBER, Rational.parse(number.group())));
  }

  private Part reference() throws NotKnown {
    FormulaReference one = found();
    if (!one.single()) {
      throw new NotKnown();
    }
    return part(cell.cells(one).get(0));
  }

  private FormulaReference found() throws NotKnown {
    skipBlanks();
    FormulaReference reference = FormulaReference.at(cell.formula(), at).orElseThrow(NotKnown::new);
    at += reference.length();
    return reference;
  }

  private Part part(String address) throws NotKnown {
    Known one = known.get(address);
    if (one == null) {
      throw new NotKnown();
    }
    return new Part(one.reference(), one.unit(), Rational.ONE);
  }

  private boolean next(char wanted) {
    skipBlanks();
    boolean there = at < cell.formula().length() && cell.formula().charAt(at) == wanted;
    at += there ? 1 : 0;
    if (there) {
      skipBlanks();
    }
    return there;
  }

  private void need(char wanted) throws NotKnown {
    if (!next(wanted)) {
      throw new NotKnown();
    }
  }

  private void skipBlanks() {
    while (at < cell.formula().length() && cell.formula().charAt(at) == ' ') {
      at++;
    }
  }
}
