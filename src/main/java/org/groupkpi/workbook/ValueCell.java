package org.groupkpi.workbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.catalogue.AggregationRule;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Fold;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.spreadsheet.Cell;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;

/**
 * Understands what a value cell holds: a figure, words, one of the ways to say nothing, or
 * something that cannot be used and why.
 */
final class ValueCell {
  private static final int MOST_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;
  private static final Set<String> DASHES =
      Set.of("-", "—", "–", "/", "\\", "无", "none", "--", "——", "―", "−");

  /**
   * What was understood.
   *
   * @param value in the collect unit; blank where the findings make it unusable
   * @param findings without place and subject
   */
  record Read(ReportedValue value, List<Finding> findings) {
    static final Read BLANK = new Read(Absent.BLANK, List.of());

    static Read unusable(FindingKind kind, Object... arguments) {
      return new Read(Absent.BLANK, List.of(Finding.of(kind, arguments)));
    }

    /** Whether nothing stood there. */
    boolean blank() {
      return value == Absent.BLANK && findings.isEmpty();
    }

    /** Whether what stood there may mean several things. */
    boolean ambiguous() {
      return findings.size() == 1 && findings.get(0).kind() == FindingKind.C209;
    }
  }

  private final Units units;
  private final Indicator indicator;
  private final Unit rowUnit;

  /**
   * A reader of the cells of one row.
   *
   * @param rowUnit unit of the row, which converts to the collect unit
   */
  ValueCell(Units units, Indicator indicator, Unit rowUnit) {
    this.units = units;
    this.indicator = indicator;
    this.rowUnit = rowUnit;
  }

  Read read(Optional<Cell> filled) {
    if (filled.isEmpty()) {
      return Read.BLANK;
    }
    Cell cell = filled.get();
    return switch (cell.type()) {
      case NUMBER -> indicator.rule().answeredInWords() ? words(cell.text()) : number(cell);
      case TEXT -> indicator.rule().answeredInWords() ? words(cell.text()) : text(cell.text());
      case BOOLEAN -> orNotANumber(cell, NotANumber.BOOLEAN);
      case DATE -> orNotANumber(cell, NotANumber.DATE);
      case ERROR -> NotANumber.ERROR.read(cell.text());
      case NOT_A_NUMBER -> NotANumber.of(cell.text()).read(cell.text());
      case NO_RESULT -> Read.unusable(FindingKind.C204, formula(cell));
    };
  }

  private static String formula(Cell cell) {
    String formula = cell.formula();
    return formula == null || formula.isEmpty() ? cell.address() : "=" + formula;
  }

  private Read orNotANumber(Cell cell, NotANumber reason) {
    return indicator.rule().answeredInWords()
        ? new Read(new ReportedValue.Answer(cell.text()), List.of())
        : reason.read(cell.text());
  }

  private Read number(Cell cell) {
    BigDecimal value = cell.number();
    if (value.scale() < 0) {
      value = value.setScale(0);
    }
    if (!cell.percent()) {
      return figure(value, rowUnit, lostDigits(cell));
    }
    BigDecimal percent = value.movePointRight(2);
    return rowUnit.isPercent()
        ? figure(percent, rowUnit, lostDigits(cell))
        : Read.unusable(FindingKind.C203, Exact.plain(percent) + "%", rowUnit.text());
  }

  private static List<Finding> precision(String written, BigDecimal value) {
    return value.stripTrailingZeros().precision() > MOST_DIGITS
        ? List.of(Finding.of(FindingKind.C211, written))
        : List.of();
  }

  /** A program may store more digits than a double has; the noise of a double is not told. */
  private static List<Finding> lostDigits(Cell cell) {
    if (!cell.raw().matches("[+-]?[0-9]*\\.?[0-9]*")) {
      return List.of();
    }
    BigDecimal stored = new BigDecimal(cell.raw());
    return stored.scale() <= 0 || stored.precision() > DOUBLE_DIGITS
        ? precision(cell.raw(), stored)
        : List.of();
  }

  private Read text(String text) {
    Optional<Absent> absent = absent(text);
    if (absent.isPresent()) {
      return new Read(absent.get(), List.of());
    }
    if (DASHES.contains(Fold.words(text))) {
      return Read.unusable(FindingKind.C209, text.strip());
    }
    return WrittenNumber.parse(text)
        .map(number -> written(text.strip(), number))
        .orElseGet(() -> NotANumber.of(text).read(text.strip()));
  }

  private Read words(String text) {
    Optional<Absent> absent = absent(text);
    if (absent.isPresent()) {
      return new Read(absent.get(), List.of());
    }
    if (indicator.rule() == AggregationRule.DISTINCT && DASHES.contains(Fold.words(text))) {
      return Read.unusable(FindingKind.C209, text.strip());
    }
    return new Read(new ReportedValue.Answer(text.strip()), List.of());
  }

  private static Optional<Absent> absent(String text) {
    if (Fold.width(text).isEmpty()) {
      return Optional.of(Absent.BLANK);
    }
    return Status.of(text).flatMap(Status::absence);
  }

  private Read written(String text, WrittenNumber number) {
    if (number.suffix().equals("%")) {
      return percentage(text, number);
    }
    if (!number.suffix().isEmpty()) {
      return withUnit(text, number);
    }
    return figure(number.value(), rowUnit, remarks(text, number));
  }

  private Read percentage(String text, WrittenNumber number) {
    return rowUnit.isPercent()
        ? figure(number.value(), rowUnit, remarks(text, number))
        : Read.unusable(FindingKind.C203, text, rowUnit.text());
  }

  private List<Finding> remarks(String text, WrittenNumber number) {
    List<Finding> remarks = new ArrayList<>();
    FindingKind kind = number.annotation().isEmpty() ? FindingKind.C201 : FindingKind.C206;
    remarks.add(Finding.of(kind, text, Exact.plain(number.value())));
    remarks.addAll(precision(text, number.value()));
    return remarks;
  }

  private Read withUnit(String text, WrittenNumber number) {
    Optional<Unit> typed = units.parse(number.suffix());
    if (typed.isEmpty()) {
      return NotANumber.of(text).read(text);
    }
    if (!typed.get().convertsTo(indicator.collectUnit())) {
      return Read.unusable(FindingKind.C208, text, rowUnit.text());
    }
    BigDecimal converted = typed.get().to(indicator.collectUnit(), number.value());
    Finding finding =
        Finding.of(FindingKind.C207, text, Exact.plain(converted), indicator.collectUnit().text());
    List<Finding> findings = new ArrayList<>(List.of(finding));
    findings.addAll(precision(text, number.value()));
    return figure(number.value(), typed.get(), findings);
  }

  private Read figure(BigDecimal value, Unit unit, List<Finding> findings) {
    Unit collect = indicator.collectUnit();
    BigDecimal lastDigit = ReportedValue.Figure.lastDigit(value);
    return new Read(
        new ReportedValue.Figure(unit.to(collect, value), unit.to(collect, lastDigit)), findings);
  }
}
