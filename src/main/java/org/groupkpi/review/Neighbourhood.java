package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.SourceCell;

/**
 * A cell of a workbook with those around it, as a person saw them.
 *
 * @param columns letters, from left to right
 * @param rows numbers, from top to bottom
 * @param cells one list a row
 * @param row where the cell in question stands
 */
public record Neighbourhood(
    List<String> columns, List<Integer> rows, List<List<String>> cells, String column, int row) {
  private static final int ROWS_AROUND = 2;
  private static final int COLUMNS_BEFORE = 5;
  private static final int COLUMNS_AFTER = 2;
  private static final int MOST_CHARACTERS = 80;

  /** What stands around a place; nothing if it is no cell of a sheet of that file. */
  public static Optional<Neighbourhood> of(Spreadsheet spreadsheet, SourceCell place) {
    long address = place.cell().isEmpty() ? -1 : CellAddress.parse(place.cell());
    return address < 0
        ? Optional.empty()
        : spreadsheet
            .sheet(place.sheet())
            .map(sheet -> around(sheet, CellAddress.row(address), CellAddress.column(address)));
  }

  private static Neighbourhood around(Sheet sheet, int row, int column) {
    List<Integer> rows = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (int at = Math.max(1, row - ROWS_AROUND); at <= row + ROWS_AROUND; at++) {
      rows.add(at);
      cells.add(texts(sheet, at, column));
    }
    List<String> columns = new ArrayList<>();
    for (int at = first(column); at <= column + COLUMNS_AFTER; at++) {
      columns.add(CellAddress.columnName(at));
    }
    return new Neighbourhood(columns, rows, cells, CellAddress.columnName(column), row);
  }

  private static int first(int column) {
    return Math.max(1, column - COLUMNS_BEFORE);
  }

  private static List<String> texts(Sheet sheet, int row, int column) {
    List<String> texts = new ArrayList<>();
    for (int at = first(column); at <= column + COLUMNS_AFTER; at++) {
      texts.add(sheet.cell(row, at).map(Cell::shown).map(Neighbourhood::cut).orElse(""));
    }
    return texts;
  }

  private static String cut(String text) {
    return text.codePointCount(0, text.length()) <= MOST_CHARACTERS
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS)) + "…";
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    PageNumbers.strings(json, "columns", columns);
    json.writeFieldName("rows");
    PageNumbers.numbers(json, rows);
    json.writeArrayFieldStart("cells");
    for (List<String> texts : cells) {
      json.writeStartArray();
      for (String text : texts) {
        json.writeString(text);
      }
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeNumberField("column", columns.indexOf(column));
    json.writeNumberField("row", rows.indexOf(row));
    json.writeEndObject();
  }
}
