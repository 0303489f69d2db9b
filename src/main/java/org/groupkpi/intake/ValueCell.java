package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Indicator;
import org.groupkpi.file.Cell;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.form.Status;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Understands what a value cell holds: a figure, words, one of the ways to say nothing, or
 * something that cannot be used and why.
 */
final class ValueCell {
  private static final int ABSURD_EXPONENT = 30;
  private static final int MOST_DIGITS = 15;
  private static final int DOUBLE_DIGITS = 17;
  private static final BigDecimal MINUTE = BigDecimal.valueOf(60);

  /** {@code 450（单位：元）}. */
  private static final Pattern UNIT_LABEL = Pattern.compile("(?i)^(?:单位|單位|unit)\\s*[:：]\\s*");

  private static final Pattern PLAIN = Pattern.compile("[+-]?[0-9]*\\.?[0-9]*");

  private static final Set<String> DASHES =
      Set.of("-", "—", "–", "/", "\\", "无", "無", "none", "--", "——", "―", "−");

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
      case DATE -> orNotANumber(cell, NotANumber.ofDate(cell.text()));
      case DURATION -> duration(cell);
      case ERROR -> NotANumber.ERROR.read(cell.text());
      case NOT_A_NUMBER -> NotANumber.of(cell.text()).read(cell.text());
      case NO_RESULT -> Read.unusable(FindingKind.C204, formula(cell));
    };
  }

  /** A formula as messages show it; its cell where the file does not spell it out. */
  static String formula(Cell cell) {
    String formula = cell.formula();
    return formula == null || formula.isEmpty() ? cell.address() : "=" + formula;
  }

  private Read orNotANumber(Cell cell, NotANumber reason) {
    return indicator.rule().answeredInWords()
        ? new Read(new ReportedValue.Answer(cell.text()), List.of())
        : reason.read(cell.text());
  }

  private Read number(Cell cell) {
    BigDecimal shown = cell.display().shown(cell.number());
    List<Finding> remarks = lostDigits(cell);
    if (cell.display().plain()) {
      return figure(shown, rowUnit, remarks);
    }
    if (cell.display().signed()) {
      return NotANumber.SIGN.read(cell.shown());
    }
    if (cell.percent() || cell.display().behind().equals("%")) {
      return rowUnit.isPercent()
          ? figure(shown, rowUnit, remarks)
          : Read.unusable(FindingKind.C203, cell.shown(), rowUnit.text());
    }
    ShownUnit unit = ShownUnit.of(cell.display(), rowUnit, units);
    return switch (unit.fit()) {
      case OWN ->
          cell.display().shift() == 0
              ? figure(shown, rowUnit, remarks)
              : converted(stated(cell), shown, rowUnit, remarks);
      case OTHER -> converted(stated(cell), unit.scaled(shown), unit.unit(), remarks);
      case FOREIGN -> Read.unusable(FindingKind.C208, cell.shown(), rowUnit.text());
      case UNKNOWN -> NotANumber.FORMAT.read(cell.shown());
    };
  }

  /** What is shown, and what is stored where that is another number. */
  private static LocalText stated(Cell cell) {
    return cell.display().shift() == 0
        ? LocalText.same(cell.shown())
        : Words.of("{0} (shown as {1})").fill(cell.text(), cell.shown());
  }

  private Read duration(Cell cell) {
    Unit second = units.parse("s").orElseThrow();
    if (indicator.rule().answeredInWords() || !second.convertsTo(rowUnit)) {
      return orNotANumber(cell, NotANumber.DURATION);
    }
    BigDecimal seconds = BigDecimal.valueOf(cell.duration().toMillis(), 3).stripTrailingZeros();
    boolean toTheMinute = cell.duration().toSecondsPart() == 0;
    return figure(seconds, second, toTheMinute ? MINUTE : BigDecimal.ONE, List.of());
  }

  private static List<Finding> precision(String written, BigDecimal value) {
    return value.stripTrailingZeros().precision() > MOST_DIGITS
        ? List.of(Finding.of(FindingKind.C211, written))
        : List.of();
  }

  /** A program may store more digits than a double has; the noise of a double is not told. */
  private static List<Finding> lostDigits(Cell cell) {
    if (cell.raw().length() <= MOST_DIGITS || !PLAIN.matcher(cell.raw()).matches()) {
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
    if (isDash(text)) {
      return Read.unusable(FindingKind.C209, text.strip());
    }
    return WrittenNumber.parse(text)
        .map(number -> written(Fold.visible(text).strip(), number))
        .orElseGet(() -> NotANumber.of(text).read(text.strip()));
  }

  /** Whether a text is a dash alone, which may say zero, none or not known. */
  static boolean isDash(String text) {
    return DASHES.contains(Fold.words(text));
  }

  private Read words(String text) {
    Optional<Absent> absent = absent(text);
    if (absent.isPresent()) {
      return new Read(absent.get(), List.of());
    }
    if (indicator.rule() == AggregationRule.DISTINCT && isDash(text)) {
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
      return withUnit(text, number, number.suffix());
    }
    String annotated = UNIT_LABEL.matcher(number.annotation()).replaceFirst("");
    if (Fold.width(annotated).equals("%")) {
      return percentage(text, number);
    }
    if (!annotated.isEmpty() && (otherUnit(annotated) || NotANumber.of(text) == NotANumber.SCALE)) {
      return withUnit(text, number, annotated);
    }
    return figure(number.value(), rowUnit, remarks(text, number));
  }

  /** Whether a parenthesis names a unit of its own: {@code 57（千吨）} in a row of 吨. */
  private boolean otherUnit(String annotation) {
    return annotation.codePoints().anyMatch(c -> Character.isLetter(c) || c == '‰')
        && units
            .parse(annotation)
            .filter(unit -> !unit.convertsTo(rowUnit) || !unit.factor().equals(rowUnit.factor()))
            .isPresent();
  }

  private Read percentage(String text, WrittenNumber number) {
    return rowUnit.isPercent()
        ? figure(number.value(), rowUnit, remarks(text, number))
        : Read.unusable(FindingKind.C203, text, rowUnit.text());
  }

  private List<Finding> remarks(String text, WrittenNumber number) {
    List<Finding> remarks = new ArrayList<>();
    String read = Exact.plain(number.value());
    if (!number.annotation().isEmpty()) {
      remarks.add(Finding.of(FindingKind.C206, text, read));
    }
    if (number.annotation().isEmpty() || !number.invisible().isEmpty()) {
      remarks.add(Finding.of(FindingKind.C201, text, read, number.dropped()));
    }
    remarks.addAll(precision(text, number.value()));
    return remarks;
  }

  private Read withUnit(String text, WrittenNumber number, String unit) {
    Optional<Unit> typed = units.parse(unit);
    if (typed.isEmpty()) {
      return NotANumber.of(text).read(text);
    }
    if (!typed.get().convertsTo(indicator.collectUnit())) {
      return Read.unusable(FindingKind.C208, text, rowUnit.text());
    }
    List<Finding> more = new ArrayList<>(precision(text, number.value()));
    if (!number.invisible().isEmpty()) {
      String read = Exact.plain(number.value()) + " " + unit;
      more.add(Finding.of(FindingKind.C201, text, read, number.dropped()));
    }
    return converted(LocalText.same(text), number.value(), typed.get(), more);
  }

  /** C207: what was stated in another unit than the row's, in the unit of the workbook. */
  private Read converted(LocalText stated, BigDecimal value, Unit unit, List<Finding> remarks) {
    Unit collect = indicator.collectUnit();
    String result = Exact.plain(unit.to(collect, value));
    List<Finding> findings = new ArrayList<>();
    findings.add(Finding.of(FindingKind.C207, stated, result, collect.text()));
    findings.addAll(remarks);
    return figure(value, unit, findings);
  }

  /** No form asks for such a number; damaged bytes often look like one. */
  private static boolean absurd(BigDecimal value) {
    int exponent = value.precision() - value.scale() - 1;
    return value.signum() != 0 && Math.abs(exponent) >= ABSURD_EXPONENT;
  }

  private Read figure(BigDecimal value, Unit unit, List<Finding> findings) {
    return figure(value, unit, ReportedValue.Figure.lastDigit(value), findings);
  }

  private Read figure(BigDecimal value, Unit unit, BigDecimal lastDigit, List<Finding> findings) {
    if (absurd(value)) {
      return NotANumber.ABSURD.read(Exact.readable(value));
    }
    Quantity stated = new Quantity(value, unit);
    return new Read(ReportedValue.Figure.of(stated, lastDigit, indicator.collectUnit()), findings);
  }
}
