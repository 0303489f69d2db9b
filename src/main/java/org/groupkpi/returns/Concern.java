package org.groupkpi.returns;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Subject;

/** Tells which figures a filer may have to change because of a finding. */
public record Concern(Catalogue catalogue, List<CheckRule> checks) {
  public Concern {
    checks = List.copyOf(checks);
  }

  /** The figure itself, the one that was proposed, and every operand of a failed rule. */
  public Set<KpiCode> of(Finding finding) {
    Set<KpiCode> codes = new LinkedHashSet<>();
    add(finding.subject(), codes);
    finding.proposal().ifPresent(proposal -> add(proposal.subject(), codes));
    checks.stream()
        .filter(rule -> rule.code().equals(finding.check()))
        .forEach(
            rule -> {
              addOperands(rule.left(), codes);
              addOperands(rule.right(), codes);
            });
    return codes;
  }

  private static void add(Subject subject, Set<KpiCode> codes) {
    if (!subject.indicator().isEmpty()) {
      codes.add(KpiCode.parse(subject.code()));
    }
  }

  /** What a formula is computed from, down to figures that are collected. */
  private void addOperands(Formula formula, Set<KpiCode> codes) {
    for (Formula.Reference reference : Formula.references(formula)) {
      KpiCode code = KpiCode.total(reference.indicator());
      if (codes.add(code)) {
        catalogue.indicator(code.indicator()).formula().ifPresent(own -> addOperands(own, codes));
      }
    }
  }
}
