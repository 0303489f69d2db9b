package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groupkpi.consolidation.TextGroup.shown;

import java.util.List;
import java.util.stream.Collectors;
import org.groupkpi.check.AdjustmentFindings;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.submission.Adjustment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * {@link AdjustmentLedger} by the rules of {@code consolidation.md}, "From an entity's figure to a
 * node's figure", steps 1 and 5. The group holds half of SUB, which holds 80 % of E; E reported
 * 100.
 */
class AdjustmentLedgerTest {
  private static final String GROUP =
      """
      entities: code,parent,ownership,to
      G,,,
      SUB,G,50,
      E,SUB,80,
      GONE,G,,2023-06-30
      SOLD,G,,2023-06-30
      PLANT,SOLD,,

      indicators: code,unit,kind,aggregate,formula
      A,吨,flow,sum,
      B,吨,flow,sum,
      OWN,吨,flow,group,

      submissions/E: Code,Unit,2024,Status,Note
      A,吨,100,,
      B,吨,,not applicable,

      adjustments: id,year,entity,indicator,value,unit,kind,reason_en,author
      """;

  private static TextGroup adjusted(String rows) throws Exception {
    return TextGroup.of(Approach.EQUITY_SHARE, GROUP + rows + "\n");
  }

  private static String counting(TextGroup group, String node) {
    List<Adjustment> counting =
        group.figures().ledger().counting(new FigureKey(node, KpiCode.total("A"), TextGroup.YEAR));
    return counting.stream().map(Adjustment::id).collect(Collectors.joining(" "));
  }

  /** What is right or wrong with E's own figure counts as E does: 0.8 · 105, 0.4 · 105. */
  @Test
  void aCorrectionAtAnEntityHasItsShare() throws Exception {
    TextGroup group = adjusted("J1,2024,E,A,5,吨,correction,typo,me");
    assertThat(shown(group.value("SUB", "A"))).isEqualTo("84");
    assertThat(shown(group.value("G", "A"))).isEqualTo("42");
    assertThat(counting(group, "SUB")).isEmpty();
  }

  /** What is taken out at a node is taken out of all above it, whatever is held of the node. */
  @Test
  void anEliminationAtANodeCountsWholeThereAndAbove() throws Exception {
    TextGroup group =
        adjusted(
            "J1,2024,SUB,A,-10,吨,elimination,internal,me\n"
                + "J2,2024,G,A,-1,吨,elimination,internal,me");
    assertThat(shown(group.value("SUB", "A"))).isEqualTo("70");
    assertThat(shown(group.value("G", "A"))).isEqualTo("29");
    assertThat(counting(group, "SUB")).isEqualTo("J1");
    assertThat(counting(group, "G")).isEqualTo("J1 J2");
  }

  /** What a node itself reports is nobody else's. */
  @Test
  void ofAGroupFigureItCountsAtItsNodeAlone() throws Exception {
    TextGroup group = adjusted("J1,2024,SUB,OWN,7,吨,estimate,estimated,me");
    assertThat(shown(group.value("SUB", "OWN"))).isEqualTo("7");
    assertThat(shown(group.value("G", "OWN"))).isEqualTo("missing");
  }

  /** G407 says so; an estimate is an answer only where one is owed. */
  @ParameterizedTest
  @CsvSource({
    "'J1,2024,GONE,A,5,吨,estimate,sold,me', outside the boundary of that year",
    "'J1,2024,SOLD,A,5,吨,estimate,sold,me', outside the boundary of that year",
    "'J1,2024,E,B,5,吨,correction,typo,me', not applicable",
    "'J1,2024,E,B,5,吨,estimate,no answer,me', not applicable"
  })
  void whatChangesNothingIsTold(String row, String why) throws Exception {
    TextGroup group = adjusted(row);
    assertThat(shown(group.value("G", "A"))).isEqualTo("40");
    assertThat(AdjustmentFindings.of(group.figures(), "G"))
        .singleElement()
        .extracting(Finding::message)
        .asString()
        .contains(why);
  }
}
