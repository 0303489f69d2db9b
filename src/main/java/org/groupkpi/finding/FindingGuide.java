package org.groupkpi.finding;

import java.util.Map;
import org.groupkpi.text.LocalText;

/**
 * What people read about a kind of finding, on the terminal and in {@code docs/en/findings.md}.
 *
 * @param when what leads to it, and what becomes of the figure
 * @param input the files of a real example
 * @param output what a run on the example prints
 */
public record FindingGuide(FindingKind kind, LocalText when, String input, LocalText output) {
  private static final Map<String, String> EXAMPLES = Sections.of("examples.txt");

  public static FindingGuide of(FindingKind kind) {
    LocalText output = LocalText.of(example(kind + " zh"), example(kind + " en"));
    return new FindingGuide(kind, kind.when(), example(kind + " input"), output);
  }

  private static String example(String heading) {
    return EXAMPLES.getOrDefault(heading, "");
  }

  /** The message or remedy of a kind with {@code …} where a finding fills in. */
  public static LocalText pattern(LocalText text) {
    LocalText gap = LocalText.same("…");
    return text.fill(gap, gap, gap, gap, gap, gap, gap);
  }
}
