package org.groupkpi.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Characters that a terminal acts on instead of showing them, or that make text read otherwise than
 * it stands: control and direction marks, separators, halves of characters.
 */
public final class Unprintable {
  private static final Pattern OURS = Pattern.compile("[\\n\\t]|" + Style.EMPHASIS);

  private Unprintable() {}

  public static boolean is(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }

  /** How the character is shown: {@code \x1b}. */
  static String shown(int c) {
    return String.format(Locale.ROOT, "\\x%02x", c);
  }

  /** A text of several lines for a terminal: what is no line break or emphasis of ours is shown. */
  public static String shown(String text) {
    if (text.codePoints().noneMatch(Unprintable::is)) {
      return text;
    }
    Matcher ours = OURS.matcher(text);
    StringBuilder out = new StringBuilder();
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      int end = at + Character.charCount(c);
      if (is(c) && ours.region(at, text.length()).lookingAt()) {
        end = ours.end();
        out.append(text, at, end);
      } else if (is(c) && !(c == '\r' && text.startsWith("\n", end))) {
        out.append(shown(c));
      } else {
        out.appendCodePoint(c);
      }
      at = end;
    }
    return out.toString();
  }

  /** The same, as it is sent out. */
  public static byte[] shownBytes(String text) {
    return shown(text).getBytes(StandardCharsets.UTF_8);
  }
}
