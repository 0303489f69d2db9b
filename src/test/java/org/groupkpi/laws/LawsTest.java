package org.groupkpi.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.Adjustment;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds for the figures of every group, tried on groups drawn by lot. {@code -Dlaws.seed=17}
 * tries the group of that seed alone, {@code -Dlaws.groups=5000} more of them.
 */
@Execution(ExecutionMode.CONCURRENT)
class LawsTest {
  private static final int GROUPS = Integer.getInteger("laws.groups", 20);

  static LongStream seeds() {
    Long seed = Long.getLong("laws.seed");
    return seed == null ? LongStream.rangeClosed(1, GROUPS) : LongStream.of(seed);
  }

  /** A node is its own answer and what its children come to, each with its share. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aNodeIsTheMergeOfItsChildren(long seed) throws IOException, WrongDefinitions {
    GroupFigures figures = GroupRun.of(withoutPrint(RandomGroup.of(seed))).figures();
    for (Entity node : figures.nodes()) {
      for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
        if (!indicator.computedAtNodes() && indicator.rule() != AggregationRule.GROUP) {
          for (KpiCode code : indicator.codes()) {
            figures.basis().years().forEach(year -> checkMerge(figures, node, code, year));
          }
        }
      }
    }
  }

  private static void checkMerge(GroupFigures figures, Entity node, KpiCode code, Year year) {
    GroupValue whole = figures.value(node.code(), code, year);
    YearTree tree = figures.basis().tree().in(year);
    Indicator indicator = figures.basis().catalogue().indicator(code.indicator());
    Approach approach = indicator.approach().orElse(figures.basis().approach());
    if (weighedNothing(whole)) {
      return;
    }
    Map<String, BigDecimal> merged = new HashMap<>();
    BigDecimal sum = BigDecimal.ZERO;
    int expected = 0;
    for (Entity child : tree.children(node.code())) {
      BigDecimal share = child.in(year).share(approach);
      GroupValue part = figures.value(child.code(), code, year);
      if (weighedNothing(part)) {
        return;
      }
      if (share.signum() > 0) {
        part.origin()
            .contributions()
            .forEach(one -> merged.put(one.entity(), one.share().multiply(share)));
        expected += part.coverage().expectedCount();
        sum = sum.add(part.orZero().subtract(adjusted(part)).multiply(share));
      }
    }
    Map<String, BigDecimal> shares = new HashMap<>();
    for (Contribution one : whole.origin().contributions()) {
      if (one.entity().equals(node.code())) {
        merged.put(one.entity(), BigDecimal.ONE);
        sum = sum.add(one.figure().value());
      }
      shares.put(one.entity(), one.share());
    }
    boolean owes = whole.coverage().expected().get(figures.basis().tree().entities().indexOf(node));
    assertThat(plain(shares)).as("%s", whole.key()).isEqualTo(plain(merged));
    assertThat(whole.coverage().expectedCount())
        .as("%s", whole.key())
        .isEqualTo(expected + (owes ? 1 : 0));
    if (indicator.rule() == AggregationRule.SUM) {
      assertThat(whole.orZero().subtract(adjusted(whole)))
          .as("%s", whole.key())
          .isEqualByComparingTo(sum);
    }
  }

  /** The group without the figures that stand in for those of its children together. */
  private static ProjectTables withoutPrint(ProjectTables group) {
    return group.with("history/published.csv", rows -> List.of());
  }

  /** Whether answers came, but all with weight zero, so that they make no figure. */
  private static boolean weighedNothing(GroupValue value) {
    return !value.known() && value.coverage().reportedCount() > 0;
  }

  private static Map<String, String> plain(Map<String, BigDecimal> shares) {
    Map<String, String> plain = new HashMap<>();
    shares.forEach((entity, share) -> plain.put(entity, Exact.plain(share)));
    return plain;
  }

  private static BigDecimal adjusted(GroupValue value) {
    return value.origin().adjustments().stream()
        .map(Adjustment::value)
        .map(given -> given.in(value.unit()).value())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** In which order rows stand in any table, and workbooks are read, makes no figure different. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void orderDoesNotMatter(long seed) throws IOException, WrongDefinitions {
    ProjectTables group = RandomGroup.of(seed);
    Random random = new Random(seed);
    ProjectTables other = group;
    for (String file : group.tables().keySet()) {
      other = other.with(file, rows -> shuffled(rows, random));
    }
    Map<String, String> shuffled = GroupRun.of(other).results();
    assertThat(shuffled).isEqualTo(GroupRun.of(group).results());
  }

  private static List<Map<String, String>> shuffled(List<Map<String, String>> rows, Random random) {
    List<Map<String, String>> other = new ArrayList<>(rows);
    Collections.shuffle(other, random);
    return other;
  }

  /** The same quantities stated in other units give the same figures. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void unitsDoNotMatter(long seed) throws IOException, WrongDefinitions {
    ProjectTables group = withoutPrint(RandomGroup.of(seed));
    ProjectTables other = group;
    for (String place :
        List.of("submissions/", "history/", "definitions/adj", "definitions/rest")) {
      other = other.withEach(place, LawsTest::inOtherUnits);
    }
    assertThat(GroupRun.of(other).results()).isEqualTo(GroupRun.of(group).results());
  }

  private static final Map<String, String> OTHER = Map.of("吨", "千克", "千克", "吨", "万元", "元");
  private static final Map<String, Integer> POINTS = Map.of("吨", 3, "千克", -3, "万元", 4);

  private static Map<String, String> inOtherUnits(Map<String, String> row) {
    String column = row.containsKey("Unit") ? "Unit" : "unit";
    int places = POINTS.getOrDefault(row.get(column), 0);
    row.computeIfPresent(column, (key, unit) -> OTHER.getOrDefault(unit, unit));
    return moved(row, places);
  }

  /** The row with the point of its figures moved to the right. */
  private static Map<String, String> moved(Map<String, String> row, int places) {
    for (String column : List.of("value", "2023 reported", "2023 restated", "2024", "display")) {
      row.computeIfPresent(
          column,
          (key, text) ->
              text.matches("-?\\d+(\\.\\d+)?")
                  ? new BigDecimal(text).movePointRight(places).toPlainString()
                  : text);
    }
    return row;
  }

  /** Ten times all that was reported: sums are ten times as large, quotients of sums as before. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void scaleCarriesThrough(long seed) throws IOException, WrongDefinitions {
    ProjectTables group = RandomGroup.of(seed);
    ProjectTables larger = group;
    for (String place :
        List.of("submissions/", "history/facts", "definitions/adj", "definitions/rest")) {
      larger = larger.withEach(place, row -> moved(row, 1));
    }
    larger =
        larger.withEach(
            "history/published", row -> moved(row, degree(row.getOrDefault("indicator", ""))));
    GroupFigures figures = GroupRun.of(group).figures();
    GroupFigures tenfold = GroupRun.of(larger).figures();
    for (Entity node : figures.nodes()) {
      for (KpiCode code : figures.basis().catalogue().codes()) {
        for (Year year : figures.basis().years()) {
          GroupValue one = figures.value(node.code(), code, year);
          GroupValue ten = tenfold.value(node.code(), code, year);
          assertThat(ten.state()).as("%s", one.key()).isEqualTo(one.state());
          assertThat(ten.orZero())
              .as("%s", one.key())
              .isEqualByComparingTo(one.orZero().movePointRight(degree(code.indicator())));
        }
      }
    }
  }

  /** With which power of the reported figures an indicator grows. */
  private static int degree(String indicator) {
    return switch (indicator) {
      case "INT", "RINT", "Q", "UP", "PART", "REST", "D" -> 0;
      default -> 1;
    };
  }

  /** Where everybody is wholly owned, controlled and operated, the approach makes no difference. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void approachDoesNotMatterToTheWhollyOwned(long seed) throws IOException, WrongDefinitions {
    ProjectTables owned =
        RandomGroup.of(seed)
            .withEach("definitions/entities", LawsTest::whollyOwned)
            .withEach("definitions/indicators", row -> replaced(row, "approach", ""));
    List<Map<String, String>> results = new ArrayList<>();
    for (Approach approach : Approach.values()) {
      results.add(
          GroupRun.of(
                  owned.withSettings(
                      text -> text.replaceAll("approach: .*", "approach: " + approach.code())))
              .results());
    }
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(2)).isEqualTo(results.get(0));
  }

  private static Map<String, String> whollyOwned(Map<String, String> row) {
    return replaced(replaced(replaced(row, "control", ""), "operated", ""), "ownership", "");
  }

  private static Map<String, String> replaced(Map<String, String> row, String column, String text) {
    row.put(column, text);
    return row;
  }

  /** A sub-group consolidates alone to what it comes to inside the group. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aSubGroupStandsAlone(long seed) throws IOException, WrongDefinitions {
    ProjectTables group = RandomGroup.of(seed);
    GroupRun whole = GroupRun.of(group);
    for (Entity node : whole.figures().nodes()) {
      Optional<ProjectTables> alone = SubGroup.of(group, node.code());
      if (alone.isPresent()) {
        assertThat(GroupRun.of(alone.get()).results(node.code()))
            .as(node.code())
            .isEqualTo(whole.results(node.code()));
      }
    }
  }
}
