package org.groupkpi.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Language;

/**
 * The figures that a report printed, each once, on their way into {@code history/published.csv}.
 */
final class PublishedFigures {
  private static final int MEMBER = 1;

  private record Key(String reference, Year year) {}

  private record Printed(FoundRow row, FoundFigure figure, Optional<PrintedUnit> unit) {
    BigDecimal number() {
      return figure.number().orElse(BigDecimal.ZERO);
    }

    /** One unit of its last digit. */
    BigDecimal step() {
      return BigDecimal.ONE.movePointLeft(figure.decimals());
    }
  }

  private final Map<Key, Printed> figures = new LinkedHashMap<>();

  /** Whether a row prints the same of an indicator as the rows before it, where they did. */
  boolean agree(String reference, FoundRow row, Optional<PrintedUnit> unit) {
    return row.figures().entrySet().stream()
        .allMatch(
            figure -> {
              Printed before = figures.get(new Key(reference, figure.getKey()));
              return before == null || agree(before, printed(row, figure.getValue(), unit));
            });
  }

  private static boolean agree(Printed one, Printed other) {
    if (one.figure().number().isEmpty() || other.figure().number().isEmpty()) {
      return one.figure().display().equals(other.figure().display());
    }
    Unit base = one.unit().map(PrintedUnit::unit).orElse(Unit.NUMBER);
    Unit unit = other.unit().map(PrintedUnit::unit).orElse(Unit.NUMBER);
    if (!unit.convertsTo(base)) {
      return false;
    }
    BigDecimal apart = one.number().subtract(unit.to(base, other.number())).abs();
    return apart.compareTo(one.step().max(unit.to(base, other.step()))) < 0;
  }

  /** Takes the figures of a row that were not there yet. */
  void add(String reference, FoundRow row, Optional<PrintedUnit> unit) {
    row.figures()
        .forEach(
            (year, figure) ->
                figures.putIfAbsent(new Key(reference, year), printed(row, figure, unit)));
  }

  /** A figure in the unit that stands behind it, else in that of its row. */
  private static Printed printed(FoundRow row, FoundFigure figure, Optional<PrintedUnit> unit) {
    return new Printed(row, figure, PrintedUnit.known(figure.unit()).or(() -> unit));
  }

  /**
   * The rows of the file, by year.
   *
   * @param report year of the report
   */
  List<TableRow> rows(String group, Year report, Language language) {
    List<TableRow> rows = new ArrayList<>();
    figures.entrySet().stream()
        .filter(printed -> !printed.getValue().figure().display().isEmpty())
        .sorted(Map.Entry.comparingByKey((one, other) -> one.year().compareTo(other.year())))
        .forEach(
            printed -> {
              String[] reference = printed.getKey().reference().split("[\\[\\]]", -1);
              Map<String, String> cells = new LinkedHashMap<>();
              cells.put("year", printed.getKey().year().toString());
              cells.put("node", group);
              cells.put("indicator", reference[0]);
              cells.put("member", reference.length > MEMBER ? reference[MEMBER] : "");
              cells.put("display", printed.getValue().figure().display());
              cells.put(
                  "unit", printed.getValue().unit().map(unit -> unit.unit().text()).orElse(""));
              cells.put("report", report.toString());
              cells.put("x_source", printed.getValue().row().place().in(language));
              rows.add(new TableRow(cells));
            });
    return rows;
  }
}
