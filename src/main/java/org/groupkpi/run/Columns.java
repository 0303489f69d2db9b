package org.groupkpi.run;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.groupkpi.file.CsvText;

/** The columns of a data file, each named once with what a row has in it, for CSV and JSON. */
final class Columns<T> {
  /** How a cell is written as CSV. */
  private interface Field {
    CsvText write(CsvText csv, String cell) throws IOException;
  }

  private record Column<T>(String name, Function<T, String> cell, Field field) {}

  private final List<Column<T>> columns = new ArrayList<>();

  Columns<T> text(String name, Function<T, String> cell) {
    columns.add(new Column<>(name, cell, CsvText::text));
    return this;
  }

  Columns<T> figure(String name, Function<T, String> cell) {
    columns.add(new Column<>(name, cell, CsvText::figure));
    return this;
  }

  /** The header and all rows; closes the stream. */
  void writeCsv(OutputStream out, Iterable<T> rows) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      header(csv);
      for (T row : rows) {
        row(csv, row);
      }
    }
  }

  void header(CsvText csv) throws IOException {
    csv.header(columns.stream().map(Column::name).toList());
  }

  void row(CsvText csv, T row) throws IOException {
    for (Column<T> column : columns) {
      column.field().write(csv, column.cell().apply(row));
    }
    csv.end();
  }

  /** Fields of an object begun before; those that are empty are left out. */
  void writeJson(JsonGenerator json, T row) throws IOException {
    for (Column<T> column : columns) {
      String cell = column.cell().apply(row);
      if (!cell.isEmpty()) {
        json.writeStringField(column.name(), cell);
      }
    }
  }
}
