package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.FrameworkCodes;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Validity;
import org.groupkpi.finding.FindingKind;

/**
 * Reads {@code disclosures}: one row a required disclosure, or one for each time it was in force.
 */
final class DisclosuresReader {
  private record Read(Disclosure disclosure, DefinitionRow row) {}

  private static final int MOST_YEARS = 99;

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
            extent(row));
    Disclosure disclosure = row.has("indicators") ? given : given.answeredBy(referring(given));
    all.stream()
        .filter(before -> sameTwice(before.disclosure(), disclosure))
        .findFirst()
        .ifPresent(
            before ->
                row.problem(
                    FindingKind.D008, "code", framework + " " + code, before.row().where()));
    all.add(new Read(disclosure, row));
  }

  private static boolean sameTwice(Disclosure one, Disclosure other) {
    return one.framework().equals(other.framework())
        && one.code().equals(other.code())
        && one.validity().overlaps(other.validity());
  }

  private List<KpiCode> indicators(DefinitionRow row) {
    return row.list("indicators").stream()
        .flatMap(text -> references.code(row, "indicators", text).stream())
        .toList();
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
