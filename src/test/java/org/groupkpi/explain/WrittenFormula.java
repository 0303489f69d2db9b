package org.groupkpi.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.groupkpi.explain.Recomputation.Ratio;

/** Computes a formula from its text, by the rules of the specification and nothing else. */
final class WrittenFormula {
  /** Whether an operand is there. */
  enum State {
    KNOWN,
    MISSING,
    NOT_APPLICABLE
  }

  /**
   * A figure, or why there is none.
   *
   * @param unit how many base units one is
   * @param number whether it is made of numbers and factors alone
   */
  record Operand(State state, BigDecimal value, Ratio unit, boolean number) {
    static final Operand MISSING = new Operand(State.MISSING, BigDecimal.ZERO, Ratio.ONE, false);
    static final Operand NOT_APPLICABLE =
        new Operand(State.NOT_APPLICABLE, BigDecimal.ZERO, Ratio.ONE, false);

    static Operand of(BigDecimal value, Ratio unit) {
      return new Operand(State.KNOWN, value, unit, false);
    }

    static Operand constant(BigDecimal value, Ratio unit) {
      return new Operand(State.KNOWN, value, unit, true);
    }

    BigDecimal in(Ratio other) {
      return unit.equals(other) ? value : unit.over(other).times(value);
    }
  }

  private final String text;
  private final Map<String, Operand> operands;
  private int at;

  WrittenFormula(String text, Map<String, Operand> operands) {
    this.text = text.replace(" ", "");
    this.operands = operands;
  }

  /** The result in a unit; empty if it is missing or not applicable. */
  Optional<BigDecimal> value(Ratio unit) {
    Operand result = sum();
    if (at != text.length()) {
      throw new AssertionError(text + " at " + at);
    }
    return result.state() == State.KNOWN ? Optional.of(result.in(unit)) : Optional.empty();
  }

  /** What is asked of a register, which is an operand as it is written: {@code count(REG)}. */
  private Optional<String> rows() {
    return operands.keySet().stream()
        .filter(name -> name.indexOf('(') > 0)
        .filter(name -> text.startsWith(name.replace(" ", ""), at))
        .max(Comparator.comparingInt(String::length));
  }

  private Operand sum() {
    Operand left = product();
    while (peek('+') || peek('-')) {
      boolean minus = text.charAt(at++) == '-';
      Operand right = product();
      left = total(List.of(left, minus ? negated(right) : right));
    }
    return left;
  }

  private Operand product() {
    Operand left = single();
    while (peek('*') || peek('/')) {
      boolean over = text.charAt(at++) == '/';
      Operand right = single();
      left = over ? quotient(left, right) : product(left, right);
    }
    return left;
  }

  private Operand single() {
    Optional<String> rows = rows();
    if (rows.isPresent()) {
      at += rows.get().replace(" ", "").length();
      return Objects.requireNonNull(operands.get(rows.get()));
    }
    if (accept('-')) {
      return negated(single());
    }
    if (accept('(')) {
      Operand inner = sum();
      at++;
      return inner;
    }
    int start = at;
    while (at < text.length() && "+-*/(),".indexOf(text.charAt(at)) < 0) {
      at = text.charAt(at) == '[' ? text.indexOf(']', at) + 1 : at + 1;
    }
    String word = text.substring(start, at);
    if (accept('(')) {
      return call(word);
    }
    return Character.isDigit(word.charAt(0)) || word.charAt(0) == '.'
        ? Operand.constant(new BigDecimal(word), Ratio.ONE)
        : Objects.requireNonNull(operands.get(word), word);
  }

  private Operand call(String function) {
    List<Operand> arguments = new ArrayList<>();
    do {
      arguments.add(sum());
    } while (accept(','));
    at++;
    return switch (function) {
      case "sum" -> total(arguments);
      case "abs" ->
          new Operand(
              arguments.get(0).state(),
              arguments.get(0).value().abs(),
              arguments.get(0).unit(),
              arguments.get(0).number());
      case "min" -> chosen(arguments, BigDecimal::min);
      case "max" -> chosen(arguments, BigDecimal::max);
      default -> throw new AssertionError(function);
    };
  }

  private static Operand total(List<Operand> all) {
    if (all.stream().anyMatch(one -> one.state() == State.MISSING)) {
      return Operand.MISSING;
    }
    List<Operand> known = all.stream().filter(one -> one.state() == State.KNOWN).toList();
    boolean numbers = known.stream().allMatch(Operand::number);
    if (numbers && known.size() < all.size()) {
      return Operand.NOT_APPLICABLE;
    }
    Ratio unit = unit(known);
    BigDecimal sum =
        known.stream().map(one -> fitted(one, unit)).reduce(BigDecimal.ZERO, BigDecimal::add);
    return new Operand(State.KNOWN, sum, unit, numbers);
  }

  private static Operand chosen(List<Operand> all, BinaryOperator<BigDecimal> choice) {
    State state = strict(all);
    if (state != State.KNOWN) {
      return new Operand(state, BigDecimal.ZERO, Ratio.ONE, false);
    }
    Ratio unit = unit(all);
    BigDecimal value = all.stream().map(one -> fitted(one, unit)).reduce(choice).orElseThrow();
    return new Operand(state, value, unit, all.stream().allMatch(Operand::number));
  }

  /** A zero without a unit fits any unit. */
  private static boolean bare(Operand one) {
    return one.number() && one.value().signum() == 0;
  }

  private static Ratio unit(List<Operand> all) {
    return all.stream().filter(one -> !bare(one)).findFirst().orElse(all.get(0)).unit();
  }

  private static BigDecimal fitted(Operand one, Ratio unit) {
    return bare(one) ? one.value() : one.in(unit);
  }

  private static Operand negated(Operand one) {
    return new Operand(one.state(), one.value().negate(), one.unit(), one.number());
  }

  private static Operand product(Operand left, Operand right) {
    return new Operand(
        strict(List.of(left, right)),
        left.value().multiply(right.value()),
        left.unit().times(right.unit()),
        left.number() && right.number());
  }

  private static Operand quotient(Operand left, Operand right) {
    State state = strict(List.of(left, right));
    if (state != State.KNOWN) {
      return new Operand(state, BigDecimal.ZERO, Ratio.ONE, false);
    }
    if (right.value().signum() == 0) {
      return Operand.MISSING;
    }
    return new Operand(
        state,
        left.value().divide(right.value(), MathContext.DECIMAL128),
        left.unit().over(right.unit()),
        left.number() && right.number());
  }

  /** One not applicable operand makes the result so, else one missing operand does. */
  private static State strict(List<Operand> all) {
    return all.stream().map(Operand::state).max(Enum::compareTo).orElse(State.KNOWN);
  }

  private boolean peek(char wanted) {
    return at < text.length() && text.charAt(at) == wanted;
  }

  private boolean accept(char wanted) {
    boolean there = peek(wanted);
    at += there ? 1 : 0;
    return there;
  }
}
