package org.groupkpi.setup;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.groupkpi.file.CsvText;
import org.groupkpi.project.RawTable;
import org.groupkpi.text.TextBytes;

/** Writes a table of definitions as a CSV file: every text as it is, comments without padding. */
final class CsvForm {
  private static final String MARK = "\uFEFF";

  private CsvForm() {}

  static byte[] of(TableRows table) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int width = table.headings().size();
    try (CsvText csv = new CsvText(bytes)) {
      for (RawTable.Row row : table.rows()) {
        boolean padded = !row.comment() && !row.blank();
        int cells = padded ? Math.max(width, row.cells().size()) : row.cells().size();
        for (int at = 0; at < cells; at++) {
          csv.asItIs(row.cell(at));
        }
        csv.end();
      }
    }
    return bytes.toByteArray();
  }

  /**
   * A file with rows below those it has: nothing in it changes, but that the first line, its
   * headings, may get more columns. Nothing if it has to be written anew.
   *
   * @param columns headings that are added
   */
  static Optional<byte[]> grown(byte[] before, List<String> columns, TableRows rows)
      throws IOException {
    String text = text(before);
    String end = text.contains("\r\n") ? "\r\n" : "\n";
    int headings = text.indexOf(end);
    if (headings < 0 || text.lastIndexOf('"', headings) >= 0) {
      return Optional.empty();
    }
    StringBuilder grown = new StringBuilder(text);
    if (!text.endsWith(end)) {
      grown.append(end);
    }
    String added = new String(like(before, of(rows)), StandardCharsets.UTF_8);
    grown.append(added.startsWith(MARK) ? added.substring(MARK.length()) : added);
    columns.forEach(column -> grown.insert(grown.indexOf(end), "," + column));
    return Optional.of(grown.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The text of a file; one that Excel saved in an encoding of its own gets the mark it knows. */
  private static String text(byte[] file) {
    return TextBytes.utf8(file).isPresent()
        ? new String(file, StandardCharsets.UTF_8)
        : TextBytes.gb18030(file).map(MARK::concat).orElse("");
  }

  /** The bytes with the mark and the line ends of a file that they replace. */
  static byte[] like(byte[] before, byte[] bytes) {
    String former = text(before);
    String text = new String(bytes, StandardCharsets.UTF_8);
    String marked = former.startsWith(MARK) ? text : text.substring(MARK.length());
    String ended = former.contains("\r\n") ? marked : marked.replace("\r\n", "\n");
    return ended.getBytes(StandardCharsets.UTF_8);
  }
}
