package org.groupkpi.project;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads CSV (RFC 4180) strictly; rows are counted as Excel counts them: one a record. */
final class CsvTable {
  /** Excel's longest cell. */
  private static final int LONGEST_CELL = 32_767;

  private static final int MOST_KNOWN = 10_000;

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).setIgnoreSurroundingSpaces(true).get();

  private CsvTable() {}

  /** All rows, unless the file cannot be read as CSV; that is reported with the row. */
  static Optional<RawTable> read(byte[] bytes, SourceCell file, Problems problems) {
    List<RawTable.Row> rows = new ArrayList<>();
    return FileText.decode(bytes, file, problems)
        .filter(text -> each(new StringReader(text), file, problems, rows::add))
        .map(text -> new RawTable(file, rows));
  }

  /**
   * Gives all rows one by one.
   *
   * @return whether the text can be read as CSV to its end; else that is reported with the row
   */
  static boolean each(
      Reader text, SourceCell file, Problems problems, Consumer<RawTable.Row> taker) {
    // Codes, units and words stand in many rows; each is kept once.
    Map<String, String> known = new HashMap<>();
    int number = 1;
    try (CSVParser parser = CSVParser.parse(text, FORMAT)) {
      for (Iterator<CSVRecord> records = parser.iterator(); more(records); number++) {
        RawTable.Row row = new RawTable.Row(number, cells(records.next(), known));
        if (!sound(row, file, problems)) {
          return false;
        }
        taker.accept(row);
      }
      return true;
    } catch (IOException e) {
      problems.add(
          Finding.of(
                  FindingKind.D001,
                  Words.of(
                      "a quotation mark is not closed from this row on; what follows cannot be told apart"))
              .at(file.at(Integer.toString(number), "")));
      return false;
    }
  }

  private static boolean more(Iterator<CSVRecord> records) throws IOException {
    try {
      return records.hasNext();
    } catch (UncheckedIOException | IllegalStateException e) {
      throw new IOException(e);
    }
  }

  private static List<String> cells(CSVRecord record, Map<String, String> known) {
    String[] cells = record.values();
    for (int i = 0; i < cells.length; i++) {
      cells[i] =
          known.size() < MOST_KNOWN ? known.computeIfAbsent(cells[i], same -> same) : cells[i];
    }
    return List.of(cells);
  }

  private static boolean sound(RawTable.Row row, SourceCell file, Problems problems) {
    for (String cell : row.cells()) {
      if (cell.length() > LONGEST_CELL || cell.indexOf('\0') >= 0) {
        problems.add(Finding.of(FindingKind.D001, why(cell)).at(place(row, file, cell)));
        return false;
      }
    }
    return true;
  }

  private static SourceCell place(RawTable.Row row, SourceCell file, String cell) {
    return file.at(Integer.toString(row.number()), cell.substring(0, Math.min(40, cell.length())));
  }

  private static LocalText why(String cell) {
    return cell.length() > LONGEST_CELL
        ? Words.of("a cell has {0} characters; {1} at most").fill(cell.length(), LONGEST_CELL)
        : Words.of("it contains a NUL character");
  }
}
