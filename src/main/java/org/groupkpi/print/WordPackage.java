package org.groupkpi.print;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

/**
 * The parts of a Word document that its relations lead to; what lies beside them is left out. None
 * of them loads anything from elsewhere or runs anything: no linked picture, template, object or
 * macro, and no field beyond page numbers, dates, titles and the like.
 */
final class WordPackage {
  /** Relations (ECMA-376 part 1, 11.3 and 15.2) to parts that only say or show something. */
  private static final Set<String> KINDS =
      Set.of(
          "officeDocument",
          "core-properties",
          "extended-properties",
          "styles",
          "theme",
          "fontTable",
          "numbering",
          "settings",
          "header",
          "footer",
          "footnotes",
          "endnotes",
          "image",
          "font");

  private static final Set<String> NO_XML = Set.of("image", "font");

  /** Fields (ECMA-376 part 1, 17.16.5) that take what they show from the document itself. */
  private static final Set<String> FIELDS =
      Set.of(
          "=",
          "AUTHOR",
          "CREATEDATE",
          "DATE",
          "DOCPROPERTY",
          "FILENAME",
          "HYPERLINK",
          "IF",
          "KEYWORDS",
          "NUMPAGES",
          "PAGE",
          "PAGEREF",
          "PRINTDATE",
          "REF",
          "SAVEDATE",
          "SECTION",
          "SECTIONPAGES",
          "SEQ",
          "STYLEREF",
          "SUBJECT",
          "SYMBOL",
          "TIME",
          "TITLE",
          "TOC");

  private static final Pattern FIELD = Pattern.compile("\\s*(=|\\p{Alpha}*)");
  private static final Pattern LINK = Pattern.compile("(?i)(https?://|mailto:|#).*");
  private static final Set<String> SOURCES = Set.of("src", "href", "althref");

  private static final LocalText LOADS =
      Words.of("would load “{0}” from elsewhere; embed it in the document, or remove it");
  private static final LocalText HOLDS =
      Words.of("holds {0}, which a report must not carry; remove it");
  private static final LocalText RUNS =
      Words.of(
          "holds the field “{0}”, which may load or run something; remove it, or make it text");
  private static final LocalText MISSING =
      Words.of("lacks the part {0}; open it in Word and save it anew");

  private final String name;
  private final Map<String, byte[]> all;
  private final Map<String, byte[]> reached = new TreeMap<>();

  private WordPackage(String name, Map<String, byte[]> all) {
    this.name = name;
    this.all = all;
  }

  /**
   * @param name among the templates, for messages
   * @throws TemplateFault if a part is missing, is no XML, or would load or run something
   */
  static Map<String, byte[]> of(String name, Map<String, byte[]> all) {
    WordPackage document = new WordPackage(name, all);
    document.follow("");
    document.reached.put(WordReference.TYPES, document.types());
    return document.reached;
  }

  /** What a relation leads to: {@code styles}, {@code image}. */
  static String kind(Element relation) {
    String type = relation.getAttribute("Type");
    return type.substring(type.lastIndexOf('/') + 1);
  }

  private void follow(String part) {
    int slash = part.lastIndexOf('/') + 1;
    String relations = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    if (all.containsKey(relations)) {
      Document document = parsed(relations);
      reached.put(relations, content(relations));
      WordXml.elements(document, WordReference.PACKAGE + "relationships", "Relationship")
          .forEach(relation -> follow(part, relation));
    }
  }

  private void follow(String part, Element relation) {
    String target = relation.getAttribute("Target");
    String kind = kind(relation);
    boolean link = kind.equals("hyperlink") && LINK.matcher(target).matches();
    if (link) {
      return;
    }
    if (!relation.getAttribute("TargetMode").isEmpty()
        && !relation.getAttribute("TargetMode").equals("Internal")) {
      throw fault(part, LOADS, target);
    }
    if (!KINDS.contains(kind)) {
      throw fault(part, HOLDS, kind);
    }
    take(resolved(part, target), kind);
  }

  private void take(String part, String kind) {
    if (reached.putIfAbsent(part, content(part)) == null) {
      if (!NO_XML.contains(kind)) {
        check(part, parsed(part));
      }
      follow(part);
    }
  }

  private String resolved(String part, String target) {
    try {
      return URI.create("/" + part).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException e) {
      throw fault(part, LOADS, target);
    }
  }

  private void check(String part, Document document) {
    Deque<StringBuilder> fields = new ArrayDeque<>();
    for (Element element : WordXml.elements(document, "*", "*")) {
      attributes(part, element);
      switch (String.valueOf(element.getLocalName())) {
        case "fldSimple" -> field(part, attribute(element, "instr"));
        case "instrText" -> {
          if (!fields.isEmpty()) {
            fields.peek().append(element.getTextContent());
          }
        }
        case "fldChar" -> mark(part, attribute(element, "fldCharType"), fields);
        default -> {}
      }
    }
  }

  /** Fields stand within fields; what an inner one gives is no part of the outer's name. */
  private void mark(String part, String type, Deque<StringBuilder> fields) {
    if (type.equals("begin")) {
      fields.push(new StringBuilder());
    } else if (type.equals("end") && !fields.isEmpty()) {
      field(part, fields.pop().toString());
    }
  }

  private void field(String part, String instruction) {
    Matcher first = FIELD.matcher(instruction);
    if (!first.lookingAt() || !FIELDS.contains(first.group(1).toUpperCase(Locale.ROOT))) {
      throw fault(part, RUNS, instruction.strip());
    }
  }

  private void attributes(String part, Element element) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.item(i).getNodeValue();
      if (SOURCES.contains(String.valueOf(attributes.item(i).getLocalName()))
          && (value.contains("//") || value.contains("\\\\"))) {
        throw fault(part, LOADS, value);
      }
    }
  }

  private static String attribute(Element element, String name) {
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      if (name.equals(attributes.item(i).getLocalName())) {
        return attributes.item(i).getNodeValue();
      }
    }
    return "";
  }

  /** Without those of parts that are left out. */
  private byte[] types() {
    Document types = parsed(WordReference.TYPES);
    boolean changed = false;
    for (Element type :
        WordXml.elements(types, WordReference.PACKAGE + "content-types", "Override")) {
      if (!reached.containsKey(type.getAttribute("PartName").substring(1))) {
        type.getParentNode().removeChild(type);
        changed = true;
      }
    }
    return changed ? WordXml.print(types) : content(WordReference.TYPES);
  }

  private Document parsed(String part) {
    return WordXml.parse(name + "/" + part, content(part));
  }

  private byte[] content(String part) {
    byte[] content = all.get(part);
    if (content == null) {
      throw new TemplateFault(name, 0, MISSING.fill(part));
    }
    return content;
  }

  private TemplateFault fault(String part, LocalText reason, String detail) {
    return new TemplateFault(name + "/" + part, 0, reason.fill(detail));
  }
}
