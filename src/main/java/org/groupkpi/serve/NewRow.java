package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.groupkpi.finding.Digest;
import org.groupkpi.text.LocalText;

/**
 * A row that is to be written below those of its file.
 *
 * @param file path below the project, as it is shown
 * @param lines the headings, rows that there are, and the new one, as they stand in a CSV file
 * @param note what it does that its cells do not say; empty if there is nothing
 */
record NewRow(Path place, String file, List<String> lines, LocalText note, Writing writing) {
  /** So many of the rows above it are shown with it. */
  private static final int ROWS_SHOWN = 2;

  /** Puts the row into its file. */
  @FunctionalInterface
  interface Writing {
    void write() throws IOException;
  }

  NewRow {
    lines = List.copyOf(lines);
  }

  void write() throws IOException {
    writing.write();
  }

  /** The file, its last rows, the new one, and a digest of all that. */
  String preview() throws IOException {
    return shown().put("digest", digest()).toString();
  }

  /** Of the file as it stands, and of what is shown of it. */
  String digest() throws IOException {
    String before = Files.exists(place) ? Digest.of(Files.readAllBytes(place)) : "";
    return Digest.of((before + shown()).getBytes(UTF_8));
  }

  private ObjectNode shown() {
    ObjectNode shown = new ObjectMapper().createObjectNode().put("file", file);
    ArrayNode rows = shown.putArray("lines");
    int last = lines.size() - 1;
    for (int at = 0; at <= last; at++) {
      if (at == 0 || at >= last - ROWS_SHOWN) {
        rows.addObject().put("kind", at == last ? "added" : "same").put("text", lines.get(at));
      }
    }
    if (!note.isEmpty()) {
      Desk.put(shown.putObject("note"), note);
    }
    return shown;
  }
}
