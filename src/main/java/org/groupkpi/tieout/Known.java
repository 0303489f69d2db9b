package org.groupkpi.tieout;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.report.Column;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * A figure of ours that a document may print.
 *
 * @param kind a figure, a change, or the limit that a target sets
 * @param text as our tables print it
 * @param annotation as our tables print it after the figure; may be empty
 * @param values exact, in the unit; several where a change may be computed from exact or printed
 *     figures; empty where there is none
 * @param points those of the values that are percentage points
 * @param unit empty where it cannot be converted
 * @param unitText how the unit is written
 */
record Known(
    Column.Kind kind,
    LocalText text,
    LocalText annotation,
    List<BigDecimal> values,
    List<BigDecimal> points,
    Optional<Unit> unit,
    LocalText unitText) {
  private static final Pattern SCALE =
      Pattern.compile("(?i)[十百千万萬亿億]+|(?:thousand|million|billion)s?|mln|mn|bn");

  private static final int LONGEST_UNIT = 60;

  Known {
    values = List.copyOf(values);
    points = List.copyOf(points);
  }

  /** A text in every language that it is given in. */
  static Set<String> spellings(LocalText text) {
    return Arrays.stream(Language.values()).map(text::in).collect(Collectors.toSet());
  }

  private boolean writtenAs(String folded) {
    return spellings(unitText).stream().map(Label::blankless).anyMatch(folded::equals);
  }

  /** How our figures become ones in the unit of a document. */
  record Scale(Unit from, Unit to) {
    static final Scale SAME = new Scale(Unit.NUMBER, Unit.NUMBER);

    BigDecimal stated(BigDecimal ours) {
      return from.to(to, ours);
    }

    boolean same() {
      return from.factor().equals(to.factor());
    }
  }

  /** Whether a text is a unit, or a scale of one that is not named. */
  static boolean isUnit(String written, Units units) {
    return written.length() <= LONGEST_UNIT
        && (SCALE.matcher(written).matches() || WrittenUnit.parse(written, units).isPresent());
  }

  /** The way to a unit as a document writes it; empty if it is of another kind. */
  Optional<Scale> scale(String written, Units units) {
    if (written.isBlank() || writtenAs(Label.blankless(written))) {
      return Optional.of(Scale.SAME);
    }
    return unit.flatMap(
        ours ->
            WrittenUnit.parse(written, units)
                .filter(ours::convertsTo)
                .or(() -> units.parse(written + "标煤").filter(ours::convertsTo))
                .or(() -> ofScale(written, ours, units))
                .map(theirs -> new Scale(ours, theirs)));
  }

  /** A scale alone, {@code 万} or {@code million}: of the base unit of ours. */
  private static Optional<Unit> ofScale(String written, Unit ours, Units units) {
    String base = ours.text().replaceFirst("^[十百千万萬亿億]+", "");
    return SCALE.matcher(written).matches()
        ? units.parse(written.replaceFirst("s$", "") + " " + base).filter(ours::convertsTo)
        : Optional.empty();
  }

  /** Whether it is printed with its unit and not converted: a change, or a figure of a target. */
  boolean asPrinted() {
    return kind != Column.Kind.FIGURE;
  }

  /** As our tables print it, with its unit. */
  LocalText shown() {
    if (unitText.isEmpty() || NoFigureMark.of(text.zh()).isPresent()) {
      return text;
    }
    String english = Character.isDigit(unitText.in(Language.EN).charAt(0)) ? " × " : " ";
    return unitText.zh().equals("%")
        ? LocalText.same(text.zh() + "%")
        : LocalText.of("{0} {1}", "{0}" + english + "{1}").fill(text, unitText);
  }
}
