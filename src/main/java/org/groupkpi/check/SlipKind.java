package org.groupkpi.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.groupkpi.check.Slip.Direction;
import org.groupkpi.check.Slip.Keyed;
import org.groupkpi.check.Slip.Misplaced;
import org.groupkpi.check.Slip.Scaled;
import org.groupkpi.check.Slip.Surroundings;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A kind of slip, as it is reported.
 *
 * @param code in files: {@code x1000}
 * @param heading over its column
 * @param slips what is made of a figure; none: the cell is left empty
 */
public record SlipKind(String code, LocalText heading, List<Slip> slips) {
  /** The kinds in the order of the columns. */
  public static final List<SlipKind> ALL = all();

  private static List<SlipKind> all() {
    List<SlipKind> kinds = new ArrayList<>();
    for (UnitFactor unit : UnitFactor.values()) {
      kinds.add(
          new SlipKind(
              "x" + Exact.plain(unit.factor()),
              heading(unit),
              Arrays.stream(Direction.values()).map(way -> (Slip) new Scaled(unit, way)).toList()));
    }
    kinds.add(of("sign", Words.of("sign"), Keyed.SIGN));
    kinds.add(of("swapped-digits", Words.of("swap"), Keyed.SWAPPED_DIGITS));
    kinds.add(of("doubled-digit", Words.of("twice"), Keyed.DOUBLED_DIGIT));
    kinds.add(of("row", Words.of("row"), Misplaced.ROW));
    kinds.add(of("last-year", Words.of("SlipKind", "year"), Misplaced.YEAR));
    kinds.add(new SlipKind("blank", Words.of("SlipKind", "blank"), List.of()));
    return List.copyOf(kinds);
  }

  private static LocalText heading(UnitFactor unit) {
    return switch (unit) {
      case TEN_THOUSAND -> Words.of("×10⁴");
      case HUNDRED_MILLION -> Words.of("×10⁸");
      case MEGAJOULES, TEN, GIGAJOULES, HUNDRED, THOUSAND ->
          LocalText.same("×" + Exact.plain(unit.factor()));
    };
  }

  private static SlipKind of(String code, LocalText heading, Slip slip) {
    return new SlipKind(code, heading, List.of(slip));
  }

  /** What may stand in a cell in place of the figure, as far as the slip happens in its unit. */
  List<ReportedValue> mistakes(Fact fact, Figure right, Answers answers) {
    if (slips.isEmpty()) {
      return List.of(Absent.BLANK);
    }
    Surroundings around = answers.surroundings(fact);
    List<ReportedValue> mistakes = new ArrayList<>();
    Slip.in(answers.indicator(fact).collectUnit()).stream()
        .filter(slips::contains)
        .flatMap(slip -> slip.mistakes(right, around).stream())
        .filter(mistake -> answers.writable(fact, mistake))
        .forEach(mistakes::add);
    return mistakes;
  }
}
