package org.groupkpi.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Widths of text on a terminal, where Chinese characters take two places. */
public final class TextWidth {
  private static final String CLOSING = "，。；：、！？）》”’,.;:)!?";
  private static final String OPENING = "（《“‘(";

  private TextWidth() {}

  /** Places that the text takes. */
  public static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  private static int of(int c) {
    boolean wide =
        (c >= 0x1100 && c <= 0x115F)
            || (c >= 0x2E80 && c <= 0xA4CF)
            || (c >= 0xAC00 && c <= 0xD7A3)
            || (c >= 0xF900 && c <= 0xFAFF)
            || (c >= 0xFE30 && c <= 0xFE4F)
            || (c >= 0xFF00 && c <= 0xFF60)
            || (c >= 0xFFE0 && c <= 0xFFE6)
            || (c >= 0x20000 && c <= 0x3FFFD);
    return wide ? 2 : 1;
  }

  /** The start of a text with an ellipsis, in so many places. */
  public static String cut(String text, int places) {
    StringBuilder start = new StringBuilder();
    int used = 1;
    for (int c : text.codePoints().toArray()) {
      used += of(c);
      if (used > places) {
        break;
      }
      start.appendCodePoint(c);
    }
    return start.toString().stripTrailing() + "…";
  }

  /** The text with blanks up to the width. */
  public static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /**
   * The text in lines of at most that width: broken at blanks and between Chinese characters, but
   * never before closing punctuation.
   */
  public static List<String> lines(String text, int width) {
    return lines(text, width, TextWidth::of);
  }

  /** The same where a character is as wide as the measure says, not a number of places. */
  public static List<String> lines(String text, int width, IntUnaryOperator measure) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (wider(rest, width, measure)) {
      int end = breakAt(rest, width, measure);
      lines.add(rest.substring(0, end).stripTrailing());
      rest = rest.substring(end).stripLeading();
    }
    if (lines.isEmpty() || !rest.isEmpty()) {
      lines.add(rest);
    }
    return lines;
  }

  /** Looks no further than it has to, so that long texts cost their length. */
  private static boolean wider(String text, int width, IntUnaryOperator measure) {
    int used = 0;
    int at = 0;
    while (at < text.length() && used <= width) {
      used += measure.applyAsInt(text.codePointAt(at));
      at += Character.charCount(text.codePointAt(at));
    }
    return used > width;
  }

  /**
   * The last place within the width where a line may end; where it is full if there is none, but
   * not before the first character.
   */
  private static int breakAt(String text, int width, IntUnaryOperator measure) {
    int used = 0;
    int found = 0;
    int full = 0;
    int at = 0;
    while (at < text.length() && used <= width) {
      int next = text.codePointAt(at);
      boolean allowed =
          at > 0
              && CLOSING.indexOf(next) < 0
              && OPENING.indexOf(text.codePointBefore(at)) < 0
              && (text.charAt(at - 1) == ' ' || of(next) == 2 || of(text.codePointBefore(at)) == 2);
      full = at;
      found = allowed ? at : found;
      used += measure.applyAsInt(next);
      at += Character.charCount(next);
    }
    return found > 0 ? found : Math.max(full, Character.charCount(text.codePointAt(0)));
  }

  /** One line of visible characters: no line breaks, control or direction marks. */
  public static String visible(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n' || c == '\r') {
                line.append('⏎');
              } else if (Unprintable.is(c)) {
                line.append(Unprintable.shown(c));
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }
}
