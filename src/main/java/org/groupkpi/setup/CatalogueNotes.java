package org.groupkpi.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.LocalText;

/**
 * What {@code catalogue.yaml} says of a catalogue.
 *
 * @param edition of the framework
 * @param source where it is published
 * @param licence what may be done with it
 * @param checked when it was compared with the original; empty: never
 * @param unchecked what was not compared; empty: nothing
 */
public record CatalogueNotes(
    LocalText title,
    String edition,
    String source,
    String licence,
    String checked,
    String unchecked) {
  static final String FILE = "catalogue.yaml";

  static CatalogueNotes parse(String yaml) {
    JsonNode notes = tree(yaml);
    return new CatalogueNotes(
        LocalText.of(text(notes, "title_zh"), text(notes, "title_en")),
        text(notes, "edition"),
        text(notes, "source"),
        text(notes, "licence"),
        text(notes, "checked"),
        text(notes, "unchecked"));
  }

  /** Notes that cannot be read say nothing. */
  private static JsonNode tree(String yaml) {
    YAMLMapper mapper = new YAMLMapper();
    try {
      return mapper.readTree(yaml);
    } catch (JsonProcessingException e) {
      return mapper.createObjectNode();
    }
  }

  private static String text(JsonNode notes, String key) {
    JsonNode value = notes.path(key);
    if (!value.isArray()) {
      return value.isNull() ? "" : value.asText("").strip();
    }
    List<String> texts = new ArrayList<>();
    value.forEach(each -> texts.add(each.asText()));
    return String.join("; ", texts);
  }
}
