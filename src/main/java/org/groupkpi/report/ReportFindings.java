package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;

/** What printing itself shows: changes and sums that readers cannot follow, missed targets. */
public final class ReportFindings {
  private ReportFindings() {}

  /** The findings of the tables of a node, in their order, then of its targets. */
  public static List<Finding> of(GroupFigures figures, ReportPlan plan, String node) {
    Basis basis = figures.basis();
    CellAssembler cells = new CellAssembler(figures, plan, node);
    List<Finding> findings = new ArrayList<>();
    for (TableDefinition table : plan.tables()) {
      CellAssembler own = cells.of(table);
      findings.addAll(new PrintedChanges(basis, own).of(table));
      findings.addAll(new PrintedSums(basis, own).of(table));
    }
    TargetRows targets = new TargetRows(basis, cells, plan);
    for (Target target : plan.targets()) {
      missed(target, targets)
          .map(finding -> finding.about(cells.subject(target.indicator(), basis.year())))
          .ifPresent(findings::add);
    }
    return findings.stream().distinct().toList();
  }

  /** G410: a target whose year has come was not met. */
  private static Optional<Finding> missed(Target target, TargetRows targets) {
    return targets
        .missedBy(target)
        .map(
            result ->
                Finding.of(
                        FindingKind.G410,
                        targets.name(target),
                        targets.set(target, target.value()),
                        result)
                    .byCheck(target.code()));
  }
}
