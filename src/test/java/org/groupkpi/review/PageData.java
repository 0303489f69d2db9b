package org.groupkpi.review;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The lines of a review page, by name, as a browser unpacks them. */
public record PageData(Map<String, JsonNode> lines) {
  private static final String BEFORE = "id=\"data\">";

  public static PageData of(Path page) throws IOException {
    String html = Files.readString(page);
    int from = html.indexOf(BEFORE) + BEFORE.length();
    return of(Base64.getDecoder().decode(html.substring(from, html.indexOf('<', from))));
  }

  /** The lines of what a server sends. */
  public static PageData of(byte[] packed) throws IOException {
    Map<String, JsonNode> lines = new LinkedHashMap<>();
    ObjectMapper json = new ObjectMapper();
    byte[] bytes =
        new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))
            .readAllBytes();
    for (String line : new String(bytes, UTF_8).lines().toList()) {
      int tab = line.indexOf('\t');
      lines.put(line.substring(0, tab), json.readTree(line.substring(tab + 1)));
    }
    return new PageData(lines);
  }

  public JsonNode line(String name) {
    return Objects.requireNonNull(lines.get(name), name);
  }
}
