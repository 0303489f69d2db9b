package org.groupkpi.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.CheckRule;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;

/**
 * Finds the members for which a rule holds: the total, then every member of each dimension that all
 * operands of both sides have. Operands with a part of their own ({@code [total]}, {@code
 * [gender=female]}) stand for themselves and do not hinder it; a number has no dimension.
 */
final class Expansion {
  private Expansion() {}

  /** The codes for which formulas are read; only their members mean something. */
  static List<KpiCode> of(CheckRule rule, Catalogue catalogue) {
    KpiCode total = KpiCode.total(rule.code());
    List<KpiCode> codes = new ArrayList<>(List.of(total));
    Set<Dimension> common = dimensions(rule.left(), catalogue);
    common.retainAll(dimensions(rule.right(), catalogue));
    for (Dimension dimension : common) {
      dimension.members().forEach(member -> codes.add(total.with(member)));
    }
    return codes;
  }

  private static Set<Dimension> dimensions(Formula side, Catalogue catalogue) {
    List<Formula.Reference> following =
        Formula.references(side).stream()
            .filter(reference -> reference.part().equals(Formula.Part.SAME))
            .toList();
    Set<Dimension> common = new LinkedHashSet<>();
    for (int i = 0; i < following.size(); i++) {
      List<Dimension> own = catalogue.indicator(following.get(i).indicator()).breakdowns();
      if (i == 0) {
        common.addAll(own);
      } else {
        common.retainAll(own);
      }
    }
    return common;
  }
}
