package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groupkpi.definition.Comparison;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Target;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A target against the figures of its indicator, one line a case; the base year is 2020. */
class AchievementTest {
  private static final KpiCode CODE = KpiCode.total("A");

  @ParameterizedTest
  @CsvSource({
    // type, unit and figures of 2020 and 2024, what is to be reached by when, what comes out
    "LEVEL, 吨, 90, 5000, <=, 5 千吨, 2024, 5, MET",
    "LEVEL, 吨, 90, 5001, <=, 5 千吨, 2024, 5.001, MISSED",
    "LEVEL, 吨, 90, 5000, <, 5 千吨, 2024, 5, MISSED",
    "CHANGE, 吨, 200, 150, <=, -25 %, 2024, -25, MET",
    "CHANGE, 吨, 200, 151, <=, -25 %, 2024, -24.5, MISSED",
    "DIFFERENCE, 吨, 200, 1200, >=, 1 千吨, 2024, 1, MET",
    "DIFFERENCE, %, 20, 32.5, >=, 12 百分点, 2024, 12.5, MET",
    // for a later year nothing is judged, but it is said how far things are
    "LEVEL, 吨, 90, 5001, <=, 5 千吨, 2025, 5.001, UNDER_WAY",
    "LEVEL, 吨, 90, , <=, 5 千吨, 2025, , UNDER_WAY",
    // no figure, no base, or no meaningful change: nobody knows
    "LEVEL, 吨, 90, , <=, 5 千吨, 2024, , UNKNOWN",
    "CHANGE, 吨, , 150, <=, -25 %, 2024, , UNKNOWN",
    "CHANGE, 吨, 0, 150, <=, -25 %, 2024, , UNKNOWN",
    "DIFFERENCE, 吨, , 150, <=, 1 吨, 2024, , UNKNOWN"
  })
  void tellsWhatBecameOfATarget(
      Target.Type type,
      String unit,
      @Nullable String base,
      @Nullable String now,
      String comparison,
      String wanted,
      int year,
      @Nullable String value,
      Achievement.Status status) {
    Target target =
        new Target(
            "T",
            CODE,
            type == Target.Type.LEVEL ? Optional.empty() : Optional.of(new Year(2020)),
            type,
            Comparison.of(comparison).orElseThrow(),
            new Quantity(
                new BigDecimal(wanted.substring(0, wanted.indexOf(' '))),
                unit(wanted.substring(wanted.indexOf(' ') + 1))),
            new Year(year),
            Optional.empty(),
            Target.Path.LINEAR,
            LocalText.NONE);
    Map<Year, GroupValue> figures =
        Map.of(new Year(2020), value(2020, unit, base), new Year(2024), value(2024, unit, now));
    Achievement found =
        Achievement.of(target, new Year(2024), of -> Objects.requireNonNull(figures.get(of)));
    assertThat(found.status()).isEqualTo(status);
    assertThat(found.value().map(Exact::plain).orElse("")).isEqualTo(value == null ? "" : value);
  }

  private static Unit unit(String text) {
    return Units.builtIn().parse(text).orElseThrow();
  }

  private static GroupValue value(int year, String unit, @Nullable String value) {
    Figure figure =
        value == null
            ? Absent.missing(LocalText.NONE)
            : new Quantity(new BigDecimal(value), unit(unit));
    return new GroupValue(
        new FigureKey("G", CODE, new Year(year)),
        unit(unit),
        figure,
        GroupValue.Quality.NONE,
        GroupValue.Revision.NONE,
        new Origin.Entities(List::of, List.of(), true));
  }
}
