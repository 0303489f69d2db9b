package org.groupkpi.project;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.groupkpi.file.CsvText;

/**
 * A table of the folder history that is amended: rows are taken out and put in, and everything else
 * stays as it stands, comments and columns of the user among it.
 */
final class HistoryTable {
  /** Cells of a row by the English key of their column. */
  record Row(Map<String, String> cells) {
    String text(String key) {
      return cells.getOrDefault(key, "");
    }
  }

  private final List<String> keys = new ArrayList<>();
  private final List<List<String>> lines = new ArrayList<>();
  private int header;
  private int added;
  private boolean lost;

  private HistoryTable() {}

  /** A table of which only the header stands. */
  static HistoryTable empty(TableName name) {
    return empty(ColumnName.of(name).stream().map(ColumnName::key).toList());
  }

  /** The same with columns of these keys. */
  static HistoryTable empty(List<String> keys) {
    HistoryTable table = new HistoryTable();
    table.keys.addAll(keys);
    table.lines.add(new ArrayList<>(keys));
    return table;
  }

  /** The table of a file of the folder history, which was found to be sound before. */
  static HistoryTable read(Path project, TableName name, String file) throws IOException {
    Problems problems = new Problems();
    RawTable raw =
        ProjectFile.read(
                project, HistoryFolder.FOLDER + "/" + file, HistoryFolder.LARGEST_FILE, problems)
            .flatMap(read -> CsvTable.read(read.bytes(), read.place(), problems))
            .orElseThrow(() -> new IOException(HistoryFolder.FOLDER + "/" + file));
    Map<Integer, String> known = new HashMap<>();
    TableHeader.table(name, raw, problems)
        .columns()
        .forEach((key, position) -> known.put(position, key));
    HistoryTable table = new HistoryTable();
    raw.rows().forEach(row -> table.lines.add(new ArrayList<>(row.cells())));
    while (raw.rows().get(table.header).blank() || raw.rows().get(table.header).comment()) {
      table.header++;
    }
    for (int i = 0; i < table.lines.get(table.header).size(); i++) {
      table.keys.add(known.getOrDefault(i, ""));
    }
    table.complete(name);
    return table;
  }

  /** Adds the columns that the table lacks. */
  private void complete(TableName name) {
    for (ColumnName column : ColumnName.of(name)) {
      if (!keys.contains(column.key())) {
        keys.add(column.key());
        lines.get(header).add(column.key());
      }
    }
  }

  private List<List<String>> belowHeader() {
    return lines.subList(header + 1, lines.size());
  }

  private static boolean data(List<String> line) {
    return line.stream().anyMatch(cell -> !cell.isBlank()) && !line.get(0).startsWith("#");
  }

  private Row row(List<String> line) {
    Map<String, String> cells = new HashMap<>();
    for (int i = 0; i < Math.min(line.size(), keys.size()); i++) {
      cells.put(keys.get(i), line.get(i).strip());
    }
    return new Row(cells);
  }

  /** Whether any row is of that kind. */
  boolean has(Predicate<Row> wanted) {
    return belowHeader().stream().anyMatch(line -> data(line) && wanted.test(row(line)));
  }

  /** Takes rows out. */
  void remove(Predicate<Row> unwanted) {
    lost |= belowHeader().removeIf(line -> data(line) && unwanted.test(row(line)));
  }

  /** Puts rows in, each before the first row that comes after it in that order. */
  void add(List<Row> rows, Comparator<Row> order) {
    Deque<Row> waiting = new ArrayDeque<>(rows.stream().sorted(order).toList());
    List<List<String>> all = new ArrayList<>();
    for (List<String> line : belowHeader()) {
      while (data(line) && !waiting.isEmpty() && order.compare(waiting.getFirst(), row(line)) < 0) {
        all.add(line(waiting.removeFirst()));
      }
      all.add(line);
    }
    waiting.forEach(row -> all.add(line(row)));
    belowHeader().clear();
    lines.addAll(all);
    added += rows.size();
  }

  private List<String> line(Row row) {
    return keys.stream().map(row::text).toList();
  }

  /** How many rows came in. */
  int added() {
    return added;
  }

  /** Whether rows went out, so that the file as it was holds more than this one. */
  boolean lost() {
    return lost;
  }

  /** The file: UTF-8 with mark, lines ending with CR LF. */
  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      for (List<String> line : lines) {
        for (String cell : line) {
          csv.asItIs(cell);
        }
        csv.end();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
