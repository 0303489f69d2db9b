package org.groupkpi.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The texts of a resource by the heading above them: {@code === C221 zh}. */
final class Sections {
  private Sections() {}

  static Map<String, String> of(String resource) {
    Map<String, String> sections = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(Sections.class.getResourceAsStream(resource), resource)) {
      for (String section : new String(in.readAllBytes(), UTF_8).split("(?m)^=== ", -1)) {
        int end = section.indexOf('\n');
        if (end > 0) {
          sections.put(section.substring(0, end), section.substring(end + 1).stripTrailing());
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
