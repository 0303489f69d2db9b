package org.groupkpi.setup;

import java.util.Optional;
import org.apache.poi.ss.usermodel.IgnoredErrorType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.file.CellText;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.file.StillFile;
import org.groupkpi.project.ColumnName;
import org.groupkpi.project.RawTable;
import org.groupkpi.text.Language;
import org.groupkpi.text.TextWidth;

/** Writes a table of definitions into its sheet. */
record TableSheet(TableRows table, Language language, SheetLooks looks) {
  /** Rows that are text and have dropdowns, however few are filled. */
  static final int ROOM = 2_000;

  private static final int NARROWEST = 9;
  private static final int WIDEST = 42;
  private static final int NOTE_LINE = 34;
  private static final int NAMES = 2;

  void write(XSSFSheet sheet) {
    for (RawTable.Row row : table.rows()) {
      if (!row.blank()) {
        fill(sheet.createRow(row.number() - 1), row);
      }
    }
    int columns = table.headings().size();
    for (int at = 0; at < columns; at++) {
      sheet.setColumnWidth(at, width(at) * 256);
      sheet.setDefaultColumnStyle(at, looks.text);
    }
    if (columns == 0) {
      return;
    }
    notes(sheet);
    SheetPaper.of(sheet, table.header(), Math.min(NAMES, columns));
    sheet.setDisplayGridlines(true);
    int last = Math.max(table.header(), table.rows().size() - 1);
    sheet.setAutoFilter(new CellRangeAddress(table.header(), last, 0, columns - 1));
    sheet.addIgnoredErrors(
        new CellRangeAddress(0, last + ROOM, 0, columns - 1),
        IgnoredErrorType.NUMBER_STORED_AS_TEXT);
  }

  private void fill(XSSFRow cells, RawTable.Row row) {
    for (int at = 0; at < row.cells().size(); at++) {
      if (!row.cell(at).isEmpty()) {
        String text = row.cell(at).replace("\r\n", "\n").replace('\r', '\n');
        cells.createCell(at).setCellValue(CellText.XLSX.safe(text));
        cells.getCell(at).setCellStyle(style(row, at));
      }
    }
  }

  private XSSFCellStyle style(RawTable.Row row, int column) {
    if (row.number() - 1 == table.header()) {
      boolean needed = column(column).filter(ColumnName::needed).isPresent();
      return needed ? looks.neededHeading : looks.heading;
    }
    return row.comment() ? looks.comment : looks.text;
  }

  private Optional<ColumnName> column(int at) {
    return ColumnName.find(table.name(), table.headings().get(at));
  }

  private int width(int column) {
    int widest = NARROWEST;
    for (RawTable.Row row : table.rows()) {
      boolean alone = row.comment() && row.cells().size() == 1;
      int width = alone ? 0 : row.cell(column).lines().mapToInt(TextWidth::of).max().orElse(0);
      widest = Math.max(widest, width + NAMES);
    }
    return Math.min(WIDEST, widest);
  }

  private void notes(XSSFSheet sheet) {
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    for (int at = 0; at < table.headings().size(); at++) {
      int place = at;
      column(at).ifPresent(column -> note(drawing, column, place));
    }
  }

  private void note(XSSFDrawing drawing, ColumnName column, int at) {
    String text = ColumnNote.of(column, language);
    int lines = text.lines().mapToInt(line -> TextWidth.lines(line, NOTE_LINE).size()).sum();
    XSSFClientAnchor anchor =
        new XSSFClientAnchor(
            0, 0, 0, 0, at + 1, table.header() + 1, at + NAMES + 2, table.header() + lines + 3);
    XSSFComment comment = drawing.createCellComment(anchor);
    comment.setAddress(table.header(), at);
    comment.setAuthor(StillFile.GENERATOR);
    comment.setString(CellText.XLSX.safe(text));
  }
}
