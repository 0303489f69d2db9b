package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groupkpi.consolidation.TextGroup.shown;

import org.groupkpi.definition.Approach;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link EntityFigures} by the rules of {@code consolidation.md}, "Members and totals", "Coverage".
 */
class EntityFiguresTest {
  private static final String GROUP =
      """
      entities: code,parent,segment
      G,,
      SUM,G,plant
      PART,G,plant
      NONE,G,plant
      GONE,G,plant
      SHOP,G,trade

      dimensions: dimension,member
      g,f
      g,m

      indicators: code,unit,kind,aggregate,breakdowns,formula,segments
      A,吨,flow,sum,g,,plant
      EACH,吨,flow,sum,,A * 2,

      submissions/SUM: Code,Unit,2024,Status,Note
      A,吨,,,
      A[g=f],吨,4,,
      A[g=m],吨,6,,

      submissions/PART: Code,Unit,2024,Status,Note
      A,吨,,,
      A[g=f],吨,3,,
      A[g=m],吨,,,

      submissions/NONE: Code,Unit,2024,Status,Note
      A,吨,,not applicable,
      A[g=f],吨,,,
      A[g=m],吨,,,

      submissions/GONE: Code,Unit,2024,Status,Note
      A,吨,,not available,meter broke
      A[g=f],吨,,,
      A[g=m],吨,,,
      """;

  /** A blank total is the sum of a complete breakdown; a total speaks for its blank members. */
  @ParameterizedTest
  @CsvSource({
    "SUM, A, 10",
    "SUM, EACH, 20",
    "PART, A, BLANK",
    "PART, A[g=f], 3",
    "PART, EACH, BLANK",
    "NONE, A, NOT_APPLICABLE",
    "NONE, A[g=f], NOT_APPLICABLE",
    "GONE, A, NOT_AVAILABLE",
    "GONE, A[g=m], NOT_AVAILABLE",
    "GONE, EACH, NOT_AVAILABLE",
    "SHOP, A, NOT_ASKED",
    "SHOP, EACH, NOT_APPLICABLE"
  })
  void whatAnEntityGaveOrWhyNot(String entity, String code, String expected) throws Exception {
    EntityFigure figure = TextGroup.of(Approach.EQUITY_SHARE, GROUP).entityFigure(entity, code);
    assertThat(figure.figure().absence().map(Absent.Why::name).orElseGet(() -> plain(figure)))
        .isEqualTo(expected);
  }

  private static String plain(EntityFigure figure) {
    return Exact.plain(figure.value());
  }

  /**
   * Of three who owe it one gave it; to whom it does not apply, and who is not asked, owes none.
   */
  @Test
  void whoOwesAFigureAndDidNotGiveItIsAGap() throws Exception {
    GroupValue total = TextGroup.of(Approach.EQUITY_SHARE, GROUP).value("G", "A");
    assertThat(shown(total)).isEqualTo("10");
    assertThat(total.state()).isEqualTo(GroupValue.State.INCOMPLETE);
    assertThat(total.coverage().expectedCount()).isEqualTo(3);
    assertThat(total.coverage().reportedCount()).isEqualTo(1);
    assertThat(total.coverage().notAvailable().cardinality()).isEqualTo(1);
  }
}
