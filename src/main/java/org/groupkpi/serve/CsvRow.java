package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.groupkpi.file.CsvText;

/** Cells as they stand in a CSV file. */
final class CsvRow {
  private CsvRow() {}

  /** A row, without the end of its line. */
  static String of(List<String> cells) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(bytes)) {
      for (String cell : cells) {
        csv.asItIs(cell);
      }
    }
    return bytes.toString(UTF_8).substring(1);
  }
}
