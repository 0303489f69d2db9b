package org.groupkpi.text;

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
    return NO_LAYOUT.matcher(text).replaceAll("\uFFFD");
  }

  /** Breaks become a space, other control characters the replacement character. */
  public static String oneLine(String text) {
    String line = BREAK.matcher(text).replaceAll(" ");
    return CONTROL.matcher(line).replaceAll("\uFFFD");
  }
}
