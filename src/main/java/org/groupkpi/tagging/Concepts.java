package org.groupkpi.tagging;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Concept;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.measure.Year;

/**
 * Which figures the disclosures in force tag with which concepts. A concept of an indicator is that
 * of its printed members, too, unless they have their own.
 */
final class Concepts {
  private final List<Disclosure> disclosures;
  private final Catalogue catalogue;

  Concepts(List<Disclosure> disclosures, Catalogue catalogue, Year year) {
    this.disclosures =
        disclosures.stream()
            .filter(one -> one.concept().isPresent() && one.validity().contains(year))
            .toList();
    this.catalogue = catalogue;
  }

  /** The concepts of a figure, in the order of the disclosures. */
  List<Concept> of(KpiCode code) {
    List<Concept> own = naming(code);
    return own.isEmpty() && !code.isTotal() ? naming(KpiCode.total(code.indicator())) : own;
  }

  private List<Concept> naming(KpiCode code) {
    return disclosures.stream()
        .filter(disclosure -> disclosure.indicators().contains(code))
        .flatMap(disclosure -> disclosure.concept().stream())
        .distinct()
        .toList();
  }

  /** The figures that are tagged whether or not a table prints them. */
  Set<KpiCode> wanted() {
    Set<KpiCode> codes = new LinkedHashSet<>();
    for (Disclosure disclosure : disclosures) {
      for (KpiCode code : disclosure.indicators()) {
        if (catalogue.has(code)) { // a register has no figure of its own
          codes.add(code);
          members(code, disclosure.extent().breakdowns()).forEach(codes::add);
        }
      }
    }
    return codes;
  }

  private Stream<KpiCode> members(KpiCode code, List<String> dimensions) {
    return catalogue.indicator(code.indicator()).breakdowns().stream()
        .filter(dimension -> dimensions.contains(dimension.code()))
        .flatMap(dimension -> dimension.members().stream())
        .map((Member member) -> KpiCode.total(code.indicator()).with(member));
  }
}
