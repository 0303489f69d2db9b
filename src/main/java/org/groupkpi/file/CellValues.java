package org.groupkpi.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Makes cells out of what a worksheet says, with the texts and styles of its workbook.
 *
 * @param styles number format of each style; null if the workbook has no styles at all
 * @param dates of the workbook
 */
record CellValues(
    List<String> strings,
    @Nullable List<NumberFormat> styles,
    DateText dates,
    Allowance allowance) {
  private static final Optional<NumberFormat> PLAIN = Optional.of(NumberFormat.PLAIN);

  /** The number format of a style index, below 0 for none; empty if there is no such style. */
  Optional<NumberFormat> format(int style) {
    if (style < 0 || styles == null || (style == 0 && styles.isEmpty())) {
      return PLAIN;
    }
    return style < styles.size() ? Optional.of(styles.get(style)) : Optional.empty();
  }

  /** The number format of a style index. */
  NumberFormat format(String style, int row, int column, XmlPart xml) {
    Optional<NumberFormat> format =
        style.isEmpty() || styles == null
            ? PLAIN
            : Optional.of(Digits.parse(style)).filter(index -> index >= 0).flatMap(this::format);
    return format.orElseThrow(
        () -> {
          String where = CellAddress.of(row, column);
          return xml.faulty(
              Words.of("has cell {0} with a style that does not exist: {1}").fill(where, style));
        });
  }

  String inline(XmlPart xml) {
    return SharedStrings.text(xml, allowance);
  }

  static Cell text(int row, int column, String text, @Nullable CellFormula formula) {
    return other(row, column, Cell.Type.TEXT, text, text, formula);
  }

  /** The cell of a value element; null if it is blank. */
  @Nullable Cell cell(
      int row,
      int column,
      String type,
      NumberFormat format,
      @Nullable String value,
      @Nullable CellFormula formula,
      Function<LocalText, Refused> faulty) {
    if (value != null && formula != null && type.equals("str")) {
      return text(row, column, EscapedText.decode(value), formula);
    }
    if (value == null || value.isEmpty() || (value.isBlank() && !type.equals("str"))) {
      return formula == null ? null : other(row, column, Cell.Type.NO_RESULT, "", "", formula);
    }
    return switch (type) {
      case "n" -> number(row, column, format, value, formula, dates);
      case "s" -> text(row, column, shared(value, row, column, faulty), formula);
      case "str", "inlineStr" -> text(row, column, EscapedText.decode(value), formula);
      case "b" -> truth(row, column, value.strip(), formula);
      case "e" -> other(row, column, Cell.Type.ERROR, value, value, formula);
      case "d" -> date(row, column, value, formula, dates);
      default -> other(row, column, Cell.Type.NOT_A_NUMBER, value, value, formula);
    };
  }

  static Cell number(
      int row,
      int column,
      NumberFormat format,
      String value,
      @Nullable CellFormula formula,
      DateText dates) {
    String raw = value.strip();
    String text = NumberText.of(raw);
    if (text == null) {
      return new Cell(row, column, Cell.Type.NOT_A_NUMBER, raw, raw, Display.PLAIN, formula);
    }
    FormatSection section = format.ofDecimal(text);
    return switch (section.kind()) {
      case NUMBER -> new Cell(row, column, Cell.Type.NUMBER, text, raw, section.display(), formula);
      case DATE -> date(row, column, raw, formula, dates);
      case TIME ->
          other(row, column, Cell.Type.DATE, DateText.time(new BigDecimal(text)), raw, formula);
      case ELAPSED -> elapsed(row, column, new BigDecimal(text), raw, formula);
    };
  }

  private static Cell date(
      int row, int column, String raw, @Nullable CellFormula formula, DateText dates) {
    return other(row, column, Cell.Type.DATE, dates.date(raw), raw, formula);
  }

  private static Cell elapsed(
      int row, int column, BigDecimal number, String raw, @Nullable CellFormula formula) {
    return DateText.endless(number)
        ? other(row, column, Cell.Type.NOT_A_NUMBER, raw, raw, formula)
        : other(row, column, Cell.Type.DURATION, DateText.elapsed(number), raw, formula);
  }

  private static Cell other(
      int row, int column, Cell.Type type, String text, String raw, @Nullable CellFormula formula) {
    return new Cell(row, column, type, text, raw, Display.PLAIN, formula);
  }

  private static Cell truth(int row, int column, String value, @Nullable CellFormula formula) {
    String text =
        switch (value) {
          case "1", "true", "TRUE" -> "TRUE";
          case "0", "false", "FALSE" -> "FALSE";
          default -> "";
        };
    return text.isEmpty()
        ? other(row, column, Cell.Type.NOT_A_NUMBER, value, value, formula)
        : other(row, column, Cell.Type.BOOLEAN, text, value, formula);
  }

  private String shared(String value, int row, int column, Function<LocalText, Refused> faulty) {
    int index = Digits.parse(value);
    if (index < 0 || index >= strings.size()) {
      String where = CellAddress.of(row, column);
      throw faulty.apply(
          Words.of("has cell {0} with a text that does not exist: {1}").fill(where, value));
    }
    return strings.get(index);
  }
}
