package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;

/** Writes facts and printed figures as rows of history, as {@link FactsReader} reads them. */
record HistoryRows(Project project) {
  private static final String RESTATED = "restated";

  /** What makes two rows speak of the same: the figure, and whether it is the restated one. */
  static List<String> key(HistoryTable.Row row) {
    return List.of(
        row.text("entity"),
        row.text("indicator"),
        row.text("member").replaceAll("\\s", ""),
        row.text("status").equals(RESTATED) ? RESTATED : "");
  }

  /** The row of a fact of the closed year; none for a blank, which history holds as no row. */
  List<HistoryTable.Row> ofYear(Fact fact) {
    return blank(fact) ? List.of() : List.of(row(fact, status(fact), fact.note(), place(fact)));
  }

  /**
   * The rows of a fact of an earlier year that this year's report brought: as it was first
   * reported, where that was not held, and as it is restated.
   */
  List<HistoryTable.Row> ofEarlierYear(Fact fact) {
    if (fact.restated().isEmpty()) {
      return List.of(row(fact, status(fact), fact.note(), later(fact)));
    }
    Fact before = fact.original();
    Stream<HistoryTable.Row> first =
        before.origin() == Fact.Origin.HISTORY || before.value() == ReportedValue.Absent.BLANK
            ? Stream.empty()
            : Stream.of(row(before, status(before), before.note(), later(before)));
    String reason = fact.restated().get().restatement().reason().in(language());
    return Stream.concat(first, Stream.of(row(fact, RESTATED, reason, later(fact)))).toList();
  }

  private Language language() {
    return project.settings().language();
  }

  /** A printed figure. */
  HistoryTable.Row of(PublishedFigure figure) {
    Map<String, String> cells = figure(figure.code());
    cells.put("year", figure.year().toString());
    cells.put("node", figure.node());
    cells.put("display", figure.display());
    cells.put("unit", figure.unit().text());
    cells.put("report", figure.report().toString());
    return new HistoryTable.Row(cells);
  }

  private static Map<String, String> figure(KpiCode code) {
    Map<String, String> cells = new HashMap<>();
    cells.put("indicator", code.indicator());
    cells.put("member", code.memberText());
    return cells;
  }

  private HistoryTable.Row row(Fact fact, String status, String note, String source) {
    Map<String, String> cells = figure(fact.code());
    cells.put("entity", fact.entity());
    Unit collected = project.catalogue().indicator(fact.code().indicator()).collectUnit();
    cells.put("value", value(fact.value(), collected));
    cells.put("unit", unit(fact.value(), collected).text());
    cells.put("status", status);
    cells.put("note", CsvText.harmless(note));
    cells.put("source", CsvText.harmless(source));
    return new HistoryTable.Row(cells);
  }

  private static String place(Fact fact) {
    return (fact.source().file() + " " + fact.source().address()).strip();
  }

  private String later(Fact fact) {
    return LaterReport.words(project.settings().year(), fact) + place(fact);
  }

  /**
   * Whether it reads like an empty cell. A member of which no figure could be taken does not: the
   * total does not answer for it.
   */
  private static boolean blank(Fact fact) {
    return fact.value() == ReportedValue.Absent.BLANK
        && (fact.code().isTotal() || fact.source().text().isBlank());
  }

  private static String status(Fact fact) {
    if (fact.value() instanceof ReportedValue.Absent absent) {
      return switch (absent) {
        case NOT_APPLICABLE -> "not-applicable";
        case NOT_AVAILABLE, BLANK -> "not-available";
      };
    }
    return fact.estimated() ? "estimated" : "reported";
  }

  private static String value(ReportedValue value, Unit collected) {
    return value.match(
        figure -> written(figure, collected),
        answer -> CsvText.harmless(answer.text()),
        absent -> "");
  }

  /** The unit it was written in, so that next year converts it once as well. */
  private static Unit unit(ReportedValue value, Unit collected) {
    return value instanceof ReportedValue.Figure figure
        ? figure.quantity(collected).unit()
        : collected;
  }

  /** As precise as it was written: {@code 12.30} keeps its zero. */
  private static String written(ReportedValue.Figure figure, Unit collected) {
    Quantity stated = figure.quantity(collected);
    BigDecimal exact = new BigDecimal(Exact.plain(stated.value()));
    BigDecimal lastDigit = collected.to(stated.unit(), figure.lastDigit());
    int decimals = Math.max(exact.scale(), lastDigit.stripTrailingZeros().scale());
    return exact.setScale(Math.max(decimals, 0)).toPlainString();
  }
}
