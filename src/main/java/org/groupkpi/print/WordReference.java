package org.groupkpi.print;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * A document that somebody made in Word to say how reports look: the report is printed into its
 * package, so its styles, theme, fonts, paper, header and footer are used. Styles and whatever else
 * it lacks are the tool's.
 */
record WordReference(String name, Map<String, byte[]> parts) {
  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  static final String RELATION =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
  private static final String WORD_TYPE =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.";

  static final String TYPES = "[Content_Types].xml";
  private static final String DOCUMENT = "word/document.xml";
  private static final String RELATIONS = "word/_rels/document.xml.rels";
  private static final String STYLES = "word/styles.xml";
  private static final Pattern STYLE = Pattern.compile("(<w:(?:p|r|tbl)Style w:val=\")([^\"]*)");

  private static final String SETTINGS = "word/settings.xml";

  /** Relations of a document that say how it looks, beside header and footer. */
  private static final Set<String> LOOK =
      Set.of("styles", "theme", "fontTable", "numbering", "settings");

  private static final LocalText NO_DOCUMENT =
      Words.of("is not a Word document (.docx without macros or password); save it anew as one");

  /**
   * @param name among the templates
   * @throws TemplateFault if it is not a document of Word
   */
  static WordReference read(String name, byte[] file) {
    Map<String, byte[]> parts = new TreeMap<>(Archive.read(name, file));
    boolean complete = parts.keySet().containsAll(List.of(TYPES, DOCUMENT, RELATIONS, STYLES));
    String types = complete ? new String(parts.get(TYPES), StandardCharsets.UTF_8) : "";
    if (!types.contains(WORD_TYPE + "document.main+xml")) {
      throw new TemplateFault(name, 0, NO_DOCUMENT);
    }
    return new WordReference(name, parts);
  }

  /** Its pages; those of a draft have the tool's header. */
  WordPage page(boolean draft) {
    List<Element> sections = WordXml.elements(parsed(DOCUMENT, parts), WORD, "sectPr");
    WordPage page =
        sections.isEmpty() ? WordPage.A4 : WordPage.of(sections.get(sections.size() - 1));
    return draft ? page.withAddedHeader() : page;
  }

  /** Its package with the report in it, given the parts that the tool would print without it. */
  Map<String, byte[]> dress(Map<String, byte[]> printed, WordPage page) {
    Map<String, byte[]> dressed = new TreeMap<>(parts);
    printed.forEach(
        (part, content) -> {
          if (part.startsWith("_rels/") || part.startsWith("docProps/") || part.equals(SETTINGS)) {
            dressed.put(part, content);
          }
        });
    // It may name a template on a drive that others do not have.
    dressed.remove("word/_rels/settings.xml.rels");
    dressed.put(TYPES, types(printed));
    dressed.put(RELATIONS, relations(page));
    WordStyles styles = WordStyles.of(parsed(STYLES, parts), parsed(STYLES, printed));
    dressed.put(STYLES, WordXml.print(styles.document()));
    dressed.put(DOCUMENT, renamed(DOCUMENT, printed, styles));
    if (page.headerPart().equals(WordPage.ADDED_HEADER)) {
      add("header", WordPage.ADDED_HEADER, printed, styles, dressed);
    }
    if (page.footerPart().equals(WordPage.ADDED_FOOTER)) {
      add("footer", WordPage.ADDED_FOOTER, printed, styles, dressed);
    }
    return WordPackage.of(name, dressed);
  }

  /** With the types of the tool's parts that it lacks. */
  private byte[] types(Map<String, byte[]> printed) {
    Document types = parsed(TYPES, parts);
    addLacking(types, "Default", "Extension", printed);
    addLacking(types, "Override", "PartName", printed);
    return WordXml.print(types);
  }

  private void addLacking(Document types, String element, String key, Map<String, byte[]> printed) {
    for (Element own :
        WordXml.elements(parsed(TYPES, printed), PACKAGE + "content-types", element)) {
      Element entry = entry(types, "content-types", element, key, own.getAttribute(key));
      if (!entry.hasAttribute("ContentType")) {
        entry.setAttribute("ContentType", own.getAttribute("ContentType"));
      }
    }
  }

  /** Without what belongs to its text: pictures, notes, comments, objects, the pages before. */
  private byte[] relations(WordPage page) {
    Document relations = parsed(RELATIONS, parts);
    for (Element each : WordXml.elements(relations, PACKAGE + "relationships", "Relationship")) {
      String id = each.getAttribute("Id");
      if (!LOOK.contains(WordPackage.kind(each))
          && !id.equals(page.headerPart())
          && !id.equals(page.footerPart())) {
        each.getParentNode().removeChild(each);
      }
    }
    return WordXml.print(relations);
  }

  private void add(
      String kind,
      String relation,
      Map<String, byte[]> printed,
      WordStyles styles,
      Map<String, byte[]> dressed) {
    String part = "kpi-" + kind + ".xml";
    dressed.put("word/" + part, renamed("word/" + kind + ".xml", printed, styles));
    Document relations = parsed(RELATIONS, dressed);
    Element related = entry(relations, "relationships", "Relationship", "Id", relation);
    related.setAttribute("Type", RELATION + "/" + kind);
    related.setAttribute("Target", part);
    dressed.put(RELATIONS, WordXml.print(relations));
    Document types = parsed(TYPES, dressed);
    Element type = entry(types, "content-types", "Override", "PartName", "/word/" + part);
    type.setAttribute("ContentType", WORD_TYPE + kind + "+xml");
    dressed.put(TYPES, WordXml.print(types));
  }

  /** The entry of that key; there is one already if the reference came from this tool. */
  private static Element entry(
      Document document, String kind, String element, String key, String value) {
    return WordXml.elements(document, PACKAGE + kind, element).stream()
        .filter(entry -> entry.getAttribute(key).equals(value))
        .findFirst()
        .orElseGet(() -> added(document, PACKAGE + kind, element, key, value));
  }

  private static Element added(
      Document document, String namespace, String element, String key, String value) {
    Element added = document.createElementNS(namespace, element);
    added.setAttribute(key, value);
    document.getDocumentElement().appendChild(added);
    return added;
  }

  private static byte[] renamed(String part, Map<String, byte[]> printed, WordStyles styles) {
    return STYLE
        .matcher(new String(content(part, printed), StandardCharsets.UTF_8))
        .replaceAll(found -> Matcher.quoteReplacement(renamed(found, styles.names())))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String renamed(MatchResult found, Map<String, String> names) {
    return found.group(1) + names.getOrDefault(found.group(2), found.group(2));
  }

  private Document parsed(String part, Map<String, byte[]> of) {
    return WordXml.parse(name + "/" + part, content(part, of));
  }

  private static byte[] content(String part, Map<String, byte[]> parts) {
    return Objects.requireNonNull(parts.get(part), part);
  }
}
