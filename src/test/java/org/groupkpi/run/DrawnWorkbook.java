package org.groupkpi.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A real workbook made from a drawing. A line is a row, {@code |} stands between cells, {@code ##
 * name} begins a sheet and {@code ##! name} a very hidden one; {@code ~} before a line hides the
 * row. A cell is a number if it looks like one, else a text; {@code 'x} is the text x, {@code
 * %0.125} a number in percent format, {@code {0.0 "t"}5} one in another format, {@code !#DIV/0!} an
 * error, {@code =f>7} a formula with the stored result 7, {@code =f>} one without, {@code ^} a cell
 * merged with the one above. Where no sheet {@code _kpi} is drawn, one names the entity and the
 * year 2024.
 */
final class DrawnWorkbook {
  private final XSSFWorkbook workbook;
  private final CellStyle percent;

  private DrawnWorkbook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.percent = workbook.createCellStyle();
    percent.setDataFormat(workbook.createDataFormat().getFormat("0.0%"));
  }

  /** The bytes of the workbook that an entity returned. */
  static byte[] of(String drawing, String entity) throws IOException {
    String identified =
        drawing.contains("_kpi")
            ? drawing
            : drawing.stripTrailing() + "\n##! _kpi\nentity | " + entity + "\nyear | 2024\n";
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      new DrawnWorkbook(workbook).draw(identified);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    }
  }

  private void draw(String drawing) {
    XSSFSheet sheet = null;
    int row = 0;
    for (String line : drawing.split("\n", -1)) {
      if (line.startsWith("##")) {
        sheet = sheet(line.substring(2));
        row = 0;
      } else {
        sheet = sheet == null ? sheet(" 填报") : sheet;
        row(sheet, row++, line);
      }
    }
  }

  private XSSFSheet sheet(String heading) {
    XSSFSheet sheet = workbook.createSheet(heading.replaceFirst("^!", "").strip());
    if (heading.startsWith("!")) {
      workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }
    return sheet;
  }

  private void row(XSSFSheet sheet, int number, String line) {
    XSSFRow row = sheet.createRow(number);
    row.setZeroHeight(line.startsWith("~"));
    String[] texts = line.replaceFirst("^~", "").split("\\|", -1);
    for (int column = 0; column < texts.length; column++) {
      String text = texts[column].strip();
      if (text.equals("^")) {
        sheet.addMergedRegion(new CellRangeAddress(number - 1, number, column, column));
      } else if (!text.isEmpty()) {
        fill(row.createCell(column), text);
      }
    }
  }

  private void fill(XSSFCell cell, String text) {
    String rest = text.substring(1);
    switch (text.length() == 1 ? 'x' : text.charAt(0)) {
      case '\'' -> cell.setCellValue(unescaped(rest));
      case '%' -> {
        cell.setCellValue(Double.parseDouble(rest));
        cell.setCellStyle(percent);
      }
      case '{' -> formatted(cell, text);
      case '!' -> cell.setCellErrorValue(FormulaError.forString(rest.toUpperCase(Locale.ROOT)));
      case '=' -> formula(cell, rest);
      default -> plain(cell, text);
    }
  }

  /**
   * {@code U+200B}, written as in Java, stands for a character that nobody would see in a drawing.
   */
  private static String unescaped(String text) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(found -> Character.toString(Integer.parseInt(found.group(1), 16)));
  }

  private void formatted(XSSFCell cell, String text) {
    int end = text.lastIndexOf('}');
    fill(cell, text.substring(end + 1));
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(text.substring(1, end)));
    cell.setCellStyle(style);
  }

  private static void formula(XSSFCell cell, String text) {
    int end = text.lastIndexOf('>');
    cell.setCellFormula(text.substring(0, end));
    if (end < text.length() - 1) {
      cell.setCellValue(Double.parseDouble(text.substring(end + 1)));
    }
  }

  private static void plain(XSSFCell cell, String text) {
    if (text.matches("-?\\d+(\\.\\d+)?")) {
      cell.setCellValue(Double.parseDouble(text));
      cell.getCTCell().setV(text);
    } else {
      cell.setCellValue(text);
    }
  }
}
