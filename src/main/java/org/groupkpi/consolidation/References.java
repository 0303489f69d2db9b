package org.groupkpi.consolidation;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Factor;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Words;

/** Finds what the references of a formula mean for a result of a code and year. */
public record References(Catalogue catalogue) {

  /** The operand's code: the same member where it has the dimension, else its total. */
  public KpiCode code(Formula.Reference reference, KpiCode result) {
    KpiCode total = KpiCode.total(reference.indicator());
    Formula.Part part = reference.part();
    if (part.equals(Formula.Part.TOTAL)) {
      return total;
    }
    if (!part.equals(Formula.Part.SAME)) {
      return new KpiCode(reference.indicator(), part.dimension(), part.member());
    }
    KpiCode same = new KpiCode(reference.indicator(), result.dimension(), result.member());
    return !result.isTotal() && catalogue.has(same) ? same : total;
  }

  public Year year(Formula.Reference reference, Year result) {
    Formula.When when = reference.when();
    return new Year(when.fixed().orElse(result.number() - when.back()));
  }

  /** The factor's value for a year and region; its use is added to the list. */
  public Figure factor(String code, Year year, String region, List<FactorUse> uses) {
    Optional<Factor.Entry> entry =
        Optional.ofNullable(catalogue.factors().get(code)).flatMap(f -> f.of(year, region));
    if (entry.isEmpty()) {
      return Absent.missing(Words.of("no factor {0} for {1}").fill(code, year));
    }
    uses.add(new FactorUse(code, entry.get()));
    return entry.get().value();
  }
}
