package org.groupkpi.file;

import java.util.ArrayList;
import java.util.List;

/** Reads the texts that cells share, and the texts that stand in a cell itself. */
final class SharedStrings {
  private SharedStrings() {}

  /** All texts of the part, in order. Its own count of them is not believed. */
  static List<String> read(String part, byte[] bytes, Allowance allowance) {
    List<String> strings = new ArrayList<>();
    XmlPart xml = new XmlPart(part, bytes, allowance);
    while (xml.nextChild(1)) {
      if (xml.name().equals("si")) {
        strings.add(text(xml, allowance));
      }
    }
    xml.finish();
    return strings;
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

  private static String run(XmlPart xml) {
    int level = xml.depth();
    String text = "";
    while (xml.nextChild(level)) {
      if (xml.name().equals("t")) {
        text = append(text, EscapedText.decode(xml.text()));
      }
    }
    return text;
  }
}
