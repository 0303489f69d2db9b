package org.groupkpi.file;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.file.FormatSection.Kind;

/**
 * Walks through one section of the code of a number format (ECMA-376 part 1, 18.8.31): digits,
 * literals in quotes or behind {@code \} and {@code !}, brackets for colours, conditions,
 * currencies and durations, commas behind the digits for thousands.
 */
final class FormatCode {
  private final String code;
  private final int start;
  private int at;
  private boolean digits;
  private boolean point;
  private boolean writtenPoint;
  private boolean broken;
  private boolean elapsed;
  private String letters = "";
  private int percents;
  private int commas;
  private int thousands;
  private int writtenDecimals;
  private FormatCondition condition = FormatCondition.NONE;
  private final StringBuilder before = new StringBuilder();
  private final StringBuilder behind = new StringBuilder();

  private FormatCode(String code, int start) {
    this.code = code;
    this.start = start;
    this.at = start;
  }

  /** The sections of a code, at most so many. */
  static List<FormatSection> sections(String code, int most) {
    List<FormatSection> sections = new ArrayList<>();
    int start = 0;
    while (start <= code.length() && sections.size() < most) {
      FormatCode section = new FormatCode(code, start);
      sections.add(section.read());
      start = section.at + 1;
    }
    return sections;
  }

  private FormatSection read() {
    while (at < code.length() && code.charAt(at) != ';') {
      take(code.charAt(at));
    }
    return kind() == Kind.NUMBER
        ? new FormatSection(Kind.NUMBER, condition, display(), digits ? mark() : "")
        : new FormatSection(kind(), condition, Display.PLAIN, "");
  }

  /** A minus or an opening bracket at either end of what stands before the digits. */
  private String mark() {
    String text = before.toString().strip();
    if (text.isEmpty()) {
      return "";
    }
    String ends = text.substring(0, 1) + text.substring(text.length() - 1);
    if (ends.matches(".*[(（].*")) {
      return "(";
    }
    return ends.matches(".*[-\u2212].*") ? "-" : "";
  }

  private void take(char c) {
    switch (c) {
      case '"' -> quoted();
      case '\\', '!' -> escaped();
      case '_', '*' -> at += 2;
      case '[' -> bracket();
      case '0', '#', '?', '@' -> digit();
      case '.' -> point();
      case ',' -> comma();
      case '%' -> percent();
      case '/' -> slash();
      default -> letter(c);
    }
  }

  private void quoted() {
    int end = code.indexOf('"', at + 1);
    int closing = end < 0 ? code.length() : end;
    literal(code.substring(at + 1, closing));
    at = closing + 1;
  }

  private void escaped() {
    literal(code.substring(Math.min(at + 1, code.length()), Math.min(at + 2, code.length())));
    at += 2;
  }

  private void literal(String text) {
    (digits ? behind : before).append(text);
  }

  private void bracket() {
    int end = code.indexOf(']', at);
    int closing = end < 0 ? code.length() : end;
    String inside = code.substring(at + 1, closing);
    at = closing + 1;
    if (inside.startsWith("$")) {
      int locale = inside.lastIndexOf('-');
      literal(inside.substring(1, locale < 1 ? inside.length() : locale));
    } else if (inside.matches("(?i)h+|m+|s+")) {
      elapsed = true;
      letters += Character.toLowerCase(inside.charAt(0));
    } else {
      condition = FormatCondition.parse(inside).orElse(condition);
    }
  }

  /** A literal point between digits is meant as one: {@code 0"."0,} shows 12345 as 1.2. */
  private void digit() {
    at++;
    commas = 0;
    if (digits && !behind.isEmpty()) {
      writtenPoint |= !point && behind.toString().equals(".");
      behind.setLength(0);
    }
    writtenDecimals += writtenPoint ? 1 : 0;
    digits = true;
  }

  /** A point behind something written after digits, as in {@code 0\\!.0}, parts nothing. */
  private void point() {
    at++;
    broken |= digits && !behind.isEmpty();
    point = true;
    thousands += commas;
    commas = 0;
  }

  /** Between digits it parts thousands, behind them it takes them away. */
  private void comma() {
    at++;
    commas += digits ? 1 : 0;
  }

  private void percent() {
    at++;
    percents++;
  }

  /** The line of a fraction with what is below it, or a character like any other. */
  private void slash() {
    at++;
    if (digits && at < code.length() && "0#?123456789".indexOf(code.charAt(at)) >= 0) {
      while (at < code.length() && "0#?123456789".indexOf(code.charAt(at)) >= 0) {
        at++;
      }
    } else {
      literal("/");
    }
  }

  private void letter(char c) {
    if (code.regionMatches(true, at, "general", 0, 7)) {
      digit();
      at += 6;
    } else if ((c == 'E' || c == 'e') && digits && signFollows()) {
      at += 2;
    } else if (isDateLetter(c) && !(digits && letters.isEmpty())) {
      letters += Character.toLowerCase(c);
      at++;
    } else {
      literal(String.valueOf(c));
      at++;
    }
  }

  private boolean signFollows() {
    return at + 1 < code.length() && "+-".indexOf(code.charAt(at + 1)) >= 0;
  }

  /** Behind digits they are none: there is no date in {@code 0.0 MWh}. */
  private static boolean isDateLetter(char c) {
    return "ymdhsbe".indexOf(Character.toLowerCase(c)) >= 0;
  }

  private Kind kind() {
    if (letters.isEmpty()) {
      return Kind.NUMBER;
    }
    if (elapsed) {
      return Kind.ELAPSED;
    }
    return letters.matches("m*[hs][hms]*") ? Kind.TIME : Kind.DATE;
  }

  private Display display() {
    int shift = 2 * percents - 3 * (thousands + commas) - writtenDecimals;
    if (broken) {
      return new Display(false, false, 0, "", code.substring(start, at));
    }
    boolean shows = digits || (before.isEmpty() && behind.isEmpty());
    Display display = Display.of(shows, percents > 0, shift, before.toString(), behind.toString());
    boolean dash = !shows && display.before().isEmpty();
    return dash ? Display.PLAIN : display;
  }
}
