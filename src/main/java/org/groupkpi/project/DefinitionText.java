package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.source.SourceCell;

/** Prints a finding about a definition: where, what stood there, why it is wrong, what to do. */
public final class DefinitionText {
  private static final int TITLE_WIDTH = 27;
  private static final int LONGEST_QUOTE = 120;
  private static final LocalText FOUND = LocalText.of("原文", "found");
  private static final LocalText WHY = LocalText.of("原因", "why");
  private static final LocalText TO_DO = LocalText.of("处理", "do");

  private DefinitionText() {}

  /** Lines, each ended by a line feed. */
  public static String print(Finding finding, Language language) {
    StringBuilder text = new StringBuilder(head(finding, language)).append('\n');
    line(text, FOUND.in(language), quoted(finding.place().text()));
    line(text, WHY.in(language), oneLine(finding.message().in(language)));
    line(text, TO_DO.in(language), oneLine(finding.remedy().in(language)));
    return text.toString();
  }

  private static String head(Finding finding, Language language) {
    List<String> parts = new ArrayList<>();
    String title = finding.kind().title().in(language);
    parts.add(word(finding.severity(), language) + " " + finding.kind());
    parts.add(padded(title, TITLE_WIDTH));
    parts.addAll(place(finding, language));
    return String.join("  ", parts).stripTrailing();
  }

  private static List<String> place(Finding finding, Language language) {
    SourceCell place = finding.place();
    List<String> parts = new ArrayList<>();
    parts.add(oneLine(place.file()));
    if (!place.sheet().isEmpty()) {
      parts.add((language.chinese() ? "工作表 " : "sheet ") + oneLine(place.sheet()));
    }
    if (!place.cell().isEmpty()) {
      String row = place.cell();
      String word = place.file().endsWith(".yaml") ? "line " : "row ";
      parts.add(language.chinese() ? "第 " + row + " 行" : word + row);
    }
    if (!finding.column().isEmpty()) {
      parts.add((language.chinese() ? "列 " : "column ") + oneLine(finding.column()));
    }
    return parts;
  }

  private static String word(Severity severity, Language language) {
    if (!language.chinese()) {
      return severity.word();
    }
    return switch (severity) {
      case ERROR -> "错误";
      case WARNING -> "警告";
      case NOTE -> "提示";
    };
  }

  private static void line(StringBuilder text, String label, String words) {
    if (!words.isEmpty()) {
      text.append("  ").append(padded(label, 8)).append("  ").append(words).append('\n');
    }
  }

  private static String quoted(String text) {
    String line = oneLine(text);
    return line.codePointCount(0, line.length()) <= LONGEST_QUOTE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }

  /** The text with line breaks and other control characters made visible. */
  private static String oneLine(String text) {
    StringBuilder line = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (c == '\n') {
                line.append('⏎');
              } else if (Character.getType(c) == Character.CONTROL
                  || Character.getType(c) == Character.FORMAT) {
                line.append('�');
              } else {
                line.appendCodePoint(c);
              }
            });
    return line.toString();
  }

  private static String padded(String text, int width) {
    int taken = text.codePoints().map(c -> c >= 0x2E80 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(0, width - taken));
  }
}
