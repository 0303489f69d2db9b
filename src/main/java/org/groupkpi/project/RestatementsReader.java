package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.Kind;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Entry;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code restatements}: earlier figures changed, or reasons accepted, by head office. */
final class RestatementsReader {
  private static final LocalText LATER =
      Words.of("the reporting year is {0}; a restatement of {1} does not apply");
  private static final LocalText OUTSIDE =
      Words.of("{0} is outside the boundary in {1}: no group figure changes");

  private final KnownCodes references;
  private final SettingsReader.Read settings;
  private final Set<Year> closed;
  private final Code unique = new Code();

  private RestatementsReader(
      KnownCodes references, SettingsReader.Read settings, Set<Year> closed) {
    this.references = references;
    this.settings = settings;
    this.closed = closed;
  }

  /**
   * Those of years before the reporting year; later ones are left out with a note.
   *
   * @param closed the years that history holds, which a later report may restate
   */
  static List<Restatement> read(
      DefinitionTable table,
      KnownCodes references,
      SettingsReader.Read settings,
      Set<Year> closed) {
    RestatementsReader reader = new RestatementsReader(references, settings, closed);
    return table.rows().stream().flatMap(row -> reader.restatement(row).stream()).toList();
  }

  private Optional<Restatement> restatement(DefinitionRow row) {
    row.needed("year");
    LocalText reason = row.reason();
    references.entity(row, "entity");
    Optional<Year> year = row.year("year");
    Optional<BigDecimal> value = row.number("value");
    Optional<KpiCode> code = references.code(row, "indicator", row.needed("indicator"));
    if (year.isEmpty() || code.isEmpty()) {
      return Optional.empty();
    }
    Indicator indicator = references.catalogue().indicator(code.get().indicator());
    check(row, indicator);
    String entity =
        row.has("entity")
            ? row.text("entity")
            : references.tree().map(tree -> tree.root()).orElse("");
    unique.isNew(year.get() + " " + code.get() + " " + entity, row, "indicator");
    Quantity quantity =
        new Quantity(value.orElse(BigDecimal.ZERO), references.unit(row, indicator));
    Restatement restatement =
        new Restatement(
            new FigureKey(entity, code.get(), year.get()),
            value.map(number -> quantity),
            new Entry(reason, row.text("author"), row.dateText("date"), ""),
            Restatement.By.HEAD_OFFICE,
            row.place("value"));
    return Optional.of(restatement).filter(made -> applies(row, made, indicator.kind()));
  }

  private static void check(DefinitionRow row, Indicator indicator) {
    if (!indicator.collected()) {
      row.problem(
          FindingKind.D027,
          "indicator",
          Words.of("{0} is computed; restate the indicators of its formula")
              .fill(indicator.code()));
    }
    if (indicator.rule().answeredInWords() && row.has("value")) {
      row.problem(
          FindingKind.D027,
          "value",
          Words.of("{0} is answered in words and cannot be restated by a number")
              .fill(indicator.code()));
    }
  }

  private boolean applies(DefinitionRow row, Restatement restatement, Kind kind) {
    Year year = settings.settings().year();
    if (restatement.year().compareTo(year) < 0) {
      noteIfOutside(row, restatement, kind);
      return true;
    }
    if (restatement.year().compareTo(settings.ownYear()) < 0
        || closed.contains(restatement.year())) {
      row.problem(
          FindingKind.D039, "year", restatement.year(), LATER.fill(year, restatement.year()));
    } else {
      row.problem(
          FindingKind.D027,
          "year",
          Words.of("the year restated is before the reporting year {0}").fill(year));
    }
    return false;
  }

  private void noteIfOutside(DefinitionRow row, Restatement restatement, Kind kind) {
    boolean outside =
        references
            .tree()
            .filter(tree -> tree.find(restatement.entity()).isPresent())
            .map(tree -> tree.in(restatement.year()))
            .filter(tree -> !tree.inBoundary(restatement.entity(), kind.atYearEnd()))
            .isPresent();
    if (outside) {
      row.problem(
          FindingKind.D039,
          "entity",
          restatement.entity(),
          OUTSIDE.fill(restatement.entity(), restatement.year()));
    }
  }
}
