package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads the texts that cells share, and the texts that stand in a cell itself. */
final class SharedStrings {
  private static final String PLAIN = "0123456789+-";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻";

  /** Strikes out the character before it. */
  private static final String STROKE = "\u0336";

  private SharedStrings() {}

  /** All texts of the part, in order. Its own count of them is not believed. */
  static List<String> read(String part, byte[] bytes, Allowance allowance) {
    List<String> strings = new ArrayList<>();
    XmlPart xml = XmlPart.of(part, takePlain(bytes, strings, allowance), allowance);
    while (xml.nextChild(1)) {
      if (xml.name().equals("si")) {
        strings.add(text(xml, allowance));
      }
    }
    xml.finish();
    return strings;
  }

  /** Takes the texts that stand first and have no runs; what it gives is the rest of the part. */
  private static InputStream takePlain(byte[] bytes, List<String> strings, Allowance allowance) {
    Optional<PlainXml> plain = PlainXml.from("<si>", bytes);
    if (plain.isEmpty()) {
      return new ByteArrayInputStream(bytes);
    }
    PlainXml xml = plain.get();
    int taken = xml.place();
    try {
      while (xml.take("<si><t")) {
        String text = plainText(xml, allowance);
        xml.expect("</si>");
        strings.add(text);
        taken = xml.place();
        xml.passBlank();
      }
    } catch (PlainXml.Unusual e) {
      // this text and those that follow are read by the parser
    }
    return xml.restFrom(taken);
  }

  /** The text of a {@code t} element whose name was passed; moves behind its end. */
  static String plainText(PlainXml xml, Allowance allowance) {
    xml.passSpacing();
    if (xml.closed()) {
      return "";
    }
    String text = EscapedText.decode(allowance.kept(xml.text()));
    xml.expect("</t>");
    return allowance.kept(text);
  }

  /** The text of the current element: its runs one after the other, without reading aids. */
  static String text(XmlPart xml, Allowance allowance) {
    int level = xml.depth();
    String text = "";
    while (xml.nextChild(level)) {
      String name = xml.name();
      if (name.equals("t")) {
        text = append(text, EscapedText.decode(xml.text()));
      } else if (name.equals("r")) {
        text = append(text, run(xml));
      }
      text = allowance.kept(text);
    }
    return text;
  }

  private static String append(String text, String more) {
    return text.isEmpty() ? more : text + more;
  }

  /** Raised digits stay raised and what is struck out stays so: no part of a number beside them. */
  private static String run(XmlPart xml) {
    int level = xml.depth();
    UnaryOperator<String> look = UnaryOperator.identity();
    String text = "";
    while (xml.nextChild(level)) {
      if (xml.name().equals("rPr")) {
        look = look(xml);
      } else if (xml.name().equals("t")) {
        text = append(text, look.apply(EscapedText.decode(xml.text())));
      }
    }
    return text;
  }

  private static UnaryOperator<String> look(XmlPart xml) {
    int level = xml.depth();
    UnaryOperator<String> look = UnaryOperator.identity();
    while (xml.nextChild(level)) {
      String value = Objects.requireNonNullElse(xml.attribute("val"), "1");
      if (xml.name().equals("strike") && XmlPart.isTrue(value)) {
        return SharedStrings::struck;
      }
      if (xml.name().equals("vertAlign") && value.equals("superscript")) {
        look = SharedStrings::raised;
      }
    }
    return look;
  }

  private static String struck(String text) {
    return text.codePoints()
        .mapToObj(c -> Character.toString(c) + (Character.isWhitespace(c) ? "" : STROKE))
        .collect(Collectors.joining());
  }

  private static String raised(String text) {
    return text.codePoints()
        .map(c -> PLAIN.indexOf(c) < 0 ? c : RAISED.charAt(PLAIN.indexOf(c)))
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
