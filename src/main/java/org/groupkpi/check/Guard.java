package org.groupkpi.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Submission;

/** Makes every known slip in every accepted figure, one at a time, and counts which are caught. */
public final class Guard {
  private final CollectionRound round;
  private final List<CheckRule> checks;
  private final GroupFigures figures;
  private final Map<String, Map<SlipKind, Tally>> all = new HashMap<>();
  private final Map<String, Map<SlipKind, Tally>> material = new HashMap<>();

  private Guard(CollectionRound round, List<CheckRule> checks, GroupFigures figures) {
    this.round = round;
    this.checks = checks;
    this.figures = figures;
  }

  /** Measures the rules against the submissions, which are taken to be right. */
  public static Strength measure(
      List<Submission> submissions,
      CollectionRound round,
      List<CheckRule> checks,
      GroupFigures figures) {
    Guard guard = new Guard(round, checks, figures);
    submissions.stream()
        .filter(submission -> round.inside(round.tree().entity(submission.entity())))
        .forEach(guard::slip);
    return guard.strength();
  }

  private void slip(Submission submission) {
    Entity entity = round.tree().entity(submission.entity());
    Trial accepted = Trial.of(Answers.of(submission, round), figures);
    Alarm alarm = new Alarm(accepted, entity, round, checks);
    for (Fact fact : submission.facts().values()) {
      if (fact.value() instanceof Figure right) {
        for (SlipKind kind : SlipKind.ALL) {
          for (ReportedValue mistake : kind.mistakes(fact, right, accepted.answers())) {
            slip(accepted.with(fact.withValue(mistake)), fact.code(), kind, alarm);
          }
        }
      }
    }
  }

  private void slip(Trial trial, KpiCode code, SlipKind kind, Alarm alarm) {
    Tally tally = new Tally(1, alarm.rings(trial, code) ? 1 : 0);
    count(all, code, kind, tally);
    if (matters(trial, code)) {
      count(material, code, kind, tally);
    }
  }

  private static void count(
      Map<String, Map<SlipKind, Tally>> tallies, KpiCode code, SlipKind kind, Tally tally) {
    tallies
        .computeIfAbsent(code.indicator(), one -> new HashMap<>())
        .merge(kind, tally, Tally::plus);
  }

  /** Whether the group's figure of that code changes by more than 1 %, or is gone. */
  private boolean matters(Trial trial, KpiCode code) {
    GroupValue before = group(figures, code);
    GroupValue after = group(trial.figures(), code);
    if (!before.known() || !after.known()) {
      return before.known() != after.known();
    }
    BigDecimal change = after.value().subtract(before.value()).abs();
    return change.multiply(Exact.HUNDRED).compareTo(before.value().abs()) > 0;
  }

  private static GroupValue group(GroupFigures figures, KpiCode code) {
    return figures.value(figures.basis().tree().root(), code, figures.basis().year());
  }

  private Strength strength() {
    List<Strength.Line> lines = new ArrayList<>();
    for (Indicator indicator : round.catalogue().collected()) {
      if (all.containsKey(indicator.code())) {
        lines.add(
            new Strength.Line(
                indicator.code(),
                ordered(all.getOrDefault(indicator.code(), Map.of())),
                ordered(material.getOrDefault(indicator.code(), Map.of()))));
      }
    }
    return new Strength(lines);
  }

  private static Map<SlipKind, Tally> ordered(Map<SlipKind, Tally> tallies) {
    Map<SlipKind, Tally> ordered = new LinkedHashMap<>();
    SlipKind.ALL.forEach(kind -> ordered.put(kind, tallies.getOrDefault(kind, Tally.NONE)));
    return ordered;
  }
}
