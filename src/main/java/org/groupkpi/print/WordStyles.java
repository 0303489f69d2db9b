package org.groupkpi.print;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * The styles of a reference, with those of the tool that it lacks. Which is which is known by their
 * names: identifiers differ with the language of Word.
 *
 * @param document the part {@code styles.xml}
 * @param names identifiers in the document by the tool's own
 */
record WordStyles(Document document, Map<String, String> names) {
  private static final String WORD = WordReference.WORD;
  private static final String ID = "styleId";

  WordStyles {
    names = Map.copyOf(names);
  }

  static WordStyles of(Document reference, Document own) {
    Map<String, String> there = new HashMap<>();
    WordXml.elements(reference, WORD, "style").forEach(s -> there.put(key(s), attribute(s, ID)));
    Map<String, String> names = new HashMap<>();
    Map<String, Element> lacking = new LinkedHashMap<>();
    for (Element style : WordXml.elements(own, WORD, "style")) {
      String id = attribute(style, ID);
      names.put(id, there.getOrDefault(key(style), free(id, there)));
      if (!there.containsKey(key(style))) {
        lacking.put(id, style);
      }
    }
    lacking.values().forEach(style -> add(reference, style, names));
    return new WordStyles(reference, names);
  }

  private static void add(Document reference, Element style, Map<String, String> names) {
    Element added = (Element) reference.importNode(style, true);
    added.setAttributeNS(WORD, "w:" + ID, names.get(attribute(style, ID)));
    added.removeAttributeNS(WORD, "default");
    for (String link : List.of("basedOn", "next", "link")) {
      for (Element element : WordXml.elements(added, WORD, link)) {
        String id = attribute(element, "val");
        element.setAttributeNS(WORD, "w:val", names.getOrDefault(id, id));
      }
    }
    reference.getDocumentElement().appendChild(added);
  }

  private static String free(String id, Map<String, String> there) {
    return there.containsValue(id) ? id + "Kpi" : id;
  }

  private static String key(Element style) {
    List<Element> names = WordXml.elements(style, WORD, "name");
    String name = names.isEmpty() ? attribute(style, ID) : attribute(names.get(0), "val");
    return attribute(style, "type") + " " + name.toLowerCase(Locale.ROOT);
  }

  private static String attribute(Element element, String attribute) {
    return element.getAttributeNS(WORD, attribute);
  }
}
