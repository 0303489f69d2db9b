package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** The rules of {@code consolidation.md}, "Coverage". */
class CoverageTest {
  private static final Coverage SALES = new Coverage(set(0, 1, 2), set(0, 1), set(1), set(2));
  private static final Coverage STAFF = new Coverage(set(1, 3), set(3), set(3), set());

  private static BitSet set(int... numbers) {
    BitSet set = new BitSet();
    for (int number : numbers) {
      set.set(number);
    }
    return set;
  }

  @Test
  void whoShouldHaveReportedAndDidNotIsAGap() {
    assertThat(SALES.gaps()).isEqualTo(set(2));
    assertThat(SALES.complete()).isFalse();
    assertThat(SALES.expectedCount()).isEqualTo(3);
    assertThat(SALES.reportedCount()).isEqualTo(2);
    assertThat(Coverage.NONE.complete()).isTrue();
  }

  /** Entity 1 gave its sales but not its staff, so that of a quotient of both it gave not all. */
  @Test
  void aFormulaIsReportedByWhoGaveAllThatWasExpectedOfIt() {
    assertThat(SALES.and(STAFF))
        .isEqualTo(new Coverage(set(0, 1, 2, 3), set(0, 3), set(1, 3), set(2)));
    assertThat(STAFF.and(SALES)).isEqualTo(SALES.and(STAFF));
  }

  @Test
  void someOfTheEntitiesAndTheOthersAreAllOfThem() {
    Coverage some = SALES.of(set(0, 2));
    assertThat(some).isEqualTo(new Coverage(set(0, 2), set(0), set(), set(2)));
    assertThat(some.besides(SALES.of(set(1, 7)))).isEqualTo(SALES);
  }

  @Test
  void nothingOfItChanges() {
    SALES.and(STAFF);
    SALES.gaps().clear();
    assertThat(SALES).isEqualTo(new Coverage(set(0, 1, 2), set(0, 1), set(1), set(2)));
  }
}
