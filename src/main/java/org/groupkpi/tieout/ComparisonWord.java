package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.measure.Units;
import org.groupkpi.report.Column;
import org.groupkpi.tieout.Judgement.Outcome;
import org.groupkpi.tieout.Known.Scale;

/** Compares what a document prints with a figure of ours; either way of rounding halves ties. */
record ComparisonWord(Units units) {
  private static final List<BigInteger> LEAST = List.of(BigInteger.ONE, BigInteger.valueOf(5));
  private static final Pattern PERCENT_OR_POINTS = Pattern.compile("%|[点點]|pp|(?i)p(?:oin|ercen)t");

  private static final Pattern POINTS = Pattern.compile("[点點]|pp|(?i)point");
  private static final List<RoundingMode> ROUNDINGS =
      List.of(RoundingMode.HALF_UP, RoundingMode.HALF_EVEN);

  /**
   * Compares a cell or a statement with a figure.
   *
   * @param told units that the cell may be in where it states none, the likeliest first
   * @return empty if the units are of different kinds, or nothing is stated
   */
  Optional<Outcome> of(String printed, List<String> told, Known ours) {
    Optional<NoFigureMark> mark = NoFigureMark.of(printed);
    if (mark.isPresent()) {
      return Optional.of(
          NoFigureMark.of(ours.text().zh()).equals(mark) ? Outcome.TIES : noFigure(ours));
    }
    return PrintedNumber.of(printed).flatMap(number -> of(number, unit(told, ours), ours));
  }

  /** Of the units that are told the one that fits a figure. */
  String unit(List<String> told, Known ours) {
    return told.stream()
        .filter(one -> ours.scale(one, units).isPresent())
        .findFirst()
        .or(() -> told.stream().findFirst())
        .orElse("");
  }

  /** A mark in place of a figure; other marks than ours say the same: there is none, or zero. */
  private static Outcome noFigure(Known ours) {
    boolean none =
        PrintedNumber.of(ours.text().zh())
                .filter(figure -> figure.value().signum() == 0)
                .isPresent()
            || NoFigureMark.of(ours.text().zh()).isPresent();
    return none ? Outcome.TIES : Outcome.DIFFERS;
  }

  Optional<Outcome> of(PrintedNumber number, String unit, Known ours) {
    if (ours.asPrinted()) {
      return Optional.of(outcome(number, ours, Scale.SAME))
          .filter(outcome -> outcome != Outcome.DIFFERS || sameUnit(number, ours));
    }
    String written = number.unit().isEmpty() ? unit : number.unit();
    return ours.scale(written, units)
        .or(
            () ->
                number.unit().isEmpty()
                    ? Optional.empty()
                    : ours.scale(number.unit() + unit, units))
        .map(scale -> outcome(number, ours, scale));
  }

  /** Percent and points are of one kind, as are equal units. */
  private static boolean sameUnit(PrintedNumber number, Known ours) {
    return number.unit().isEmpty()
        || PERCENT_OR_POINTS.matcher(number.unit()).find()
        || Known.spellings(ours.text()).stream()
            .flatMap(text -> PrintedNumber.of(text).stream())
            .map(PrintedNumber::unit)
            .anyMatch(unit -> Label.folded(unit).equals(Label.folded(number.unit())));
  }

  private static Outcome outcome(PrintedNumber number, Known ours, Scale scale) {
    Optional<PrintedNumber> shown = PrintedNumber.of(ours.text().zh());
    if (number.degree() != Degree.EXACT) {
      List<BigDecimal> exact =
          ours.values().isEmpty()
              ? shown.stream().map(PrintedNumber::value).toList()
              : ours.values();
      return number.degree().judge(number.value(), exact.stream().map(scale::stated).toList());
    }
    if (!number.relation().isEmpty()) {
      return shown.filter(same -> same.text().equals(number.text())).isPresent()
              || (least(number, shown, scale)
                  && ours.values().stream().anyMatch(value -> within(number, scale.stated(value))))
          ? Outcome.TIES
          : Outcome.DIFFERS;
    }
    boolean points = ours.kind() == Column.Kind.CHANGE && inPoints(number);
    Optional<BigDecimal> displayed =
        shown
            .filter(same -> same.relation().isEmpty())
            .filter(same -> !points || !ours.points().isEmpty() || inPoints(same))
            .map(PrintedNumber::value);
    if (scale.same()
        && displayed.filter(value -> value.compareTo(number.value()) == 0).isPresent()) {
      return Outcome.TIES;
    }
    boolean rounds =
        Stream.concat((points ? ours.points() : ours.values()).stream(), displayed.stream())
            .map(scale::stated)
            .anyMatch(value -> rounds(value, number));
    if (!rounds) {
      return Outcome.DIFFERS;
    }
    boolean finer = displayed.filter(value -> number.decimals() >= value.scale()).isPresent();
    return scale.same() && finer ? Outcome.TIES : Outcome.TIES_ROUNDED;
  }

  private static boolean inPoints(PrintedNumber number) {
    return POINTS.matcher(number.unit()).find();
  }

  private static boolean within(PrintedNumber number, BigDecimal ours) {
    int side = ours.compareTo(number.value());
    return switch (number.relation()) {
      case "<" -> ours.signum() > 0 && side < 0;
      case ">" -> ours.signum() < 0 && side > 0;
      default -> false;
    };
  }

  /** Whether a limit is the smallest figure, or half of it, of fewer decimals than ours. */
  private static boolean least(PrintedNumber number, Optional<PrintedNumber> shown, Scale scale) {
    boolean coarser =
        !scale.same() || shown.filter(ours -> ours.decimals() <= number.decimals()).isEmpty();
    return coarser && LEAST.contains(number.value().abs().unscaledValue());
  }

  private static boolean rounds(BigDecimal ours, PrintedNumber number) {
    return ROUNDINGS.stream()
        .anyMatch(mode -> ours.setScale(number.decimals(), mode).compareTo(number.value()) == 0);
  }

  /** Whether the annotations state other numbers in the same words. */
  boolean annotationDiffers(String printed, Known ours) {
    String theirs = PrintedNumber.of(printed).map(PrintedNumber::annotation).orElse("");
    return Known.spellings(ours.annotation()).stream()
            .map(Label::folded)
            .noneMatch(Label.folded(theirs)::equals)
        && Known.spellings(ours.annotation()).stream()
            .map(Label::folded)
            .map(ComparisonWord::words)
            .anyMatch(words -> !words.isEmpty() && words.equals(words(Label.folded(theirs))));
  }

  private static String words(String folded) {
    return Objects.requireNonNull(folded).replaceAll("[0-9]", "");
  }
}
