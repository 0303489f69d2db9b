package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.table.Column;

/**
 * A figure of ours that a document may print.
 *
 * @param kind a figure, a change, or the limit that a target sets
 * @param text as our tables print it
 * @param annotation as our tables print it after the figure; may be empty
 * @param values exact, in the unit; several where a change may be computed from exact or printed
 *     figures; empty where there is none
 * @param unit empty where it cannot be converted
 * @param unitText how the unit is written
 */
record Known(
    Column.Kind kind,
    LocalText text,
    LocalText annotation,
    List<BigDecimal> values,
    Optional<Unit> unit,
    LocalText unitText) {
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final Map<String, BigDecimal> ENGLISH =
      Map.of(
          "thousand", BigDecimal.valueOf(1_000),
          "million", MILLION,
          "billion", MILLION.multiply(BigDecimal.valueOf(1_000)));

  Known {
    values = List.copyOf(values);
  }

  /** A text in every language that it is given in. */
  static Set<String> spellings(LocalText text) {
    return Arrays.stream(Language.values()).map(text::in).collect(Collectors.toSet());
  }

  private boolean writtenAs(String folded) {
    return spellings(unitText).stream().map(Label::blankless).anyMatch(folded::equals);
  }

  /** How our figures become ones in the unit of a document. */
  record Scale(Unit from, Unit to, BigDecimal divisor) {
    static final Scale SAME = new Scale(Unit.NUMBER, Unit.NUMBER, BigDecimal.ONE);

    BigDecimal stated(BigDecimal ours) {
      return from.to(to, ours).divide(divisor, Exact.DIVISION);
    }

    boolean same() {
      return from.factor().equals(to.factor()) && divisor.compareTo(BigDecimal.ONE) == 0;
    }
  }

  /** The way to a unit as a document writes it; empty if it is of another kind. */
  Optional<Scale> scale(String written, Units units) {
    String folded = Label.blankless(written);
    if (folded.isEmpty() || writtenAs(folded)) {
      return Optional.of(Scale.SAME);
    }
    if (unit.isEmpty()) {
      return Optional.empty();
    }
    for (Map.Entry<String, BigDecimal> word : ENGLISH.entrySet()) {
      if (folded.startsWith(word.getKey())) {
        return to(folded.substring(word.getKey().length()), word.getValue(), units);
      }
    }
    return to(folded, BigDecimal.ONE, units);
  }

  private Optional<Scale> to(String written, BigDecimal divisor, Units units) {
    Unit ours = unit.orElseThrow();
    return units
        .parse(written)
        .filter(ours::convertsTo)
        .or(() -> ofCoal(written, units).filter(ours::convertsTo))
        .or(() -> bareScale(written, units).filter(ours::convertsTo))
        .map(theirs -> new Scale(ours, theirs, divisor));
  }

  /** Reports write {@code 万吨} for {@code 万吨标煤} where the label says what it is. */
  private static Optional<Unit> ofCoal(String written, Units units) {
    return units.parse(written + "标煤");
  }

  /** {@code 万} and {@code 亿} alone: of the base unit, where ours is a count or money. */
  private Optional<Unit> bareScale(String written, Units units) {
    String base = unit.map(Unit::text).orElse("").replaceFirst("^[十百千万亿]+", "");
    return written.matches("[十百千万亿]+") ? units.parse(written + base) : Optional.empty();
  }

  /** Whether it is printed with its unit and not converted: a change, or a figure of a target. */
  boolean asPrinted() {
    return kind != Column.Kind.FIGURE;
  }

  /** As our tables print it, with its unit. */
  LocalText shown() {
    if (unitText.isEmpty() || Mark.of(text.zh()).isPresent()) {
      return text;
    }
    String english = Character.isDigit(unitText.in(Language.EN).charAt(0)) ? " × " : " ";
    return unitText.zh().equals("%")
        ? LocalText.same(text.zh() + "%")
        : LocalText.of("{0} {1}", "{0}" + english + "{1}").fill(text, unitText);
  }
}
