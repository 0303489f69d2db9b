package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.YearTree;
import org.groupkpi.laws.GroupRun;
import org.groupkpi.laws.RandomGroup;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;

/** A like-for-like change is that of those who were there in both years and answered in both. */
class LikeForLikeLawTest {
  private static final int SEEDS = 20;
  private static final int FEWEST = 500;

  @Test
  void itIsTheChangeOfThoseWhoAreComparable() throws IOException, WrongDefinitions {
    int meaningful = 0;
    for (long seed = 1; seed <= SEEDS; seed++) {
      GroupFigures figures = GroupRun.of(RandomGroup.of(seed)).figures();
      LikeForLike likeForLike = new LikeForLike(figures);
      for (FigureKey key : keys(figures)) {
        Change change = likeForLike.change(key.entity(), key.code(), key.year());
        assertThat(told(change)).as("%s of %s", key, seed).isEqualTo(told(direct(figures, key)));
        meaningful += change.meaningful() ? 1 : 0;
      }
    }
    assertThat(meaningful).isGreaterThan(FEWEST);
  }

  private static List<FigureKey> keys(GroupFigures figures) {
    List<FigureKey> keys = new ArrayList<>();
    for (Indicator indicator : figures.basis().catalogue().indicators().values()) {
      boolean compared =
          indicator.rule() != AggregationRule.GROUP && indicator.rule() != AggregationRule.TEXT;
      if (compared && !indicator.computedAtNodes()) {
        for (KpiCode code : indicator.codes()) {
          for (Entity node : figures.nodes()) {
            keys.add(new FigureKey(node.code(), code, figures.basis().year()));
            keys.add(new FigureKey(node.code(), code, figures.basis().year().prior()));
          }
        }
      }
    }
    return keys;
  }

  private static Change direct(GroupFigures figures, FigureKey key) {
    Indicator indicator = figures.basis().catalogue().indicator(key.code().indicator());
    FigureKey before = new FigureKey(key.entity(), key.code(), key.year().prior());
    List<Contribution> now = new ArrayList<>();
    List<Contribution> prior = new ArrayList<>();
    for (NodeScope.Counted one : figures.gathering().counted(key)) {
      for (NodeScope.Counted same : figures.gathering().counted(before)) {
        if (one.number() == same.number()
            && one.share().compareTo(same.share()) == 0
            && whole(one.entity(), figures, key.year())) {
          Optional<Contribution> a = contributors(figures, key).contribution(one);
          Optional<Contribution> b = contributors(figures, before).contribution(same);
          if (a.isPresent() && b.isPresent()) {
            now.add(a.get());
            prior.add(b.get());
          }
        }
      }
    }
    Optional<BigDecimal> to = Aggregation.combine(indicator.rule(), now, Side.NOW);
    Optional<BigDecimal> from = Aggregation.combine(indicator.rule(), prior, Side.NOW);
    return to.isPresent() && from.isPresent()
        ? Change.between(to.get(), from.get(), indicator.unit())
        : Change.none(LocalText.NONE);
  }

  private static Gathering.Contributors contributors(GroupFigures figures, FigureKey key) {
    return figures.gathering().contributors(key.code(), key.year());
  }

  /** Whether it, and whoever is above it, was there from the first day to the last. */
  private static boolean whole(Entity entity, GroupFigures figures, Year year) {
    YearTree tree = figures.basis().tree().in(year);
    boolean here =
        !entity.joined().isAfter(entity.firstDay(year.prior()))
            && !entity.left().isBefore(entity.lastDay(year));
    String parent = tree.parent(entity.code());
    return here
        && (parent.isEmpty() || whole(figures.basis().tree().entity(parent), figures, year));
  }

  private static List<String> told(Change change) {
    return change.meaningful()
        ? List.of(change.kind().word(), change.value().stripTrailingZeros().toPlainString())
        : List.of();
  }
}
