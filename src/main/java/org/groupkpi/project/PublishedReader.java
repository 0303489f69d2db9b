package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Words;

/** Reads {@code history/published.csv}: group figures as printed in earlier reports. */
final class PublishedReader {
  /** What stands for no figure, or for one too small to print; folded. */
  private static final Pattern SHORTENED = Pattern.compile(".*[0-9][eE][+-]?[0-9]+");

  /** Marks of footnotes behind a number: digits in circles or raised. */
  private static final Pattern MARKS = Pattern.compile("(?<=[\\p{Nd}\\p{P}])\\h*\\p{No}+$");

  private static final Pattern NO_FIGURE =
      Pattern.compile(
          "[-–—―/\\\\]+|不适用|不適用|n/?a|n\\.a\\.|notapplicable|暂缺|缺|notavailable|无|(<|>-|＜)[0-9.,]+");

  private final KnownCodes references;
  private final HistoryCodes codes;
  private final Code unique = new Code();

  private PublishedReader(KnownCodes references) {
    this.references = references;
    this.codes = new HistoryCodes(references);
  }

  static List<PublishedFigure> read(DefinitionTable table, KnownCodes references) {
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
    String display = MARKS.matcher(row.needed("display")).replaceFirst("");
    if (!knownNode || code.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    check(row, code.get(), unit, display);
    Year report = row.year("report").orElse(year.get());
    if (report.compareTo(year.get()) < 0) {
      row.problem(
          FindingKind.D029,
          "report",
          Words.of("the report of {0} cannot print a figure of {1}").fill(report, year.get()));
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
   * A unit of another quantity, or what no report prints, would be taken for something it is not.
   */
  private void check(DefinitionRow row, KpiCode code, Optional<Unit> unit, String display) {
    Unit own = references.catalogue().unit(code);
    if (unit.isPresent() && !unit.get().convertsTo(own)) {
      row.problem(FindingKind.D014, "unit", UnitWords.differ(unit.get(), own));
    }
    if (!display.isEmpty()
        && number(display).isEmpty()
        && !NO_FIGURE.matcher(Fold.words(display)).matches()) {
      row.noNumber("display", bare(display));
    }
  }

  /**
   * The number that was printed: thousands separators, a percent sign and a parenthesis after it
   * are passed over; words and {@code <0.01} are no number, nor is {@code 1.14E+05}, to which a
   * spreadsheet program shortened one.
   */
  static Optional<BigDecimal> number(String display) {
    String bare = bare(display);
    return SHORTENED.matcher(bare).matches() ? Optional.empty() : Decimal.parse(bare);
  }

  private static String bare(String display) {
    String text = Fold.halfWidth(display).strip();
    int parenthesis = text.indexOf('(');
    if (parenthesis > 0) {
      text = text.substring(0, parenthesis);
    }
    boolean percent = text.endsWith("%") || text.endsWith("‰");
    return percent ? text.substring(0, text.length() - 1) : text;
  }
}
