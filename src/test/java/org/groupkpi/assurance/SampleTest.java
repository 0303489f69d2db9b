package org.groupkpi.assurance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.run.RunOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The laws of drawing: exact sizes, true chances, results that do not lean to one side. */
class SampleTest {
  private static final int SEEDS = 2000;
  private static Population population;

  @BeforeAll
  static void read() throws Exception {
    Path folder = Path.of("sample-workbooks/second");
    Project project = ProjectLoader.load(folder, Overrides.NONE);
    ReportingRun.Judged judged =
        ReportingRun.judge(project, folder, RunOptions.standard(project, 1, "test"));
    population = Population.of(judged.figures(), judged.findings(), "LM");
  }

  private static Sample sample(int size, long seed) {
    return Sample.draw(
        new SamplePlan("LM", new Year(2025), Optional.empty(), Weighing.IMPACT, size, seed),
        population);
  }

  @Test
  void everySizeIsExactAndChancesAddUpToIt() {
    for (int size = 1; size <= population.candidates().size() + 2; size++) {
      Sample sample = sample(size, 11);
      int expected = Math.min(size, population.candidates().size());
      assertThat(sample.drawn()).hasSize(expected);
      assertThat(sample.drawn()).doesNotHaveDuplicates();
    }
  }

  /** A figure of zero may be drawn, too, and none has more than the whole group figure. */
  @Test
  void everyFigureHasAnImpact() {
    assertThat(population.candidates())
        .isNotEmpty()
        .allMatch(one -> one.impact().signum() > 0)
        .allMatch(one -> one.impact().compareTo(BigDecimal.ONE) <= 0);
  }

  /** Over many seeds, each figure is drawn as often as its chance says. */
  @Test
  void chancesAreTrue() {
    Map<FigureKey, Integer> times = new HashMap<>();
    Map<FigureKey, BigDecimal> chances = new HashMap<>();
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Sample.Drawn one : sample(20, seed).drawn()) {
        times.merge(one.candidate().key(), 1, Integer::sum);
        chances.put(one.candidate().key(), one.chance());
      }
    }
    chances.forEach(
        (key, chance) -> {
          double p = chance.doubleValue();
          double spread = Math.sqrt(p * (1 - p) / SEEDS);
          assertThat(times.getOrDefault(key, 0) / (double) SEEDS)
              .as(key.toString())
              .isCloseTo(p, within(4 * spread + 1e-9));
        });
    double sum = chances.values().stream().mapToDouble(BigDecimal::doubleValue).sum();
    assertThat(sum).isCloseTo(20, within(0.05));
  }

  /** If every entity overstated its energy by 10 %, the projections are right on average. */
  @Test
  void projectionsDoNotLean() {
    double sum = 0;
    for (long seed = 0; seed < SEEDS; seed++) {
      for (Sample.Drawn one : sample(20, seed).drawn()) {
        if (one.candidate().key().code().indicator().equals("ENERGY")) {
          double effect = -0.1 * one.candidate().enters().doubleValue();
          sum += effect / one.chance().doubleValue();
        }
      }
    }
    double whole =
        population.candidates().stream()
            .filter(one -> one.key().code().indicator().equals("ENERGY"))
            .mapToDouble(one -> one.enters().doubleValue())
            .sum();
    assertThat(sum / SEEDS / whole).isCloseTo(-0.1, within(0.003));
  }

  @Test
  void callsAreReadAsTheyAreWritten() {
    for (Weighing by : Weighing.values()) {
      SamplePlan plan = new SamplePlan("节 点 --by x", new Year(2024), Optional.empty(), by, 25, -7);
      assertThat(SamplePlan.of(plan.command())).contains(plan);
    }
    assertThat(List.of("kpi sample-figures", "kpi sample-figures --size 99999999999 --seed 1"))
        .allMatch(text -> SamplePlan.of(text).isEmpty());
  }
}
