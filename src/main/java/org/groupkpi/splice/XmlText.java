package org.groupkpi.splice;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text as it is written in XML. */
public final class XmlText {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:(amp|lt|gt|quot|apos)|#([0-9]{1,7})|#x([0-9A-Fa-f]{1,6}));");

  private XmlText() {}

  /** A text that can stand between tags and in quotes; all its characters may stand in XML. */
  public static String of(String text) {
    if (text.chars().noneMatch(c -> "&<>\"\n\r\t".indexOf(c) >= 0)) {
      return text;
    }
    StringBuilder written = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> written.append("&amp;");
        case '<' -> written.append("&lt;");
        case '>' -> written.append("&gt;");
        case '"' -> written.append("&quot;");
        case '\n' -> written.append("&#10;");
        case '\r' -> written.append("&#13;");
        case '\t' -> written.append("&#9;");
        default -> written.append(c);
      }
    }
    return written.toString();
  }

  /** What a written text says. */
  static String read(String written) {
    if (written.indexOf('&') < 0) {
      return written;
    }
    return REFERENCE.matcher(written).replaceAll(XmlText::character);
  }

  private static String character(MatchResult found) {
    String name = found.group(1);
    if (name != null) {
      return switch (name) {
        case "amp" -> "&";
        case "lt" -> "<";
        case "gt" -> ">";
        case "quot" -> "\"";
        default -> "'";
      };
    }
    int code =
        found.group(2) != null
            ? Integer.parseInt(found.group(2))
            : Integer.parseInt(found.group(3), 16);
    if (!Character.isValidCodePoint(code)) {
      throw new UnknownShape("a character that there is not");
    }
    return Matcher.quoteReplacement(Character.toString(code));
  }
}
