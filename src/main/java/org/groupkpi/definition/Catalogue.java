package org.groupkpi.definition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.LocalText;

/**
 * All that is reported in a project, in catalogue order.
 *
 * @param units every unit known here
 * @param registers the lists that entities report, and what formulas ask of them
 */
public record Catalogue(
    Map<String, Indicator> indicators,
    Map<String, Dimension> dimensions,
    Map<String, Factor> factors,
    Units units,
    Registers registers) {

  /** A catalogue without registers. */
  public Catalogue(
      Map<String, Indicator> indicators,
      Map<String, Dimension> dimensions,
      Map<String, Factor> factors,
      Units units) {
    this(indicators, dimensions, factors, units, Registers.NONE);
  }

  public Catalogue {
    indicators = new LinkedHashMap<>(indicators);
    dimensions = new LinkedHashMap<>(dimensions);
    factors = new LinkedHashMap<>(factors);
  }

  /** The same with other registers. */
  public Catalogue with(Registers others) {
    return new Catalogue(indicators, dimensions, factors, units, others);
  }

  public Optional<Indicator> find(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /** The indicator of a code that is known to exist. */
  public Indicator indicator(String code) {
    Indicator indicator = indicators.get(code);
    return indicator == null
        ? Objects.requireNonNull(registers.terms().get(code), code)
        : indicator;
  }

  /** The indicators that entities are asked for. */
  public List<Indicator> collected() {
    return indicators.values().stream().filter(Indicator::collected).toList();
  }

  /** Whether there is such an indicator, with that member if the code names one. */
  public boolean has(KpiCode code) {
    Indicator indicator = indicators.get(code.indicator());
    if (indicator == null) {
      return code.isTotal() && registers.terms().containsKey(code.indicator());
    }
    return code.isTotal()
        || indicator.breakdowns().stream()
            .anyMatch(
                dimension ->
                    dimension.code().equals(code.dimension())
                        && dimension.member(code.member()).isPresent());
  }

  /** What weighs a mean's figure: the same member of the weight, else its total. */
  public Optional<KpiCode> weight(KpiCode code) {
    Indicator indicator = indicator(code.indicator());
    if (indicator.rule() != AggregationRule.MEAN) {
      return Optional.empty();
    }
    KpiCode same = new KpiCode(indicator.weight(), code.dimension(), code.member());
    return Optional.of(has(same) ? same : KpiCode.total(indicator.weight()));
  }

  /**
   * Whether a figure is made of rows of registers: it counts whole wherever its entity has a share.
   */
  public boolean ofRows(Indicator indicator) {
    return RowsTerm.is(indicator.code())
        || (!registers.terms().isEmpty()
            && indicator.formula().stream()
                .flatMap(formula -> Formula.references(formula).stream())
                .anyMatch(reference -> RowsTerm.is(reference.indicator())));
  }

  /** Every code of every indicator: total first, then members, in catalogue order. */
  public List<KpiCode> codes() {
    List<KpiCode> codes = new ArrayList<>();
    indicators.values().forEach(indicator -> codes.addAll(indicator.codes()));
    return codes;
  }

  /** Name of the indicator, or of the member that the code names. */
  public LocalText name(KpiCode code) {
    Indicator indicator = indicator(code.indicator());
    return indicator.breakdowns().stream()
        .filter(dimension -> dimension.code().equals(code.dimension()))
        .flatMap(dimension -> dimension.member(code.member()).stream())
        .map(Member::name)
        .findFirst()
        .orElse(indicator.name());
  }

  /**
   * Name of the indicator, with that of the member that the code names: {@code 员工总数 · 女}; of a
   * register with that of its column; nothing for a code that is not known.
   */
  public LocalText fullName(KpiCode code) {
    if (!has(code)) {
      return registers.name(code.indicator());
    }
    LocalText total = indicator(code.indicator()).name();
    return code.isTotal() ? total : LocalText.same("{0} · {1}").fill(total, name(code));
  }

  public Unit unit(KpiCode code) {
    return indicator(code.indicator()).unit();
  }
}
