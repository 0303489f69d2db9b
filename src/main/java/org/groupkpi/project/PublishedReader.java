package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Fold;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.PublishedFigure;

/** Reads {@code history/published.csv}: group figures as printed in earlier reports. */
final class PublishedReader {
  private final References references;
  private final HistoryCodes codes;
  private final Code unique = new Code();

  private PublishedReader(References references) {
    this.references = references;
    this.codes = new HistoryCodes(references);
  }

  static List<PublishedFigure> read(DefinitionTable table, References references) {
    PublishedReader reader = new PublishedReader(references);
    List<PublishedFigure> figures = new ArrayList<>();
    table.rows().forEach(row -> reader.figure(row).ifPresent(figures::add));
    reader.codes.report();
    return figures;
  }

  private Optional<PublishedFigure> figure(DefinitionRow row) {
    boolean knownNode = codes.knowsEntity(row, "node");
    Optional<KpiCode> code = codes.code(row);
    row.needed("year");
    Optional<Year> year = row.year("year");
    Optional<Unit> unit = row.unit("unit", references.catalogue().units());
    String display = row.needed("display");
    if (!knownNode || code.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    Year report = row.year("report").orElse(year.get());
    if (report.compareTo(year.get()) < 0) {
      row.wrong(
          FindingKind.D029,
          "report",
          "报告年度 " + report + " 早于数据年度 " + year.get(),
          "the report of " + report + " cannot print a figure of " + year.get());
    }
    String key = year.get() + " " + row.text("node") + " " + code.get();
    unique.isNew(key + " " + report, row, "indicator");
    Unit own = references.catalogue().unit(code.get());
    return Optional.of(
        new PublishedFigure(
            year.get(),
            row.text("node"),
            code.get(),
            display,
            number(display),
            unit.orElse(own),
            report,
            row.place("display")));
  }

  /**
   * The number that was printed: thousands separators, a percent sign and a parenthesis after it
   * are passed over; words and {@code <0.01} are no number.
   */
  static Optional<BigDecimal> number(String display) {
    String text = Fold.width(display);
    int parenthesis = text.indexOf('(');
    if (parenthesis > 0) {
      text = text.substring(0, parenthesis);
    }
    boolean percent = text.endsWith("%") || text.endsWith("‰");
    return Decimal.parse(percent ? text.substring(0, text.length() - 1) : text);
  }
}
