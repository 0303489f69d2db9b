package org.groupkpi.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/** Names the likely culprit of each failed check of an entity; proposals are never applied. */
public record Culprits(CollectionRound round, List<CheckRule> rules, GroupFigures figures) {
  private static final Set<FindingKind> FAILURES =
      EnumSet.of(FindingKind.C260, FindingKind.C261, FindingKind.R300);

  public Culprits {
    rules = List.copyOf(rules);
  }

  /** The findings, those of failed checks with the figure that is probably meant. */
  public List<Finding> named(List<Finding> findings, List<Submission> submissions) {
    Set<String> failing =
        findings.stream()
            .filter(finding -> FAILURES.contains(finding.kind()))
            .map(finding -> finding.subject().entity())
            .collect(Collectors.toSet());
    Map<Finding, Finding> named = new HashMap<>();
    submissions.stream()
        .filter(submission -> failing.contains(submission.entity()))
        .forEach(submission -> named.putAll(named(submission)));
    List<Finding> all = new ArrayList<>(findings);
    all.replaceAll(finding -> named.getOrDefault(finding, finding));
    return all;
  }

  private Map<Finding, Finding> named(Submission submission) {
    Entity entity = round.tree().entity(submission.entity());
    Trial trial = Trial.of(Answers.of(submission, round), figures);
    List<EntityRule> all = EntityRule.of(entity, trial, rules);
    CulpritSearch search = new CulpritSearch(trial, all);
    Map<Finding, Finding> named = new HashMap<>();
    for (EntityRule rule : all) {
      rule.failure(trial)
          .ifPresent(
              finding ->
                  search
                      .find(rule)
                      .ifPresent(culprit -> named.put(finding, culprit.namedIn(finding))));
    }
    return named;
  }
}
