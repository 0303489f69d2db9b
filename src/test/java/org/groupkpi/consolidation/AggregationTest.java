package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groupkpi.consolidation.Aggregation.combine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The rules of {@code consolidation.md}, "From an entity's figure to a node's figure", step 4. */
class AggregationTest {
  private static final EntityFigure MISSING = EntityFigure.BLANK;

  /** Two entities: 100 with a share of 60 % and a weight of 2, 30 with all of it and 8. */
  private static final List<Contribution> TWO =
      List.of(
          part("100", "0.6", Optional.of(figure("2"))), part("30", "1", Optional.of(figure("8"))));

  private static EntityFigure figure(String value) {
    return EntityFigure.of(
        new Quantity(new BigDecimal(value), Unit.NUMBER), false, new EntityFigure.Origin.Nothing());
  }

  private static Contribution part(String value, String share, Optional<EntityFigure> weight) {
    return new Contribution("E", figure(value), new BigDecimal(share), weight);
  }

  private static List<Contribution> unweighed() {
    return TWO.stream()
        .map(one -> new Contribution("E", one.figure(), one.share(), Optional.empty()))
        .toList();
  }

  private static String shown(Optional<BigDecimal> value) {
    return value.map(Exact::plain).orElse("nothing");
  }

  /** Sums take the share, extremes only ask whether there is one. */
  @ParameterizedTest
  @CsvSource({"SUM, 90", "GROUP, 90", "MIN, 30", "MAX, 100"})
  void combinesFiguresByTheRule(AggregationRule rule, String expected) {
    assertThat(shown(combine(rule, unweighed(), Side.NOW))).isEqualTo(expected);
  }

  /** (0.6·100·2 + 30·8) / (0.6·2 + 8). */
  @Test
  void aMeanIsWeighedByShareAndWeight() {
    assertThat(combine(AggregationRule.MEAN, TWO, Side.NOW))
        .contains(Exact.divide(new BigDecimal("360"), new BigDecimal("9.2")));
  }

  @Test
  void aMeanWithoutAnyWeightIsNothingNotZero() {
    List<Contribution> weightless = List.of(part("7", "1", Optional.of(figure("0"))));
    assertThat(combine(AggregationRule.MEAN, weightless, Side.NOW)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "FORMULA")
  void ofNobodyIsNothingNotZero(AggregationRule rule) {
    assertThat(combine(rule, List.of(), Side.NOW)).isEmpty();
  }

  /** What was missing before a restatement takes no part in the figure before it. */
  @Test
  void beforeARestatementCountsWhatWasThere() {
    EntityFigure restated =
        new EntityFigure(
            figure("30").figure(),
            "",
            false,
            Optional.of(figure("25")),
            List.of(),
            new EntityFigure.Origin.Nothing());
    EntityFigure brought =
        new EntityFigure(
            figure("4").figure(),
            "",
            false,
            Optional.of(MISSING),
            List.of(),
            new EntityFigure.Origin.Nothing());
    List<Contribution> parts =
        List.of(
            new Contribution("E1", restated, BigDecimal.ONE, Optional.empty()),
            new Contribution("E2", brought, BigDecimal.ONE, Optional.empty()));
    assertThat(shown(combine(AggregationRule.SUM, parts, Side.NOW))).isEqualTo("34");
    assertThat(shown(combine(AggregationRule.SUM, parts, Side.BEFORE))).isEqualTo("25");
    assertThat(MISSING.figure().is(Absent.Why.BLANK)).isTrue();
  }

  @Test
  void namesAreCountedOnceHoweverTheyAreWritten() {
    assertThat(Aggregation.names("ISO 14001；iso 14001; ISO 50001\n\n ＩＳＯ 50001 ")).hasSize(2);
    assertThat(Aggregation.names(" ; ；\n")).isEmpty();
  }
}
