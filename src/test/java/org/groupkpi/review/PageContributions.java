package org.groupkpi.review;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes contributions from the data of a page, as the page itself does. */
final class PageContributions {
  /** Rules that add up shares; others only ask whether there is one. */
  private static final Set<String> SCALED = Set.of("sum", "mean");

  private final PageData page;
  private final List<String> entities = new ArrayList<>();
  private final List<String> codes = new ArrayList<>();
  private final List<Integer> years = new ArrayList<>();

  PageContributions(PageData page) {
    this.page = page;
    page.line("entities").get("code").forEach(one -> entities.add(one.asText()));
    page.line("codes").forEach(one -> codes.add(one.get("code").asText()));
    page.line("head").get("years").forEach(one -> years.add(one.asInt()));
  }

  /** Whether the page has the figure: of a node, a code with figures, a year of the tables. */
  boolean has(JsonNode figure) {
    return page.lines().containsKey("figures." + entities.indexOf(figure.get("node").asText()))
        && codes.contains(code(figure))
        && years.contains(figure.get("year").asInt())
        && !rule(figure).equals("text");
  }

  private static String code(JsonNode figure) {
    String member = figure.path("member").asText("");
    return figure.get("indicator").asText() + (member.isEmpty() ? "" : "[" + member + "]");
  }

  private String rule(JsonNode figure) {
    return page.line("codes").get(codes.indexOf(code(figure))).get("rule").asText();
  }

  /** Entities and amounts, in the order in which they count. */
  List<String> of(JsonNode figure) {
    int code = codes.indexOf(code(figure));
    int year = years.indexOf(figure.get("year").asInt());
    int node = entities.indexOf(figure.get("node").asText());
    int at = code * years.size() + year;
    JsonNode figures = page.line("figures." + node);
    if (figures.get("from").get(at).asInt() != 0) {
      return List.of();
    }
    JsonNode definition = page.line("codes").get(code);
    Map<Integer, String> own = own(code, year);
    if (rule(figure).equals("group")) {
      return own.containsKey(node)
          ? List.of(part(node, BigDecimal.ONE, own.getOrDefault(node, ""), BigDecimal.ONE))
          : List.of();
    }
    Set<Integer> without = new HashSet<>();
    figures.get("without").path(String.valueOf(at)).forEach(one -> without.add(one.asInt()));
    JsonNode shares = figures.get("shares").get(year).get(definition.get("scope").asInt());
    Map<Integer, String> weights =
        definition.has("weight") ? own(definition.get("weight").asInt(), year) : Map.of();
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < shares.get("entities").size(); i++) {
      int entity = shares.get("entities").get(i).asInt();
      if (!without.contains(entity)) {
        BigDecimal share = new BigDecimal(shares.get("share").path(i).asText("1"));
        boolean scaled = SCALED.contains(rule(figure)) && !definition.has("whole");
        parts.add(
            part(
                entity,
                scaled ? share : BigDecimal.ONE,
                own.getOrDefault(entity, "nothing"),
                new BigDecimal(weights.getOrDefault(entity, "1"))));
      }
    }
    return parts;
  }

  private String part(int entity, BigDecimal share, String own, BigDecimal weight) {
    String code = page.line("entities").get("code").get(entity).asText();
    if (!own.matches("[-0-9.]+")) {
      return code + " " + own;
    }
    String amount =
        new BigDecimal(own).multiply(share).multiply(weight).stripTrailingZeros().toString();
    return code + " " + amount;
  }

  private Map<Integer, String> own(int code, int year) {
    Map<Integer, String> own = new HashMap<>();
    JsonNode columns = page.line("own." + code).get("years").get(year);
    for (int i = 0; i < columns.get("entity").size(); i++) {
      own.put(columns.get("entity").get(i).asInt(), columns.get("value").get(i).asText());
    }
    return own;
  }
}
