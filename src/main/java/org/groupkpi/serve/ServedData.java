package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.review.PageShell;
import org.groupkpi.review.ReviewPage;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;

/** The data of a page that was written, line by line, of which actions name parts by number. */
final class ServedData {
  private final Map<String, String> lines = new LinkedHashMap<>();

  /** Nothing was written yet. */
  ServedData() {}

  /** The data in a page. */
  static ServedData of(String page) throws IOException {
    ServedData data = new ServedData();
    new String(PageShell.unpacked(page), UTF_8)
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              data.lines.put(line.substring(0, tab), line.substring(tab + 1));
            });
    return data;
  }

  /** The lines with those of reviews, packed for the page. */
  byte[] packed(String reviews) throws IOException {
    StringBuilder all = new StringBuilder();
    lines.forEach((name, json) -> all.append(name).append('\t').append(json).append('\n'));
    return PageShell.packed(all.append("reviews\t").append(reviews).append('\n').toString());
  }

  JsonNode line(String name) throws Refusal {
    String json = lines.get(name);
    if (json == null) {
      throw gone();
    }
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  /** The first language of the project. */
  Language language() throws Refusal {
    String code = line("head").path("languages").path(0).asText();
    return Language.of(code).orElse(Language.EN);
  }

  /** Whether there is a line of that name. */
  boolean has(String name) {
    return lines.containsKey(name);
  }

  /** The finding of that number, over all lines. */
  JsonNode finding(int number) throws Refusal {
    JsonNode some = line("findings." + number / ReviewPage.FINDINGS_A_LINE);
    return part(some, number % ReviewPage.FINDINGS_A_LINE);
  }

  /** The adjustment or restatement of that number. */
  JsonNode entry(int number) throws Refusal {
    return part(line("entries"), number);
  }

  String entity(int number) throws Refusal {
    return part(line("entities").path("code"), number).asText();
  }

  String code(int number) throws Refusal {
    return part(line("codes"), number).path("code").asText();
  }

  /** The place of something in a list of the data; nothing if it is not there. */
  static Optional<Integer> place(JsonNode list, String field, String text) {
    for (int at = 0; at < list.size(); at++) {
      JsonNode one = field.isEmpty() ? list.get(at) : list.get(at).path(field);
      if (one.asText().equals(text)) {
        return Optional.of(at);
      }
    }
    return Optional.empty();
  }

  private static JsonNode part(JsonNode list, int number) throws Refusal {
    JsonNode part = list.path(number);
    if (part.isMissingNode()) {
      throw gone();
    }
    return part;
  }

  private static Refusal gone() {
    return new Refusal(
        Refusal.CONFLICT, Words.of("the page is older than the data: load it again"));
  }
}
