package org.groupkpi.finding;

import java.util.Map;
import org.groupkpi.text.LocalText;

/**
 * What is said of a kind of finding, from {@code guide.txt}. {@code {0}}, {@code {1}} ... in
 * message and remedy are filled by the finding.
 *
 * @param when what leads to it, and what becomes of the figure
 */
record KindText(LocalText title, LocalText message, LocalText remedy, LocalText when) {
  private static final Map<String, String> GUIDE = Sections.of("guide.txt");

  static KindText of(String kind) {
    String[] zh = parts(kind + " zh");
    String[] en = parts(kind + " en");
    return new KindText(
        LocalText.of(zh[0], en[0]),
        LocalText.of(zh[1], en[1]),
        LocalText.of(zh[2], en[2]),
        LocalText.of(zh[3], en[3]));
  }

  /** The three labelled lines without their labels, then the rest. */
  private static String[] parts(String heading) {
    String[] lines = GUIDE.getOrDefault(heading, "").split("\n", 4);
    if (lines.length < 4
        || !lines[0].startsWith("title: ")
        || !lines[1].startsWith("message: ")
        || !lines[2].startsWith("remedy: ")) {
      throw new IllegalStateException(
          "guide.txt needs title, message, remedy and text: " + heading);
    }
    for (int i = 0; i < 3; i++) {
      lines[i] = lines[i].substring(lines[i].indexOf(' ') + 1);
    }
    return lines;
  }
}
