package org.groupkpi.text;

import java.util.List;
import java.util.regex.Pattern;

/** Text without the characters that would break a line or that no format can carry. */
public final class OneLine {
  private static final Pattern BREAK = Pattern.compile("[ \\t]*(?:\\R|\\t)[ \\t]*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{IsControl}\\uFFFE\\uFFFF]|\\p{Cs}");

  private static final Pattern NO_LAYOUT =
      Pattern.compile("[\\p{IsControl}\\uFFFE\\uFFFF&&[^\\t\\n\\r]]|\\p{Cs}");

  private OneLine() {}

  /** Control characters become the replacement character, but for breaks and tabulators. */
  public static String withoutControls(String text) {
    return plain(text) ? text : NO_LAYOUT.matcher(text).replaceAll("\uFFFD");
  }

  /** Whether all characters are such as most texts consist of. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 127 && c < 0xA0) || c >= 0xD800) {
        return false;
      }
    }
    return true;
  }

  /** The pieces between breaks, without empty ones; at least one. */
  public static List<String> paragraphs(String text) {
    List<String> pieces = text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    return pieces.isEmpty() ? List.of(text) : pieces;
  }

  /** Breaks become a space, other control characters the replacement character. */
  public static String oneLine(String text) {
    if (plain(text) && text.indexOf('\u2028') < 0 && text.indexOf('\u2029') < 0) {
      return text;
    }
    String line = BREAK.matcher(text).replaceAll(" ");
    return CONTROL.matcher(line).replaceAll("\uFFFD");
  }
}
