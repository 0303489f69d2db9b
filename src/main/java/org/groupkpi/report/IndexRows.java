package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Rows of a framework index: what is required, where it is answered, whether it is covered. */
record IndexRows(Basis basis, CellAssembler cells, ReportPlan plan) {
  static final List<PrintedColumn> COLUMNS =
      List.of(
          PrintedColumn.words("requirement", Words.of("Requirement")),
          PrintedColumn.words("location", Words.of("Where")),
          PrintedColumn.words("status", Words.of("Coverage")));

  private static final LocalText COVERED = Words.of("covered");
  private static final LocalText GAP = Words.of("gap");

  List<PrintedRow> rows(TableDefinition table) {
    List<PrintedRow> rows = new ArrayList<>();
    for (Disclosure disclosure : plan.disclosures()) {
      if (table.columns().contains(disclosure.framework())
          && disclosure.validity().contains(basis.year())) {
        List<PrintedFigure> drafts =
            List.of(
                PrintedFigure.words(disclosure.text()),
                PrintedFigure.words(where(disclosure)),
                PrintedFigure.words(status(disclosure)));
        LocalText code = LocalText.same(disclosure.code());
        rows.add(PrintedRow.of(code, drafts));
      }
    }
    return rows;
  }

  /** Titles of the tables that print one of its indicators, and the location given. */
  private LocalText where(Disclosure disclosure) {
    List<LocalText> places =
        Stream.concat(
                plan.tables().stream()
                    .filter(table -> prints(table, disclosure.indicators()))
                    .map(TableDefinition::title),
                Stream.of(disclosure.location()).filter(given -> !given.isEmpty()))
            .toList();
    return new LocalText(
        joined(places, Language.ZH, "；"),
        joined(places, Language.ZH_HANT, "；"),
        joined(places, Language.EN, "; "));
  }

  private static String joined(List<LocalText> places, Language language, String separator) {
    return String.join(
        separator, places.stream().map(place -> place.in(language)).distinct().toList());
  }

  private static boolean prints(TableDefinition table, List<KpiCode> indicators) {
    return indicators.stream().anyMatch(code -> table.indicators().contains(code.indicator()));
  }

  private LocalText status(Disclosure disclosure) {
    List<KpiCode> codes = disclosure.indicators();
    if (codes.isEmpty()) {
      return disclosure.location().isEmpty() ? GAP : COVERED;
    }
    long answered =
        codes.stream()
            .map(code -> cells.value(code, basis.year()))
            .filter(value -> !value.missing())
            .count();
    if (answered == codes.size()) {
      return COVERED;
    }
    return answered == 0 ? GAP : Words.of("partly");
  }
}
