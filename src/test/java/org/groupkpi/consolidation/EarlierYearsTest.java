package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.groupkpi.consolidation.TextGroup.shown;

import java.util.Set;
import org.groupkpi.check.KeptAbove;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What last year says of this one: {@link LikeForLike}, {@link WeightedCoverage}, {@link
 * PartFigures}, {@link KeptAbove}. OLD and HALF were there in both years, NEW joined, MID joined in
 * the middle of last year, MORE is held by 60 % instead of 50 %.
 */
class EarlierYearsTest {
  private static final String GROUP =
      """
      entities: code,parent,ownership,from,to
      G,,,,
      OLD,G,,,
      HALF,G,50,,
      NEW,G,,2024-01-01,
      MID,G,,2023-07-01,
      MORE,G,50,,2023-12-31
      MORE,G,60,2024-01-01,

      indicators: code,unit,kind,aggregate,formula
      A,吨,flow,sum,
      TWICE,吨,flow,formula,A * 2
      OWN,吨,flow,group,

      history/facts-2023: entity,indicator,member,value,unit,status,note
      OLD,A,,100,吨,reported,
      HALF,A,,200,吨,reported,
      MORE,A,,10,吨,reported,
      MID,A,,40,吨,reported,

      """;

  private static TextGroup answered(String old, String half) throws Exception {
    String text = GROUP;
    for (String answer :
        new String[] {"OLD," + old, "HALF," + half, "NEW,50", "MID,80", "MORE,10"}) {
      String[] words = answer.split(",", -1);
      text +=
          "submissions/" + words[0] + ": Code,Unit,2024,Status,Note\nA,吨," + words[1] + ",,\n\n";
    }
    return TextGroup.of(Approach.EQUITY_SHARE, text.stripTrailing() + "\n");
  }

  private static String shownChange(Change change) {
    return change.meaningful() ? Exact.plain(change.value()) : "none";
  }

  /**
   * Last year 100 + 0.5·200 + 40 + 0.5·10 = 245, this year 120 + 0.5·220 + 50 + 80 + 0.6·10 = 366;
   * like for like OLD and HALF alone, 200 and 230.
   */
  @ParameterizedTest
  @CsvSource({"A, 15", "TWICE, 15", "OWN, none"})
  void likeForLikeLooksAtWhoWasThereWithTheSameShare(String code, String expected)
      throws Exception {
    TextGroup group = answered("120", "220");
    assertThat(shown(group.value("G", "A"))).isEqualTo("366");
    Change change =
        new LikeForLike(group.figures()).change("G", KpiCode.total(code), TextGroup.YEAR);
    assertThat(shownChange(change)).isEqualTo(expected);
  }

  /** HALF did not answer: what is left to compare is OLD, 100 and 120. */
  @Test
  void likeForLikeLeavesOutWhoDidNotAnswerInBothYears() throws Exception {
    TextGroup group = answered("120", "");
    Change change =
        new LikeForLike(group.figures()).change("G", KpiCode.total("A"), TextGroup.YEAR);
    assertThat(shownChange(change)).isEqualTo("20");
    assertThat(Change.between(group.value("G", "A"), group.value("G", "A", TextGroup.YEAR.prior())))
        .extracting(Change::meaningful)
        .isEqualTo(false);
  }

  /**
   * With this year's shares last year came to 100 of OLD, 100 of HALF, 40 of MID, 6 of MORE; of NEW
   * nothing is known.
   */
  @ParameterizedTest
  @CsvSource({
    "'', 220, 0.5934959349593495934959349593495935",
    "120, '', 0.5934959349593495934959349593495935",
    "'', '', 0.1869918699186991869918699186991870",
    "120, 220, none"
  })
  void coverageIsWeighedByWhatEntitiesCameToLastYear(String old, String half, String expected)
      throws Exception {
    TextGroup group = answered(old, half);
    assertThat(
            WeightedCoverage.of(group.figures(), group.value("G", "A"))
                .map(Object::toString)
                .orElse("none"))
        .isEqualTo(expected);
  }

  /** Entities have the share in a part that they have in the whole. */
  @Test
  void aPartIsWhatSomeEntitiesMakeOfTheWhole() throws Exception {
    PartFigures part =
        new PartFigures(
            answered("120", "220").figures(), "G", "", Set.of("HALF", "NEW"), adjustment -> false);
    assertThat(shown(part.value(KpiCode.total("A"), TextGroup.YEAR))).isEqualTo("160");
    assertThat(shown(part.value(KpiCode.total("TWICE"), TextGroup.YEAR))).isEqualTo("320");
    assertThat(shown(part.value(KpiCode.total("OWN"), TextGroup.YEAR))).isEqualTo("not-applicable");
    assertThat(part.value(KpiCode.total("A"), TextGroup.YEAR).coverage().expectedCount())
        .isEqualTo(2);
  }

  private static final String PRINTED =
      """
      entities: code,parent
      G,
      SUB,G
      E,SUB

      indicators: code,unit,kind,aggregate
      A,吨,flow,sum

      submissions/E: Code,Unit,2024,Status,Note
      A,吨,120,,

      history/published: year,node,indicator,member,display,unit,report
      2023,SUB,A,,100,吨,2023
      2023,G,A,,300,吨,2023

      restatements: year,indicator,value,unit,entity,reason_en,author
      """;

  /** The group's printed 300 hold SUB's 100; nobody knows what they are with 90. */
  @Test
  void aPrintedTotalAboveARestatedOneStaysAndThatIsTold() throws Exception {
    TextGroup group = TextGroup.of(Approach.EQUITY_SHARE, PRINTED + "2023,A,90,吨,SUB,audit,me\n");
    assertThat(shown(group.value("SUB", "A", TextGroup.YEAR.prior()))).isEqualTo("90");
    assertThat(shown(group.value("G", "A", TextGroup.YEAR.prior()))).isEqualTo("300");
    assertThat(KeptAbove.of(group.figures(), "G"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.kind()).isEqualTo(FindingKind.G414))
        .satisfies(finding -> assertThat(finding.subject().entity()).isEqualTo("G"));
    assertThat(KeptAbove.of(group.figures(), "SUB")).isEmpty();
  }

  @Test
  void aTotalThatIsRestatedItselfIsNotToldOf() throws Exception {
    TextGroup group =
        TextGroup.of(
            Approach.EQUITY_SHARE, PRINTED + "2023,A,90,吨,SUB,audit,me\n2023,A,290,吨,G,audit,me\n");
    assertThat(KeptAbove.of(group.figures(), "G")).isEmpty();
  }
}
