package org.groupkpi.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a row of restatements without a value accepts: all at and below its entity. */
record Acceptance(JsonNode entries, JsonNode entities, JsonNode codes) {
  private static final LocalText ACCEPTS =
      Words.of("this row holds at and below {0}, and accepts: {1}");

  static Acceptance of(ServedData data) throws Refusal {
    return new Acceptance(data.line("entries"), data.line("entities"), data.line("codes"));
  }

  /** The restatements of filers that are accepted with one of them. */
  LocalText with(JsonNode entry) {
    List<LocalText> accepted = new ArrayList<>();
    for (JsonNode each : entries) {
      if (!each.path("accepted").asBoolean(true) && covers(entry, each)) {
        String what = code(each) + " " + each.path("value").asText();
        accepted.add(LocalText.same("{0} {1}").fill(name(each), what.strip()));
      }
    }
    return ACCEPTS.fill(name(entry), LocalText.joined(accepted, Words.of("; ")));
  }

  private boolean covers(JsonNode entry, JsonNode other) {
    boolean same = code(other).equals(code(entry)) || code(other).startsWith(code(entry) + "[");
    return same && other.path("year").equals(entry.path("year")) && isBelow(entry, other);
  }

  private boolean isBelow(JsonNode entry, JsonNode other) {
    int above = entity(entry);
    int at = entity(other);
    while (at >= 0 && at != above) {
      at = entities.path("parent").path(at).asInt(-1);
    }
    return at == above;
  }

  private static int entity(JsonNode entry) {
    return entry.path("entity").asInt(-1);
  }

  private String code(JsonNode entry) {
    return codes.path(entry.path("code").asInt(-1)).path("code").asText();
  }

  private LocalText name(JsonNode entry) {
    JsonNode name = entities.path("name").path(entity(entry));
    return name.isTextual()
        ? LocalText.same(name.asText())
        : LocalText.of(name.path("zh").asText(), name.path("en").asText());
  }
}
