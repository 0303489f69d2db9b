package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.consolidation.GroupValue.State;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Entry;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;

class GroupValueTest {
  private static final Restatement AUDIT =
      new Restatement(
          new FigureKey("E", KpiCode.total("A"), new Year(2023)),
          Optional.empty(),
          new Entry(LocalText.same("audit"), "me", "2025-01-31", ""),
          Restatement.By.HEAD_OFFICE,
          SourceCell.NOWHERE);

  private static final BigDecimal TEN = BigDecimal.TEN;
  private static final Revision RESTATED =
      Revision.of(TEN, Optional.of(BigDecimal.ONE), List.of(AUDIT));

  private static State state(Figure figure, boolean incomplete, boolean estimated, Revision why) {
    Quantity number = Quantity.number(TEN);
    return new GroupValue(
            new FigureKey("G", KpiCode.total("A"), new Year(2023)),
            number.unit(),
            figure,
            new Quality(Coverage.NONE, incomplete, estimated, BigDecimal.ZERO),
            why,
            new Origin.Entities(List::of, List.of(), true))
        .state();
  }

  /**
   * Of {@code ok, restated, estimated, incomplete, missing, not-applicable} the last that holds.
   */
  @Test
  void theGravestStateIsTold() {
    Figure ten = Quantity.number(TEN);
    assertThat(state(ten, false, false, Revision.NONE)).isEqualTo(State.OK);
    assertThat(state(ten, false, false, RESTATED)).isEqualTo(State.RESTATED);
    assertThat(state(ten, false, true, RESTATED)).isEqualTo(State.ESTIMATED);
    assertThat(state(ten, true, true, RESTATED)).isEqualTo(State.INCOMPLETE);
    assertThat(state(Absent.missing(LocalText.NONE), true, true, RESTATED))
        .isEqualTo(State.MISSING);
    assertThat(state(Absent.NOT_APPLICABLE, false, false, Revision.NONE))
        .isEqualTo(State.NOT_APPLICABLE);
  }

  /**
   * {@code consolidation.md}, "Restatement": a figure that comes out at its old value has no mark.
   */
  @Test
  void aFigureIsMarkedIfItsExactValueChanged() {
    assertThat(RESTATED.restatements()).containsExactly(AUDIT);
    assertThat(RESTATED.before()).contains(BigDecimal.ONE);
    assertThat(Revision.of(TEN, Optional.of(new BigDecimal("10.00")), List.of(AUDIT)))
        .isEqualTo(Revision.NONE);
    assertThat(Revision.of(TEN, Optional.of(new BigDecimal("10.0001")), List.of(AUDIT)).before())
        .isPresent();
    assertThat(Revision.of(TEN, Optional.empty(), List.of(AUDIT)).restatements()).hasSize(1);
    assertThat(Revision.of(TEN, Optional.of(BigDecimal.ONE), List.of())).isEqualTo(Revision.NONE);
  }
}
