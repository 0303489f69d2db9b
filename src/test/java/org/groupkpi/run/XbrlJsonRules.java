package org.groupkpi.run;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Rules of xBRL-JSON 1.0 and of OIM common 1.0 that a document holds, or does not.
 *
 * @param report the document
 */
record XbrlJsonRules(JsonNode report, List<String> faults) {
  private static final Set<String> OF_DOCUMENT =
      Set.of("documentType", "features", "namespaces", "linkTypes", "linkGroups", "taxonomy");
  private static final Set<String> OF_FACT = Set.of("value", "decimals", "dimensions", "links");
  private static final Set<String> CORE =
      Set.of("concept", "entity", "period", "unit", "language", "noteId");
  private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.-]*");
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT00:00:00");
  private static final Pattern DECIMAL = Pattern.compile("-?\\d+(\\.\\d+)?");

  XbrlJsonRules(JsonNode report) {
    this(report, new ArrayList<>());
    document(report.path("documentInfo"));
    for (Map.Entry<String, JsonNode> fact : report.path("facts").properties()) {
      fact(fact.getKey(), fact.getValue());
    }
  }

  private void require(boolean holds, String rule, Object where) {
    if (!holds) {
      faults.add(rule + ": " + where);
    }
  }

  private JsonNode namespaces() {
    return report.path("documentInfo").path("namespaces");
  }

  private void document(JsonNode info) {
    require(
        info.path("documentType").asText().equals("https://xbrl.org/2021/xbrl-json"),
        "oimce:unsupportedDocumentType",
        info);
    require(info.path("taxonomy").isArray(), "xbrlje:invalidJSONStructure", "taxonomy");
    info.path("taxonomy").forEach(uri -> require(absolute(uri.asText()), "absolute URI", uri));
    Set<String> uris = new TreeSet<>();
    for (Map.Entry<String, JsonNode> one : namespaces().properties()) {
      require(NAME.matcher(one.getKey()).matches(), "oimce:invalidURIAlias", one.getKey());
      require(absolute(one.getValue().asText()), "oimce:invalidURI", one);
      require(uris.add(one.getValue().asText()), "oimce:multipleAliasesForURI", one);
    }
    reserved("xbrl", "https://xbrl.org/2021");
    reserved("iso4217", "http://www.xbrl.org/2003/iso4217");
    reserved("utr", "http://www.xbrl.org/2009/utr");
    require(
        info.path("linkTypes").path("footnote").asText("").isEmpty()
            || info.path("linkTypes")
                .path("footnote")
                .asText()
                .equals("http://www.xbrl.org/2003/arcrole/fact-footnote"),
        "oimce:invalidURIForReservedAlias",
        "footnote");
    info.fieldNames()
        .forEachRemaining(
            name -> require(OF_DOCUMENT.contains(name) || qualified(name), "unknown", name));
  }

  private void reserved(String prefix, String uri) {
    require(
        namespaces().path(prefix).asText(uri).equals(uri),
        "oimce:invalidURIForReservedAlias",
        prefix);
  }

  private static boolean absolute(String uri) {
    return URI.create(uri).isAbsolute();
  }

  /** A name with a prefix that is declared. */
  private boolean qualified(String name) {
    int colon = name.indexOf(':');
    return colon > 0
        && namespaces().has(name.substring(0, colon))
        && NAME.matcher(name.substring(colon + 1)).matches();
  }

  private void fact(String id, JsonNode fact) {
    require(NAME.matcher(id).matches(), "oimce:invalidIdentifier", id);
    fact.fieldNames()
        .forEachRemaining(name -> require(OF_FACT.contains(name), "xbrlje:invalid", name));
    require(fact.path("value").isTextual(), "value", fact);
    boolean note = fact.path("dimensions").path("concept").asText().equals("xbrl:note");
    boolean numeric = fact.has("decimals");
    require(!numeric || fact.path("decimals").isInt(), "decimals", fact);
    require(!numeric || DECIMAL.matcher(fact.path("value").asText()).matches(), "xs:decimal", fact);
    dimensions(id, fact.path("dimensions"), note, numeric);
    for (JsonNode groups : fact.path("links")) {
      for (Map.Entry<String, JsonNode> group : groups.properties()) {
        require(
            report.path("documentInfo").path("linkGroups").has(group.getKey()),
            "oime:unknownLinkGroup",
            group.getKey());
        group
            .getValue()
            .forEach(to -> require(report.path("facts").has(to.asText()), "oime:danglingLink", to));
      }
    }
  }

  private void dimensions(String id, JsonNode dimensions, boolean note, boolean numeric) {
    require(qualified(dimensions.path("concept").asText()), "oimce:invalidQName", dimensions);
    if (note) {
      require(dimensions.path("noteId").asText().equals(id), "oime:invalidNoteIDValue", id);
      require(dimensions.has("language"), "oime:missingLanguageForNoteFact", id);
      require(dimensions.size() == 3, "oime:misplacedNoteFactDimension", id);
      return;
    }
    require(qualified(dimensions.path("entity").asText()), "oimce:invalidSQName", dimensions);
    for (String end : dimensions.path("period").asText().split("/", -1)) {
      require(TIME.matcher(end).matches(), "oimce:invalidPeriodRepresentation", end);
    }
    String language = dimensions.path("language").asText("");
    require(language.equals(language.toLowerCase(java.util.Locale.ROOT)), "lower case", language);
    require(dimensions.has("unit") ? numeric : true, "oime:misplacedUnitDimension", id);
    unit(dimensions.path("unit").asText(""));
    for (Map.Entry<String, JsonNode> one : dimensions.properties()) {
      boolean own = qualified(one.getKey()) && qualified(one.getValue().asText());
      require(CORE.contains(one.getKey()) || own, "oime:unknownDimension", one.getKey());
    }
  }

  private void unit(String unit) {
    require(!unit.equals("xbrli:pure"), "oime:illegalPureUnit", unit);
    if (!unit.isEmpty()) {
      for (String measure : unit.replaceAll("[()]", "").split("[*/]", -1)) {
        require(qualified(measure), "oimce:invalidUnitStringRepresentation", unit);
      }
    }
  }
}
