package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WorkingsTest {
  private final List<String> worked = new ArrayList<>();

  /** A ratio needs two totals, one of which needs what the other needs as well. */
  @Test
  void worksOutWhatIsNeededFirstAndEachOnce() {
    Map<String, List<String>> needs =
        Map.of("ratio", List.of("all", "some"), "all", List.of("some", "rest"));
    Workings<String, Integer> workings =
        new Workings<>(
            key -> needs.getOrDefault(key, List.of()),
            key -> {
              worked.add(key);
              return key.length();
            });
    assertThat(workings.of("ratio")).isEqualTo(5);
    assertThat(worked).containsExactlyInAnyOrder("ratio", "all", "some", "rest");
    assertThat(worked.indexOf("all")).isGreaterThan(worked.indexOf("rest"));
    assertThat(worked).endsWith("ratio");
    workings.of("all");
    assertThat(worked).hasSize(4);
  }

  @Test
  void aChainMayBeAsLongAsItLikes() {
    List<Workings<Integer, Integer>> self = new ArrayList<>();
    self.add(
        new Workings<>(
            key -> key == 0 ? List.of() : List.of(key - 1),
            key -> key == 0 ? 0 : self.get(0).of(key - 1) + 1));
    assertThat(self.get(0).of(100_000)).isEqualTo(100_000);
  }
}
