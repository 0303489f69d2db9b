package org.groupkpi.project;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.definition.Concept;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FrameworkCodes;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What is not wrong in the definitions but probably forgotten. */
public final class DefinitionGaps {
  /** In codes such as GRI 305-1: of its topics each company chooses those that matter. */
  private static final String CHOSEN = "-";

  private final Project project;
  private final List<LocalText> gaps = new ArrayList<>();

  private DefinitionGaps(Project project) {
    this.project = project;
  }

  /**
   * One text a gap: missing translations, then indicators that nothing uses, then indexes and data
   * points.
   */
  public static List<LocalText> of(Project project) {
    DefinitionGaps found = new DefinitionGaps(project);
    for (Language language : project.settings().languages()) {
      found.untranslated(language);
    }
    found.unused();
    project.tables().stream()
        .filter(table -> table.layout() == TableDefinition.Layout.INDEX)
        .flatMap(table -> table.columns().stream())
        .distinct()
        .forEach(found::framework);
    found.concepts();
    return found.gaps;
  }

  private void untranslated(Language language) {
    List<String> entities =
        project.entities().entities().stream()
            .filter(entity -> language != Language.ZH_HANT && !entity.name().given(language))
            .map(Entity::code)
            .toList();
    List<String> indicators =
        project.catalogue().indicators().values().stream()
            .filter(indicator -> !indicator.name().given(language))
            .map(Indicator::code)
            .toList();
    List<String> members =
        project.catalogue().dimensions().values().stream()
            .flatMap(dimension -> dimension.members().stream())
            .filter(member -> !member.name().given(language))
            .map(member -> member.dimension() + "=" + member.code())
            .toList();
    List<String> tables =
        project.tables().stream()
            .filter(table -> !table.title().given(language))
            .map(TableDefinition::code)
            .toList();
    List<String> rows =
        project.tables().stream()
            .filter(table -> table.rows().stream().anyMatch(row -> lacks(row, language)))
            .map(TableDefinition::code)
            .toList();
    List<String> registers = new ArrayList<>();
    for (Register register : project.catalogue().registers().all().values()) {
      if (!register.title().given(language)) {
        registers.add(register.code());
      }
      register.columns().stream()
          .filter(column -> !column.name().given(language))
          .map(register::reference)
          .forEach(registers::add);
    }
    String suffix = language.code();
    add(entities, Words.of("entities without name_{0}").fill(suffix));
    add(indicators, Words.of("indicators without name_{0}").fill(suffix));
    add(members, Words.of("members without name_{0}").fill(suffix));
    add(registers, Words.of("registers and columns without a name in _{0}").fill(suffix));
    add(tables, Words.of("tables without title_{0}").fill(suffix));
    add(rows, Words.of("tables with texts of rows without _{0}").fill(suffix));
  }

  /** Whether a text that the row gives is not given in a language that there is a column for. */
  private boolean lacks(RowDefinition row, Language language) {
    Stream<LocalText> all = Stream.of(row.section(), ownLabel(row), row.footnote());
    Stream<LocalText> withoutTraditional =
        language == Language.ZH_HANT ? Stream.of() : Stream.of(row.annotation(), row.unitLabel());
    return Stream.concat(all, withoutTraditional)
        .anyMatch(text -> !text.isEmpty() && !text.given(language));
  }

  /** The label that is not just the name of the indicator or member, which is listed by itself. */
  private LocalText ownLabel(RowDefinition row) {
    return row.codes().stream().map(project.catalogue()::name).anyMatch(row.label()::equals)
        ? LocalText.NONE
        : row.label();
  }

  private void unused() {
    Set<String> used = new LinkedHashSet<>();
    for (TableDefinition table : project.tables()) {
      used.addAll(table.indicators());
      table.rows().stream()
          .flatMap(RowDefinition::annotated)
          .map(KpiCode::indicator)
          .forEach(used::add);
      if (table.layout() == TableDefinition.Layout.TARGETS) {
        project.definitions().targets().forEach(target -> used.add(target.indicator().indicator()));
      }
    }
    for (Indicator indicator : project.catalogue().indicators().values()) {
      indicator
          .formula()
          .ifPresent(
              formula ->
                  Formula.references(formula).forEach(operand -> used.add(operand.indicator())));
      used.add(indicator.weight());
    }
    List<String> forgotten =
        project.catalogue().indicators().keySet().stream()
            .filter(code -> !used.contains(code))
            .toList();
    add(forgotten, Words.of("indicators in no table and no formula"));
  }

  /** Codes of a framework that is indexed: there are none such, nobody listed them. */
  private void framework(String name) {
    Year year = project.settings().year();
    List<Disclosure> listed =
        project.definitions().disclosures().stream()
            .filter(disclosure -> disclosure.framework().equals(name))
            .filter(disclosure -> disclosure.validity().contains(year))
            .toList();
    List<String> unknown =
        listed.stream()
            .map(Disclosure::code)
            .filter(code -> !FrameworkCodes.has(name, code))
            .toList();
    List<String> unlisted =
        FrameworkCodes.inForce(name, year).stream()
            .filter(code -> !code.contains(CHOSEN))
            .filter(
                code -> listed.stream().noneMatch(each -> FrameworkCodes.isPart(each.code(), code)))
            .toList();
    List<String> references =
        project.catalogue().indicators().values().stream()
            .flatMap(indicator -> indicator.refs().stream())
            .filter(reference -> reference.startsWith(name + " "))
            .filter(reference -> listed.stream().noneMatch(each -> each.isNamedBy(reference)))
            .distinct()
            .toList();
    add(unknown, Words.of("codes that {0} does not have").fill(name));
    add(unlisted, Words.of("codes of {0} for {1} that disclosures lack").fill(name, year));
    add(references, Words.of("refs of indicators that disclosures of {0} lack").fill(year));
  }

  /** Data points under names that their taxonomy does not have. */
  private void concepts() {
    List<String> unknown =
        project.definitions().disclosures().stream()
            .flatMap(disclosure -> disclosure.concept().stream())
            .filter(Concept::unheardOf)
            .map(Concept::toString)
            .distinct()
            .toList();
    add(unknown, Words.of("data points that their taxonomy does not have"));
  }

  private void add(List<String> codes, LocalText what) {
    if (!codes.isEmpty()) {
      String list = String.join(" ", codes);
      gaps.add(LocalText.of(what.zh() + "：" + list, what.en() + ": " + list));
    }
  }
}
