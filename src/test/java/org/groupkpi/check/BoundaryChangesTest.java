package org.groupkpi.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.TextGroup;
import org.groupkpi.definition.Approach;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

class BoundaryChangesTest {
  private static final String GROUP =
      """
      entities: code,name_en,parent,ownership,from,to
      G,Group,,,,
      SAME,Same,G,50,,
      NEW,New,G,,2024-03-01,
      SOLD,Sold,G,,,2024-06-30
      GONE,Gone,G,,,2023-12-31
      MORE,More,G,50,,2023-12-31
      MORE,More,G,60,2024-01-01,
      LONG,Long gone,G,,,2022-12-31
      NEXT,Next year,G,,2025-01-01,

      indicators: code,unit,kind,aggregate
      A,吨,flow,sum
      """;

  /** Who joined, left, or counts with another share than last year; nobody else. */
  @Test
  void oneNoteForEachWhosePartInTheGroupChanged() throws Exception {
    GroupFigures figures = TextGroup.of(Approach.EQUITY_SHARE, GROUP).figures();
    assertThat(BoundaryChanges.of(figures.basis(), "G"))
        .allMatch(finding -> finding.kind() == FindingKind.G405)
        .extracting(
            finding -> finding.subject().entity() + ": " + finding.message().in(Language.EN))
        .containsExactly(
            "NEW: New: in the boundary since 2024-03-01",
            "SOLD: Sold: in the boundary until 2024-06-30",
            "GONE: Gone: in the boundary until 2023-12-31",
            "MORE: More: counts with 60 % instead of 50 %");
  }

  /** Where ownership does not matter, its change does not either. */
  @Test
  void sharesAreThoseOfTheApproach() throws Exception {
    GroupFigures figures = TextGroup.of(Approach.OPERATIONAL_CONTROL, GROUP).figures();
    assertThat(BoundaryChanges.of(figures.basis(), "G"))
        .extracting(finding -> finding.subject().entity())
        .containsExactly("NEW", "SOLD", "GONE");
  }
}
