package org.groupkpi.run;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.groupkpi.measure.Exact;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * The facts that a reader of inline XBRL 1.1 takes from a page, which has to be well-formed.
 *
 * @param page as XML
 */
record InlineFacts(Document page) {
  private static final String IX = "http://www.xbrl.org/2013/inlineXBRL";
  private static final String XBRLI = "http://www.xbrl.org/2003/instance";
  private static final String XBRLDI = "http://xbrl.org/2006/xbrldi";

  static InlineFacts read(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return new InlineFacts(factory.newDocumentBuilder().parse(file.toFile()));
  }

  private Stream<Element> elements(String namespace, String name) {
    return elements(page.getElementsByTagNameNS(namespace, name));
  }

  private static Stream<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength()).mapToObj(at -> (Element) nodes.item(at));
  }

  private static String text(Element in, String name) {
    return in.getElementsByTagNameNS(XBRLI, name).item(0).getTextContent();
  }

  private Element byId(String namespace, String name, String id) {
    return elements(namespace, name)
        .filter(one -> one.getAttribute("id").equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The value of each fact where it is marked most precisely. */
  Map<String, String> finest() {
    Map<String, String> values = new TreeMap<>();
    Map<String, Integer> decimals = new HashMap<>();
    facts()
        .forEach(
            fact -> {
              int certain = decimals(fact);
              Integer before = decimals.put(key(fact), certain);
              if (before == null || before < certain) {
                values.put(key(fact), value(fact));
              } else {
                decimals.put(key(fact), before);
              }
            });
    return values;
  }

  /** The decimals of each, there. */
  Map<String, Integer> decimals() {
    Map<String, Integer> decimals = new TreeMap<>();
    facts().forEach(fact -> decimals.merge(key(fact), decimals(fact), Math::max));
    return decimals;
  }

  private static int decimals(Element fact) {
    String decimals = fact.getAttribute("decimals");
    return decimals.isEmpty() ? 0 : Integer.parseInt(decimals);
  }

  private Stream<Element> facts() {
    return Stream.concat(elements(IX, "nonFraction"), elements(IX, "nonNumeric"));
  }

  private static String value(Element fact) {
    String text = fact.getTextContent();
    if (fact.getLocalName().equals("nonNumeric")) {
      return text;
    }
    if (fact.getAttribute("format").equals("ixt:fixed-zero")) {
      return "0";
    }
    BigDecimal number =
        new BigDecimal(text.replace(",", ""))
            .scaleByPowerOfTen(Integer.parseInt(fact.getAttribute("scale")));
    return Exact.plain(fact.getAttribute("sign").equals("-") ? number.negate() : number);
  }

  private String key(Element fact) {
    Element context = byId(XBRLI, "context", fact.getAttribute("contextRef"));
    String unit = fact.getAttribute("unitRef");
    return String.join(
        " ",
        fact.getAttribute("name"),
        period(context),
        member(context),
        unit.isEmpty() ? "" : unit(byId(XBRLI, "unit", unit)));
  }

  private static String period(Element context) {
    return context.getElementsByTagNameNS(XBRLI, "instant").getLength() > 0
        ? midnight(text(context, "instant"), 1)
        : midnight(text(context, "startDate"), 0) + "/" + midnight(text(context, "endDate"), 1);
  }

  private static String midnight(String day, int later) {
    return LocalDate.parse(day).plusDays(later) + "T00:00:00";
  }

  private static String member(Element context) {
    return elements(context.getElementsByTagNameNS(XBRLDI, "explicitMember"))
        .map(one -> one.getAttribute("dimension") + "=" + one.getTextContent())
        .map(one -> one.replace("own:", ""))
        .findFirst()
        .orElse("");
  }

  private static String unit(Element unit) {
    List<String> measures =
        elements(unit.getElementsByTagNameNS(XBRLI, "measure"))
            .map(Element::getTextContent)
            .toList();
    return measures.equals(List.of("xbrli:pure")) ? "" : String.join("/", measures);
  }

  /** Texts of the footnotes of a fact whose period starts on that day. */
  List<String> notes(String concept, String start) {
    String id =
        facts()
            .filter(fact -> key(fact).startsWith(concept + " " + start))
            .map(fact -> fact.getAttribute("id"))
            .findFirst()
            .orElseThrow();
    List<String> notes = new ArrayList<>();
    elements(IX, "relationship")
        .filter(one -> Arrays.asList(one.getAttribute("fromRefs").split(" ")).contains(id))
        .map(one -> byId(IX, "footnote", one.getAttribute("toRefs")))
        .forEach(note -> notes.add(note.getTextContent()));
    return notes;
  }
}
