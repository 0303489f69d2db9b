package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.laws.GroupRun;
import org.groupkpi.laws.RandomGroup;
import org.groupkpi.project.WrongDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Partial results of a node's entities come to the same in every order and grouping. */
class PartialLawTest {
  private static final int FEWEST = 50;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void orderAndGroupingDoNotMatter(long seed) throws IOException, WrongDefinitions {
    GroupFigures figures = GroupRun.of(RandomGroup.of(seed)).figures();
    Random random = new Random(seed);
    int tried = 0;
    for (FigureKey key : keys(figures)) {
      List<NodeScope.Counted> entities = figures.gathering().counted(key);
      Partial whole = figures.gathering().gather(key, entities).partial();
      Partial merged = merged(parts(figures, key, entities, random), random);
      assertThat(told(merged)).as("%s", key).isEqualTo(told(whole));
      tried++;
    }
    assertThat(tried).isGreaterThan(FEWEST);
  }

  private static List<FigureKey> keys(GroupFigures figures) {
    List<FigureKey> keys = new ArrayList<>();
    for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
      if (!indicator.computedAtNodes()) {
        figures
            .nodes()
            .forEach(
                node ->
                    indicator
                        .codes()
                        .forEach(
                            code ->
                                figures
                                    .basis()
                                    .years()
                                    .forEach(
                                        year -> keys.add(new FigureKey(node.code(), code, year)))));
      }
    }
    return keys;
  }

  /** The partial results of one to three entities each, in an order drawn by lot. */
  private static List<Partial> parts(
      GroupFigures figures, FigureKey key, List<NodeScope.Counted> entities, Random random) {
    List<NodeScope.Counted> shuffled = new ArrayList<>(entities);
    Collections.shuffle(shuffled, random);
    List<Partial> parts = new ArrayList<>(List.of(Partial.NOTHING));
    for (int from = 0; from < shuffled.size(); ) {
      int to = Math.min(shuffled.size(), from + 1 + random.nextInt(3));
      parts.add(figures.gathering().gather(key, shuffled.subList(from, to)).partial());
      from = to;
    }
    return parts;
  }

  /** Any two are put together until one is left. */
  private static Partial merged(List<Partial> parts, Random random) {
    while (parts.size() > 1) {
      Partial one = parts.remove(random.nextInt(parts.size()));
      Partial other = parts.remove(random.nextInt(parts.size()));
      parts.add(one.plus(other));
    }
    return parts.get(0);
  }

  private static List<Object> told(Partial partial) {
    return List.of(
        number(partial.now().flatMap(Tally::result)),
        number(partial.before().flatMap(Tally::result)),
        number(Optional.of(partial.estimates().share())),
        partial.estimates().any(),
        partial.answers(),
        partial.restatements());
  }

  private static Optional<BigDecimal> number(Optional<BigDecimal> value) {
    return value.map(BigDecimal::stripTrailingZeros);
  }
}
