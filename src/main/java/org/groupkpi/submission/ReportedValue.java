package org.groupkpi.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What an entity answered: nothing is not zero, and there are several ways to say nothing. */
public sealed interface ReportedValue {

  /**
   * A figure, 0 included.
   *
   * @param value exact, in the unit in which the indicator is collected
   * @param lastDigit worth of the last digit as it was written (0.01 for {@code 12.30}), in the
   *     same unit: the precision of XBRL Calculations 1.1
   * @param stated as it was written, where that was in another unit; every conversion starts there
   */
  record Figure(BigDecimal value, BigDecimal lastDigit, Optional<Quantity> stated)
      implements ReportedValue {
    /** Spreadsheets hold no more: what comes after them was computed, not written. */
    private static final int MOST_DIGITS = 15;

    private static final BigDecimal HALF = new BigDecimal("0.5");

    private static final List<BigDecimal> LAST_DIGITS =
        IntStream.range(0, 10).mapToObj(BigDecimal.ONE::movePointLeft).toList();

    public Figure(BigDecimal value, BigDecimal lastDigit) {
      this(value, lastDigit, Optional.empty());
    }

    /** A figure as precise as it is written. */
    public static Figure of(BigDecimal value) {
      return new Figure(value, lastDigit(value));
    }

    /** A figure as precise as it is written, in whatever unit. */
    public static Figure of(Quantity stated, Unit collected) {
      return of(stated, lastDigit(stated.value()), collected);
    }

    /**
     * A figure written in whatever unit.
     *
     * @param lastDigit worth of the last digit in that unit
     */
    public static Figure of(Quantity stated, BigDecimal lastDigit, Unit collected) {
      boolean other = !stated.unit().factor().equals(collected.factor());
      return new Figure(
          stated.in(collected).value(),
          stated.unit().to(collected, lastDigit),
          other ? Optional.of(stated) : Optional.empty());
    }

    /** What conversions start from: the figure as it was written. */
    public Quantity quantity(Unit collected) {
      return stated.isPresent() ? stated.get() : new Quantity(value, collected);
    }

    /**
     * Worth of the last digit of a number as it is written: 0.01 for {@code 12.30}; never finer
     * than its 15th digit.
     */
    public static BigDecimal lastDigit(BigDecimal value) {
      int scale = value.scale() - Math.max(0, value.precision() - MOST_DIGITS);
      return scale >= 0 && scale < LAST_DIGITS.size()
          ? LAST_DIGITS.get(scale)
          : BigDecimal.ONE.movePointLeft(scale);
    }

    /**
     * How far the true figure may lie to either side: half a unit of the last digit. Things counted
     * one by one are exact, unless a spreadsheet computed and rounded them.
     */
    public BigDecimal radius(Unit unit) {
      boolean computed = value.scale() > 0 && value.precision() >= MOST_DIGITS;
      return unit.countsThings() && !computed ? BigDecimal.ZERO : lastDigit.multiply(HALF);
    }

    @Override
    public <R> R match(
        Function<Figure, R> figure, Function<Answer, R> answer, Function<Absent, R> absent) {
      return figure.apply(this);
    }
  }

  /** Words: names for {@code distinct}, any text for {@code text}. */
  record Answer(String text) implements ReportedValue {
    @Override
    public <R> R match(
        Function<Figure, R> figure, Function<Answer, R> answer, Function<Absent, R> absent) {
      return answer.apply(this);
    }
  }

  /** Why there is neither figure nor words. */
  enum Absent implements ReportedValue {
    /** There is no such activity. */
    NOT_APPLICABLE,
    /** The figure exists but is not to be had: a gap with a reason. */
    NOT_AVAILABLE,
    /** Nothing usable: an empty cell, or what a finding made unusable. */
    BLANK;

    @Override
    public <R> R match(
        Function<Figure, R> figure, Function<Answer, R> answer, Function<Absent, R> absent) {
      return absent.apply(this);
    }
  }

  /** What the case that it is gives. */
  <R> R match(Function<Figure, R> figure, Function<Answer, R> answer, Function<Absent, R> absent);

  /** It in words: the figure in the unit of collection, which is not said. */
  default LocalText said() {
    return match(
        figure -> LocalText.same(Exact.readable(figure.value())),
        answer -> LocalText.same(answer.text()),
        absent ->
            switch (absent) {
              case NOT_APPLICABLE -> Words.of("not applicable");
              case NOT_AVAILABLE -> Words.of("not available");
              case BLANK -> Words.of("blank");
            });
  }

  /** Whether another one says the same, however it was written. */
  default boolean same(ReportedValue other) {
    if (this instanceof Figure one && other instanceof Figure two) {
      return one.value().compareTo(two.value()) == 0;
    }
    return equals(other);
  }

  /** Whether it answers the question with a figure or words. */
  default boolean answered() {
    return this instanceof Figure || this instanceof Answer;
  }
}
