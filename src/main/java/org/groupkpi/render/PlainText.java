package org.groupkpi.render;

import java.util.regex.Pattern;

/** Text without the characters that would break a line or that no format can carry. */
final class PlainText {
  private static final Pattern BREAK = Pattern.compile("[ \\t]*(?:\\R|\\t)[ \\t]*");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\uFFFE\\uFFFF]|\\p{Cs}");

  private PlainText() {}

  /** Breaks become a space, other control characters the replacement character. */
  static String oneLine(String text) {
    String line = BREAK.matcher(text).replaceAll(" ");
    return CONTROL.matcher(line).replaceAll("\uFFFD");
  }
}
