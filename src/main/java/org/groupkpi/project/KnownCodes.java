package org.groupkpi.project;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Looks up what rows name in catalogue and tree; what does not exist is reported with the nearest.
 *
 * @param catalogue without any indicator if that table could not be read; then none is reported
 * @param tree empty if it is broken; then any entity is taken as known
 */
record KnownCodes(Catalogue catalogue, Optional<EntityTree> tree) {

  /** An indicator or a member of it: {@code HC} or {@code HC[gender=female]}. */
  Optional<KpiCode> code(DefinitionRow row, String column, String text) {
    KpiCode code = KpiCode.parse(text.replaceAll("\\s", ""));
    Optional<Indicator> indicator = indicator(row, column, code.indicator());
    boolean known = indicator.isPresent() && hasMember(row, column, indicator.get(), code);
    return known ? Optional.of(code) : Optional.empty();
  }

  Optional<Indicator> indicator(DefinitionRow row, String column, String text) {
    Optional<Indicator> indicator = catalogue.find(text);
    boolean unreadable = catalogue.indicators().isEmpty();
    if (indicator.isEmpty() && !text.isEmpty() && !unreadable) {
      unknown(row, column, Words.of("indicator"), text, catalogue.indicators().keySet());
    }
    return indicator;
  }

  Optional<Dimension> dimension(DefinitionRow row, String column, String text) {
    Dimension dimension = catalogue.dimensions().get(text);
    if (dimension == null) {
      unknown(row, column, Words.of("dimension"), text, catalogue.dimensions().keySet());
    }
    return Optional.ofNullable(dimension);
  }

  /** Whether the indicator is broken down by that dimension and the dimension has that member. */
  boolean hasMember(DefinitionRow row, String column, Indicator indicator, KpiCode code) {
    if (code.isTotal()) {
      return true;
    }
    if (!hasBreakdown(row, column, indicator, code.dimension())) {
      return false;
    }
    List<String> members =
        indicator.breakdowns().stream()
            .filter(breakdown -> breakdown.code().equals(code.dimension()))
            .flatMap(breakdown -> breakdown.members().stream())
            .map(Member::code)
            .toList();
    if (members.contains(code.member())) {
      return true;
    }
    unknown(row, column, Words.of("member"), code.member(), members);
    return false;
  }

  /** Whether the indicator is broken down by that dimension. */
  boolean hasBreakdown(DefinitionRow row, String column, Indicator indicator, String dimension) {
    if (indicator.hasBreakdown(dimension)) {
      return true;
    }
    List<String> has = indicator.breakdowns().stream().map(Dimension::code).toList();
    String shown = has.isEmpty() ? "—" : String.join(", ", has);
    row.problem(FindingKind.D042, column, indicator.code(), dimension, shown);
    return false;
  }

  /** Whether the cell names an entity that exists, or none. */
  boolean entity(DefinitionRow row, String column) {
    String text = row.text(column);
    if (text.isEmpty() || tree.isEmpty() || tree.get().find(text).isPresent()) {
      return true;
    }
    List<String> codes = tree.get().entities().stream().map(entity -> entity.code()).toList();
    unknown(row, column, Words.of("entity"), text, codes);
    return false;
  }

  /** The unit of a row's figure: that given, else the indicator's. */
  Unit unit(DefinitionRow row, Indicator indicator) {
    Unit unit = row.unit("unit", catalogue.units()).orElse(indicator.unit());
    if (!unit.convertsTo(indicator.unit())) {
      row.problem(FindingKind.D014, "unit", UnitWords.differ(unit, indicator.unit()));
    }
    return unit;
  }

  static void unknown(
      DefinitionRow row, String column, LocalText what, String text, Collection<String> known) {
    row.problem(FindingKind.D012, column, what, text, Nearest.to(text, known));
  }
}
