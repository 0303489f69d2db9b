package org.groupkpi.serve;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.project.TableName;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The row of definitions that an action of head office is.
 *
 * @param cells by the keys of their columns
 * @param note what it does that the cells do not say; empty if there is nothing
 */
record Entering(TableName table, Map<String, String> cells, LocalText note) {
  private static final LocalText UNKNOWN = Words.of("there is no action “{0}”");
  private static final LocalText WHO = Words.of("say who enters it");
  private static final LocalText WHY = Words.of("say why");
  private static final LocalText NOTHING =
      Words.of("there is nothing to accept: head office knows this restatement");

  /**
   * The row of an action.
   *
   * @param data that the action names parts of
   * @param ids of the adjustments there are
   */
  static Entering of(JsonNode action, ServedData data, LocalDate today, List<String> ids)
      throws Refusal {
    Map<String, String> cells = new LinkedHashMap<>();
    TableName table =
        switch (text(action, "action")) {
          case "accept" -> accept(action, data, cells);
          case "waive" -> waive(action, data, cells);
          case "adjust" -> adjust(action, ids, cells);
          default -> throw new Refusal(Refusal.WRONG, UNKNOWN.fill(text(action, "action")));
        };
    cells.put("author", needed(action, "author", WHO));
    cells.put("date", today.toString());
    String reason = needed(action, "reason", WHY);
    String column = data.language().chinese() ? "reason_zh" : "reason_en";
    cells.put(table == TableName.WAIVERS ? "reason" : column, reason);
    return new Entering(table, cells, note(action, table, data));
  }

  private static LocalText note(JsonNode action, TableName table, ServedData data) throws Refusal {
    return table == TableName.RESTATEMENTS
        ? Acceptance.of(data).with(entry(action, data))
        : LocalText.NONE;
  }

  private static TableName accept(JsonNode action, ServedData data, Map<String, String> cells)
      throws Refusal {
    JsonNode entry = entry(action, data);
    if (entry.path("accepted").asBoolean(true)) {
      throw new Refusal(Refusal.CONFLICT, NOTHING);
    }
    cells.put("year", entry.path("year").asText());
    cells.put("indicator", data.code(entry.path("code").asInt()));
    cells.put("entity", data.entity(entry.path("entity").asInt()));
    return TableName.RESTATEMENTS;
  }

  private static JsonNode entry(JsonNode action, ServedData data) throws Refusal {
    return data.entry(action.path("entry").asInt(-1));
  }

  private static TableName waive(JsonNode action, ServedData data, Map<String, String> cells)
      throws Refusal {
    JsonNode finding = data.finding(action.path("finding").asInt(-1));
    cells.put("finding", text(finding, "code"));
    int entity = finding.path("entity").asInt(-1);
    if (entity >= 0) {
      cells.put("entity", data.entity(entity));
    }
    String member = text(finding, "member");
    cells.put(
        "indicator", text(finding, "indicator") + (member.isEmpty() ? "" : "[" + member + "]"));
    cells.put("check", text(finding, "check"));
    cells.put("until", text(action, "until"));
    return TableName.WAIVERS;
  }

  private static TableName adjust(JsonNode action, List<String> ids, Map<String, String> cells) {
    String year = text(action, "year");
    int number = 1;
    while (ids.contains(id(year, number))) {
      number++;
    }
    cells.put("id", id(year, number));
    cells.put("year", year);
    cells.put("entity", text(action, "entity"));
    cells.put("indicator", KpiCode.parse(text(action, "code")).toString());
    cells.put("value", text(action, "value"));
    cells.put("unit", text(action, "unit"));
    cells.put("kind", text(action, "type"));
    cells.put("counterparty", text(action, "counterparty"));
    cells.put("evidence", text(action, "evidence"));
    return TableName.ADJUSTMENTS;
  }

  private static String id(String year, int number) {
    return "ADJ-" + year + "-" + (number < 10 ? "0" : "") + number;
  }

  static String text(JsonNode action, String field) {
    return action.path(field).asText("").strip();
  }

  static String needed(JsonNode action, String field, LocalText otherwise) throws Refusal {
    String text = text(action, field);
    if (text.isEmpty()) {
      throw new Refusal(Refusal.WRONG, otherwise);
    }
    return text;
  }
}
