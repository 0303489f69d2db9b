package org.groupkpi.text;

import java.util.Locale;

/** Makes any text read as itself between the double quotes of a JSON string. */
public final class JsonText {
  private JsonText() {}

  public static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars().forEach(character -> append(escaped, (char) character));
    return escaped.toString();
  }

  /** Signs of HTML and line separators are escaped too, for JSON inside of a script. */
  private static void append(StringBuilder escaped, char character) {
    boolean plain = character >= ' ' && "\"\\<>&\u2028\u2029\u007f".indexOf(character) < 0;
    if (plain && !Character.isSurrogate(character)) {
      escaped.append(character);
    } else {
      escaped.append(String.format(Locale.ROOT, "\\u%04x", (int) character));
    }
  }
}
