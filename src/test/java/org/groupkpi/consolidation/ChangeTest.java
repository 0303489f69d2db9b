package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Units;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code consolidation.md}, "Changes". */
class ChangeTest {
  @ParameterizedTest
  @CsvSource({
    "110, 100, t, percent, 10",
    "90, 100, t, percent, -10",
    "-90, -100, t, percent, 10",
    "0, 100, t, percent, -100",
    "0, 0, t, percent, 0",
    "5, 0, t, none,",
    "5, -5, t, none,",
    "-5, 5, t, none,",
    "45.5, 45.2, %, points, 0.3",
    "0, 45.2, %, points, -45.2",
    "12, 10, ‰, points, 0.2",
    "1.1, 1.0, t/t, percent, 10"
  })
  void betweenTwoFigures(
      String now, String prior, String unit, String kind, @Nullable String value) {
    Change change =
        Change.between(
            new BigDecimal(now), new BigDecimal(prior), Units.builtIn().parse(unit).orElseThrow());
    assertThat(change.kind().word()).isEqualTo(kind);
    assertThat(change.figure().quantity().map(one -> Exact.plain(one.value())).orElse(""))
        .isEqualTo(value == null ? "" : value);
    assertThat(change.figure().reason().isEmpty()).isEqualTo(change.meaningful());
  }
}
