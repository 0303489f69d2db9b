package org.groupkpi.review;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.groupkpi.file.Json;

/**
 * The data of the page: lines of a name, a tab and a JSON value, deflated. The page takes lines
 * apart when somebody looks at what is in them; {@code page/src/data.ts} says what they hold.
 */
final class PageLines implements AutoCloseable {
  /** Writes the value of a line, or of a field. */
  @FunctionalInterface
  interface Value {
    void write(JsonGenerator json) throws IOException;
  }

  private final OutputStream out;

  /** Lines into a stream, which is closed with them. */
  PageLines(OutputStream out) {
    this.out = out;
  }

  /** Writes one line. */
  void line(String name, Value value) throws IOException {
    out.write((name + "\t").getBytes(StandardCharsets.UTF_8));
    try (JsonGenerator json = Json.line(out)) {
      value.write(json);
    }
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
