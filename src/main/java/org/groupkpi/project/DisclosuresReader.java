package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.groupkpi.definition.Concept;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.FrameworkCodes;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.Taxonomy;
import org.groupkpi.definition.Validity;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads {@code disclosures}: one row a required disclosure, or one for each time it was in force.
 */
final class DisclosuresReader {
  private record Read(Disclosure disclosure, DefinitionRow row) {}

  private static final int MOST_YEARS = 99;
  private static final LocalText NO_CONCEPT =
      Words.of("“{0}” is not written prefix:Name, such as gri:GrossDirectScope1GHGEmissions");
  private static final LocalText NO_TAXONOMY =
      Words.of("there is no taxonomy “{0}”; the nearest is {1}; known are {2}");
  private static final LocalText SEVERAL =
      Words.of("{0} is one data point, but the row names several indicators: {1}");
  private static final LocalText TAKEN = Words.of("{0} is the data point of {1} already, in {2}");

  private final KnownCodes references;
  private final List<Read> all = new ArrayList<>();

  private DisclosuresReader(KnownCodes references) {
    this.references = references;
  }

  static List<Disclosure> read(DefinitionTable table, KnownCodes references) {
    DisclosuresReader reader = new DisclosuresReader(references);
    table.rows().forEach(reader::add);
    return reader.all.stream().map(Read::disclosure).toList();
  }

  private void add(DefinitionRow row) {
    String framework = row.needed("framework");
    String code = row.needed("code");
    Disclosure given =
        new Disclosure(
            framework,
            code,
            row.local("text"),
            row.local("location"),
            indicators(row),
            validity(row, framework, code),
            extent(row),
            concept(row));
    Disclosure disclosure = row.has("indicators") ? given : given.answeredBy(referring(given));
    all.stream()
        .filter(before -> sameTwice(before.disclosure(), disclosure))
        .findFirst()
        .ifPresent(
            before ->
                row.problem(
                    FindingKind.D008, "code", framework + " " + code, before.row().where()));
    checkConcept(disclosure, row);
    all.add(new Read(disclosure, row));
  }

  /** A concept of a taxonomy whose namespace is known. */
  private static Optional<Concept> concept(DefinitionRow row) {
    String text = row.text("concept");
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Concept> concept = Concept.parse(text);
    if (concept.isEmpty()) {
      row.problem(FindingKind.D049, "concept", NO_CONCEPT.fill(text));
      return Optional.empty();
    }
    Set<String> prefixes = Taxonomy.prefixes();
    String prefix = concept.get().prefix();
    if (!prefixes.contains(prefix)) {
      row.problem(
          FindingKind.D049,
          "concept",
          NO_TAXONOMY.fill(prefix, Nearest.to(prefix, prefixes), String.join(", ", prefixes)));
      return Optional.empty();
    }
    return concept;
  }

  /** Two figures under one concept would contradict each other. */
  private void checkConcept(Disclosure disclosure, DefinitionRow row) {
    if (disclosure.concept().isEmpty()) {
      return;
    }
    Set<String> own = indicatorCodes(disclosure);
    if (own.size() > 1) {
      row.problem(
          FindingKind.D049,
          "concept",
          SEVERAL.fill(disclosure.concept().get(), String.join("; ", own)));
    }
    for (Read before : all) {
      Set<String> others = indicatorCodes(before.disclosure());
      if (disclosure.concept().equals(before.disclosure().concept())
          && disclosure.validity().overlaps(before.disclosure().validity())
          && !own.isEmpty()
          && !others.isEmpty()
          && !own.equals(others)) {
        row.problem(
            FindingKind.D049,
            "concept",
            TAKEN.fill(
                disclosure.concept().get(), String.join("; ", others), before.row().where()));
      }
    }
  }

  private static Set<String> indicatorCodes(Disclosure disclosure) {
    return disclosure.indicators().stream()
        .map(KpiCode::indicator)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean sameTwice(Disclosure one, Disclosure other) {
    return one.framework().equals(other.framework())
        && one.code().equals(other.code())
        && one.validity().overlaps(other.validity());
  }

  private List<KpiCode> indicators(DefinitionRow row) {
    return row.list("indicators").stream().flatMap(text -> answer(row, text).stream()).toList();
  }

  /** An indicator, a member of one, or a register. */
  private Optional<KpiCode> answer(DefinitionRow row, String text) {
    return references
        .catalogue()
        .registers()
        .find(text)
        .map(register -> KpiCode.total(register.code()))
        .or(() -> references.code(row, "indicators", text));
  }

  private Disclosure.Extent extent(DefinitionRow row) {
    List<String> breakdowns =
        row.list("breakdowns").stream()
            .filter(code -> references.dimension(row, "breakdowns", code).isPresent())
            .toList();
    return new Disclosure.Extent(row.whole("years", MOST_YEARS).orElse(1), breakdowns);
  }

  /** The years given, else those for which the framework has the code. */
  private static Validity validity(DefinitionRow row, String framework, String code) {
    Validity known = FrameworkCodes.validity(framework, code);
    if (!row.has("from") && !row.has("to")) {
      return known;
    }
    Validity given =
        new Validity(
            row.year("from").orElse(Validity.ALWAYS.from()),
            row.year("to").orElse(Validity.ALWAYS.to()));
    if (given.from().compareTo(given.to()) > 0) {
      row.problem(FindingKind.D030, "to", given.from(), given.to());
    }
    return given;
  }

  /** Those that name the disclosure in their {@code refs}. */
  private List<KpiCode> referring(Disclosure disclosure) {
    return references.catalogue().indicators().values().stream()
        .filter(indicator -> indicator.refs().stream().anyMatch(disclosure::isNamedBy))
        .map(indicator -> KpiCode.total(indicator.code()))
        .toList();
  }
}
