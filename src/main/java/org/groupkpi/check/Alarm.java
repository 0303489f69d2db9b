package org.groupkpi.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.intake.Completeness;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.ReportedValue.Absent;

/** Tells whether a changed answer of an entity raises an open error or warning that was not. */
final class Alarm {
  private record Key(FindingKind kind, Subject subject) {}

  /** The rules that do not fail as it is, by the figures that they rest on. */
  private final Map<KpiCode, List<EntityRule>> quiet = new HashMap<>();

  private final Map<Key, Integer> usual;
  private final Completeness completeness;

  Alarm(Trial accepted, Entity entity, CollectionRound round, List<CheckRule> checks) {
    EntityRule.of(entity, accepted, checks).stream()
        .filter(rule -> !fails(rule, accepted))
        .forEach(this::index);
    this.usual = counts(Checks.run(accepted.answers()));
    this.completeness = new Completeness(round, entity);
  }

  private void index(EntityRule rule) {
    rule.operands()
        .forEach(code -> quiet.computeIfAbsent(code, one -> new ArrayList<>()).add(rule));
  }

  boolean rings(Trial trial, KpiCode changed) {
    return left(trial, changed)
        || quiet.getOrDefault(changed, List.of()).stream().anyMatch(rule -> fails(rule, trial))
        || counts(Checks.run(trial.answers())).entrySet().stream()
            .anyMatch(one -> one.getValue() > usual.getOrDefault(one.getKey(), 0));
  }

  /** Whether a cell that must not be empty was left so. */
  private boolean left(Trial trial, KpiCode changed) {
    boolean blank =
        trial.answers().fact(changed).filter(fact -> fact.value() == Absent.BLANK).isPresent();
    return blank
        && completeness.blanks(trial.answers().byCode(), Set.of(changed)).stream()
            .anyMatch(Alarm::open);
  }

  private static boolean fails(EntityRule rule, Trial trial) {
    return rule.failure(trial).filter(Alarm::open).isPresent();
  }

  private static Map<Key, Integer> counts(Collection<Finding> findings) {
    Map<Key, Integer> counts = new HashMap<>();
    findings.stream()
        .filter(Alarm::open)
        .forEach(one -> counts.merge(new Key(one.kind(), one.subject()), 1, Integer::sum));
    return counts;
  }

  private static boolean open(Finding finding) {
    return finding.openError() || finding.openWarning();
  }
}
