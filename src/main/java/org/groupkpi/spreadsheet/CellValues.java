package org.groupkpi.spreadsheet;

import java.util.List;
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

  /** The number format of a style index. */
  NumberFormat format(String style, int row, int column, XmlPart xml) {
    if (style.isEmpty() || styles == null) {
      return NumberFormat.PLAIN;
    }
    int index = Digits.parse(style);
    if (index == 0 && styles.isEmpty()) {
      return NumberFormat.PLAIN;
    }
    if (index < 0 || index >= styles.size()) {
      String where = CellAddress.of(row, column);
      throw xml.faulty(
          "中单元格 " + where + " 引用了不存在的样式 " + style,
          "has cell " + where + " with a style that does not exist: " + style);
    }
    return styles.get(index);
  }

  String inline(XmlPart xml) {
    return SharedStrings.text(xml, allowance);
  }

  static Cell text(int row, int column, String text, @Nullable String formula) {
    return new Cell(row, column, Cell.Type.TEXT, text, text, false, formula);
  }

  /** The cell of a value element; null if it is blank. */
  @Nullable Cell cell(
      int row,
      int column,
      String type,
      NumberFormat format,
      @Nullable String value,
      @Nullable String formula,
      XmlPart xml) {
    if (value != null && formula != null && type.equals("str")) {
      return text(row, column, EscapedText.decode(value), formula);
    }
    if (value == null || value.isEmpty() || (value.isBlank() && !type.equals("str"))) {
      return formula == null
          ? null
          : new Cell(row, column, Cell.Type.NO_RESULT, "", "", false, formula);
    }
    return switch (type) {
      case "n" -> number(row, column, format, value, formula, dates);
      case "s" -> text(row, column, shared(value, row, column, xml), formula);
      case "str", "inlineStr" -> text(row, column, EscapedText.decode(value), formula);
      case "b" -> truth(row, column, value.strip(), formula);
      case "e" -> new Cell(row, column, Cell.Type.ERROR, value, value, false, formula);
      case "d" -> date(row, column, value, formula, dates);
      default -> new Cell(row, column, Cell.Type.NOT_A_NUMBER, value, value, false, formula);
    };
  }

  static Cell number(
      int row,
      int column,
      NumberFormat format,
      String value,
      @Nullable String formula,
      DateText dates) {
    String raw = value.strip();
    String text = NumberText.of(raw);
    if (text == null) {
      return new Cell(row, column, Cell.Type.NOT_A_NUMBER, raw, raw, false, formula);
    }
    if (format == NumberFormat.DATE) {
      return date(row, column, raw, formula, dates);
    }
    boolean percent = format == NumberFormat.PERCENT;
    return new Cell(row, column, Cell.Type.NUMBER, text, raw, percent, formula);
  }

  private static Cell date(
      int row, int column, String raw, @Nullable String formula, DateText dates) {
    return new Cell(row, column, Cell.Type.DATE, dates.date(raw), raw, false, formula);
  }

  private static Cell truth(int row, int column, String value, @Nullable String formula) {
    String text =
        switch (value) {
          case "1", "true", "TRUE" -> "TRUE";
          case "0", "false", "FALSE" -> "FALSE";
          default -> "";
        };
    return text.isEmpty()
        ? new Cell(row, column, Cell.Type.NOT_A_NUMBER, value, value, false, formula)
        : new Cell(row, column, Cell.Type.BOOLEAN, text, value, false, formula);
  }

  private String shared(String value, int row, int column, XmlPart xml) {
    int index = Digits.parse(value);
    if (index < 0 || index >= strings.size()) {
      String where = CellAddress.of(row, column);
      throw xml.faulty(
          "中单元格 " + where + " 引用了不存在的文本 " + value,
          "has cell " + where + " with a text that does not exist: " + value);
    }
    return strings.get(index);
  }
}
