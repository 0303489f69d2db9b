package org.groupkpi.check;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** A known way in which a figure goes wrong between the filer's books and the cell of the form. */
public sealed interface Slip {
  /** All known slips. */
  List<Slip> ALL =
      Stream.of(Scaled.all().stream(), Stream.of(Keyed.values()), Stream.of(Misplaced.values()))
          .flatMap(slips -> slips)
          .map(Slip.class::cast)
          .toList();

  /** The slips that happen to figures in a unit. */
  static List<Slip> in(Unit unit) {
    return ALL.stream()
        .filter(slip -> !(slip instanceof Scaled scaled) || scaled.unit().between(unit))
        .toList();
  }

  /** What the slip makes of a right figure; several where it can strike at several digits. */
  List<Figure> mistakes(Figure right, Surroundings around);

  /** The figures of which the slip makes the one that is written. */
  List<Figure> origins(Figure written, Surroundings around);

  /** What happened: {@code 10,000 times too large}. */
  LocalText text();

  /**
   * The figures around a cell, by which it can be mistaken.
   *
   * @param rows those in the cells above and below
   * @param lastYear that of the year before
   */
  record Surroundings(List<Figure> rows, Optional<Figure> lastYear) {
    public Surroundings {
      rows = List.copyOf(rows);
    }
  }

  /** Whether the figure in the cell is too large or too small. */
  enum Direction {
    TOO_LARGE,
    TOO_SMALL
  }

  /** Another unit than the one that was asked, or a misplaced decimal point. */
  record Scaled(UnitFactor unit, Direction direction) implements Slip {
    private static final int FEWEST_DIGITS = 4;

    private static List<Scaled> all() {
      return Stream.of(UnitFactor.values())
          .flatMap(unit -> Stream.of(Direction.values()).map(way -> new Scaled(unit, way)))
          .toList();
    }

    @Override
    public List<Figure> mistakes(Figure right, Surroundings around) {
      return scaled(right, direction == Direction.TOO_LARGE);
    }

    @Override
    public List<Figure> origins(Figure written, Surroundings around) {
      return scaled(written, direction == Direction.TOO_SMALL);
    }

    private List<Figure> scaled(Figure figure, boolean up) {
      if (figure.value().signum() == 0) {
        return List.of();
      }
      return List.of(
          up
              ? new Figure(
                  rounded(figure.value().multiply(unit.factor()), figure),
                  figure.lastDigit().multiply(unit.factor()))
              : new Figure(
                  rounded(Exact.divide(figure.value(), unit.factor()), figure),
                  Exact.divide(figure.lastDigit(), unit.factor())));
    }

    /** With as many digits as are written: the other unit does not make a figure more precise. */
    private static BigDecimal rounded(BigDecimal value, Figure written) {
      return value.round(
          new MathContext(Math.max(FEWEST_DIGITS, WrittenDigits.count(written.value()))));
    }

    @Override
    public LocalText text() {
      LocalText times = LocalText.same(Exact.readable(unit.factor()));
      return (direction == Direction.TOO_LARGE
              ? Words.of("{0} times too large")
              : Words.of("{0} times too small"))
          .fill(times);
    }
  }

  /** A slip of the hand at the keyboard. */
  enum Keyed implements Slip {
    SIGN(Words.of("wrong sign"), Keyed::negated, Keyed::negated),
    SWAPPED_DIGITS(Words.of("two digits swapped"), WrittenDigits::swapped, WrittenDigits::swapped),
    DOUBLED_DIGIT(
        Words.of("a digit typed twice"), WrittenDigits::doubled, WrittenDigits::undoubled);

    private final LocalText text;
    private final Function<BigDecimal, List<BigDecimal>> keyed;
    private final Function<BigDecimal, List<BigDecimal>> meant;

    /**
     * A slip of that name.
     *
     * @param keyed what comes out where a value is meant
     * @param meant what may be meant where a value came out
     */
    Keyed(
        LocalText text,
        Function<BigDecimal, List<BigDecimal>> keyed,
        Function<BigDecimal, List<BigDecimal>> meant) {
      this.text = text;
      this.keyed = keyed;
      this.meant = meant;
    }

    private static List<BigDecimal> negated(BigDecimal value) {
      return value.signum() == 0 ? List.of() : List.of(value.negate());
    }

    @Override
    public List<Figure> mistakes(Figure right, Surroundings around) {
      return figures(keyed.apply(right.value()), right);
    }

    @Override
    public List<Figure> origins(Figure written, Surroundings around) {
      return figures(meant.apply(written.value()), written);
    }

    private static List<Figure> figures(List<BigDecimal> values, Figure like) {
      List<Figure> figures = new ArrayList<>();
      values.forEach(value -> figures.add(new Figure(value, like.lastDigit())));
      return figures;
    }

    @Override
    public LocalText text() {
      return text;
    }
  }

  /** Another figure of the form stands in the cell, and perhaps the right one in its place. */
  enum Misplaced implements Slip {
    ROW(Words.of("the figure of a neighbouring row"), Surroundings::rows),
    YEAR(Words.of("last year's figure"), around -> around.lastYear().stream().toList());

    private final LocalText text;
    private final Function<Surroundings, List<Figure>> others;

    Misplaced(LocalText text, Function<Surroundings, List<Figure>> others) {
      this.text = text;
      this.others = others;
    }

    @Override
    public List<Figure> mistakes(Figure right, Surroundings around) {
      return others.apply(around).stream()
          .filter(other -> other.value().compareTo(right.value()) != 0)
          .toList();
    }

    @Override
    public List<Figure> origins(Figure written, Surroundings around) {
      return mistakes(written, around);
    }

    /**
     * Whether the figure in the cell is that other one to the last digit, with so many digits that
     * it is no chance; the right one then stands nowhere and follows from the rules.
     */
    public boolean copied(Figure written, Surroundings around) {
      return WrittenDigits.telling(written.value())
          && others.apply(around).stream()
              .anyMatch(other -> other.value().compareTo(written.value()) == 0);
    }

    @Override
    public LocalText text() {
      return text;
    }
  }
}
