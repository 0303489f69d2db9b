package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellFormula;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Display;
import org.groupkpi.file.NumberText;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;

/**
 * A workbook drawn with characters, for tests. A line is a row, {@code |} stands between cells, and
 * {@code ## name} begins a sheet ({@code ##? name} a hidden, {@code ##! name} a very hidden one);
 * {@code ~} before a line hides the row. A cell is a number if it looks like one, else a text;
 * {@code 'x} is the text x, {@code %0.125} a number in percent format, {@code @2024-12-31} a date,
 * {@code !x} an error or boolean, {@code ?x} something that claims to be a number, {@code =f>7} a
 * formula with the result 7, {@code =f>} one without.
 */
final class TextGrid {
  private TextGrid() {}

  static Spreadsheet of(String drawing) {
    return of(drawing, List.of(), List.of());
  }

  static Spreadsheet of(String drawing, List<CellRange> merged, List<CellRange> hiddenColumns) {
    List<Sheet> sheets = new ArrayList<>();
    for (String part : ("\n" + drawing).split("\n## ?", -1)) {
      if (!part.isBlank()) {
        sheets.add(sheet(part, merged, hiddenColumns));
      }
    }
    return new Spreadsheet("d19e57", sheets, false, false, Set.of());
  }

  private static Sheet sheet(String part, List<CellRange> merged, List<CellRange> hiddenColumns) {
    String[] lines = part.split("\n", -1);
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 1; i < lines.length; i++) {
      boolean hidden = lines[i].startsWith("~");
      List<Cell> cells = cells(i, hidden ? lines[i].substring(1) : lines[i]);
      if (!cells.isEmpty()) {
        rows.add(new SheetRow(i, hidden, cells));
      }
    }
    Visibility visibility =
        switch (lines[0].charAt(0)) {
          case '?' -> Visibility.HIDDEN;
          case '!' -> Visibility.VERY_HIDDEN;
          default -> Visibility.VISIBLE;
        };
    String name = visibility == Visibility.VISIBLE ? lines[0] : lines[0].substring(1);
    return new Sheet(name.strip(), visibility, rows, merged, hiddenColumns);
  }

  private static List<Cell> cells(int row, String line) {
    List<Cell> cells = new ArrayList<>();
    String[] texts = line.split("\\|", -1);
    for (int i = 0; i < texts.length; i++) {
      String text = texts[i].strip().replace("\\n", "\n").replace("\\p", "|");
      if (!text.isEmpty()) {
        cells.add(cell(row, i + 1, text));
      }
    }
    return cells;
  }

  private static Cell cell(int row, int column, String text) {
    String rest = text.substring(1);
    if (text.equals("%")) {
      return typed(row, column, Cell.Type.TEXT, text);
    }
    return switch (text.charAt(0)) {
      case '\'' -> typed(row, column, Cell.Type.TEXT, rest);
      case '%' -> new Cell(row, column, Cell.Type.NUMBER, rest, rest, Display.percent(true), null);
      case '@' -> typed(row, column, Cell.Type.DATE, rest);
      case '!' ->
          typed(row, column, rest.startsWith("#") ? Cell.Type.ERROR : Cell.Type.BOOLEAN, rest);
      case '?' -> typed(row, column, Cell.Type.NOT_A_NUMBER, rest);
      case '=' -> formula(row, column, rest);
      default ->
          text.matches("-?\\d+(\\.\\d+)?")
              ? number(row, column, text)
              : typed(row, column, Cell.Type.TEXT, text);
    };
  }

  private static Cell number(int row, int column, String raw) {
    String text = String.valueOf(NumberText.of(raw));
    return new Cell(row, column, Cell.Type.NUMBER, text, raw, Display.PLAIN, null);
  }

  private static Cell formula(int row, int column, String text) {
    String formula = text.substring(0, text.indexOf('>'));
    String result = text.substring(text.indexOf('>') + 1);
    Cell.Type type = result.isEmpty() ? Cell.Type.NO_RESULT : Cell.Type.NUMBER;
    return new Cell(row, column, type, result, result, Display.PLAIN, CellFormula.of(formula));
  }

  private static Cell typed(int row, int column, Cell.Type type, String text) {
    return new Cell(row, column, type, text, text, Display.PLAIN, null);
  }
}
