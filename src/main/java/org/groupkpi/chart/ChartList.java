package org.groupkpi.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.report.CellState;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The charts of one table, numbered from 1, with the words that stand around them. */
final class ChartList {

  private final Report report;
  private final ReportTable table;
  private final List<Chart> all = new ArrayList<>();

  ChartList(Report report, ReportTable table) {
    this.report = report;
    this.table = table;
  }

  List<Chart> all() {
    return List.copyOf(all);
  }

  /**
   * Adds a chart.
   *
   * @param subtitle what it says beside the group; left out where empty or as the title
   * @param left number of rows that have no figure and are not drawn
   */
  void add(
      Chart.Form form,
      List<String> subtitle,
      List<Chart.Category> categories,
      List<Chart.Series> series,
      int left) {
    all.add(
        new Chart(
            table.id() + "-" + (all.size() + 1),
            form,
            table.title(),
            Stream.concat(Stream.of(report.group()), subtitle.stream())
                .filter(part -> !part.isEmpty() && !part.equals(table.title()))
                .collect(Collectors.joining(Chart.BETWEEN)),
            report.draft() ? Report.DRAFT : "",
            description(categories, series),
            categories,
            series,
            legend(series),
            notes(form, series, left)));
  }

  String unit(String unit) {
    return unit.isEmpty() ? "" : in(Words.of("Unit: {0}").fill(unit));
  }

  String year() {
    return report.yearLabel();
  }

  /** {@code 按性别：男}; a heading that ends with a colon needs no other. */
  String joined(String heading, String label) {
    return heading.endsWith("：") || heading.endsWith(":")
        ? heading + label
        : heading + in(Words.of(": ")) + label;
  }

  /** {@code 1/2}; nothing if there is only one. */
  static String part(int at, int count) {
    return count == 1 ? "" : (at + 1) + "/" + count;
  }

  /** A cell as a point. */
  static Chart.Point point(PrintedCell cell) {
    return new Chart.Point(cell.text(), cell.value(), cell.state());
  }

  /** As few parts of at most that size as there can be, of about the same size. */
  static <T> List<List<T>> evenly(List<T> list, int most) {
    int parts = (list.size() + most - 1) / most;
    return IntStream.range(0, parts)
        .mapToObj(at -> list.subList(list.size() * at / parts, list.size() * (at + 1) / parts))
        .toList();
  }

  private String in(LocalText text) {
    return text.in(report.language());
  }

  private String description(List<Chart.Category> categories, List<Chart.Series> series) {
    return series.stream()
        .map(one -> joined(named(one), figures(categories, one)) + in(Words.of(". ")))
        .collect(Collectors.joining())
        .strip();
  }

  private String named(Chart.Series series) {
    String unit = series.unit();
    boolean chinese = report.language().chinese();
    return unit.isEmpty()
        ? series.label()
        : series.label() + (chinese ? "（" + unit + "）" : " (" + unit + ")");
  }

  private String figures(List<Chart.Category> categories, Chart.Series series) {
    return IntStream.range(0, categories.size())
        .filter(at -> categories.get(at).role() != Chart.Role.HEADING)
        .filter(at -> !series.points().get(at).text().isEmpty())
        .mapToObj(at -> categories.get(at).label() + " " + series.points().get(at).text())
        .collect(Collectors.joining(in(Words.of("ChartList", "; "))));
  }

  private List<Chart.Legend> legend(List<Chart.Series> series) {
    return Stream.of(CellState.RESTATED, CellState.ESTIMATED, CellState.INCOMPLETE)
        .filter(
            state ->
                series.stream()
                    .flatMap(one -> one.points().stream())
                    .anyMatch(point -> point.state() == state && point.value().isPresent()))
        .map(state -> new Chart.Legend(state, in(meaning(state))))
        .toList();
  }

  private static LocalText meaning(CellState state) {
    return switch (state) {
      case RESTATED -> Words.of("ChartList", "restated");
      case ESTIMATED -> Words.of("includes estimates");
      case INCOMPLETE -> Words.of("incomplete");
      case OK, MISSING, NOT_APPLICABLE, NONE -> LocalText.NONE;
    };
  }

  private List<String> notes(Chart.Form form, List<Chart.Series> series, int left) {
    List<String> notes = new ArrayList<>();
    if (series.size() > 1 && form.ofBars()) {
      notes.add(in(Words.of("Each panel has its own scale, which starts at zero.")));
    }
    if (left > 0) {
      notes.add(in(Words.of("Not drawn, having no figures: {0}.").fill(left)));
    }
    notes.addAll(table.notes());
    return notes;
  }
}
