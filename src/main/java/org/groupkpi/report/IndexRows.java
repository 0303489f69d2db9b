package org.groupkpi.report;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.submission.RegisterAnswer;
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
  private static final LocalText PARTLY = Words.of("partly");
  private static final LocalText GAP = Words.of("gap");
  private static final LocalText BETWEEN = Words.of("; ");

  static final List<PrintedColumn> CHAPTER_COLUMNS =
      List.of(PrintedColumn.words("codes", Words.of("Disclosures")));

  List<PrintedRow> rows(TableDefinition table) {
    PrintedCodes printed = new PrintedCodes(basis, cells, plan);
    return required(table).map(disclosure -> row(disclosure, printed)).toList();
  }

  private PrintedRow row(Disclosure disclosure, PrintedCodes printed) {
    List<LocalText> places = places(disclosure);
    LocalText status = places.isEmpty() ? GAP : status(disclosure, printed);
    return PrintedRow.of(
        LocalText.same(disclosure.code()),
        List.of(
            PrintedFigure.words(disclosure.text()),
            PrintedFigure.words(LocalText.joined(places, BETWEEN)),
            PrintedFigure.words(status)));
  }

  /** The index turned round: a row for each table or place, with the codes answered there. */
  List<PrintedRow> byChapter(TableDefinition table) {
    Map<LocalText, Set<LocalText>> codes = new LinkedHashMap<>();
    plan.tables().forEach(one -> codes.put(one.title(), new LinkedHashSet<>()));
    required(table)
        .forEach(
            disclosure ->
                places(disclosure)
                    .forEach(
                        place ->
                            codes
                                .computeIfAbsent(place, key -> new LinkedHashSet<>())
                                .add(LocalText.same(disclosure.code()))));
    return codes.entrySet().stream()
        .filter(place -> !place.getValue().isEmpty())
        .map(
            place ->
                PrintedRow.of(
                    place.getKey(),
                    List.of(PrintedFigure.words(LocalText.joined(place.getValue(), BETWEEN)))))
        .toList();
  }

  /** Those of the framework that are in force. */
  private Stream<Disclosure> required(TableDefinition table) {
    return plan.disclosures().stream()
        .filter(disclosure -> table.columns().contains(disclosure.framework()))
        .filter(disclosure -> disclosure.validity().contains(basis.year()));
  }

  /** Titles of the tables that print one of its indicators, and the location given. */
  private List<LocalText> places(Disclosure disclosure) {
    return Stream.concat(
            plan.tables().stream()
                .filter(table -> prints(table, disclosure.indicators()))
                .map(TableDefinition::title),
            Stream.of(disclosure.location()).filter(given -> !given.isEmpty()))
        .distinct()
        .toList();
  }

  private static boolean prints(TableDefinition table, List<KpiCode> indicators) {
    return indicators.stream().anyMatch(code -> table.indicators().contains(code.indicator()));
  }

  /** Whether there is a figure, or a list that somebody answered, if only that it is empty. */
  private boolean answered(KpiCode code) {
    return basis.catalogue().registers().find(code.indicator()).isPresent()
        ? basis.tree().entities().stream()
            .flatMap(
                entity ->
                    basis
                        .registers()
                        .answer(basis.year(), code.indicator(), entity.code())
                        .stream())
            .anyMatch(RegisterAnswer::said)
        : !cells.value(code, basis.year()).missing();
  }

  /** Covered, partly or a gap, of what stands somewhere; else it is a gap, whatever is known. */
  private LocalText status(Disclosure disclosure, PrintedCodes printed) {
    List<KpiCode> codes = disclosure.indicators();
    if (codes.isEmpty()) {
      return COVERED;
    }
    List<KpiCode> answered = codes.stream().filter(this::answered).toList();
    if (answered.isEmpty()) {
      return GAP;
    }
    boolean all =
        answered.size() == codes.size()
            && (!disclosure.extent().more() || printed.enough(codes, disclosure.extent()));
    return all ? COVERED : PARTLY;
  }
}
