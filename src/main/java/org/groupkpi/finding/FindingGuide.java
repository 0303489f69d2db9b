package org.groupkpi.finding;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.groupkpi.text.LocalText;

/**
 * What people read about a kind of finding, on the terminal and in {@code docs/findings.md}.
 *
 * @param when what leads to it, and what becomes of the figure
 * @param input the files of a real example
 * @param output what a run on the example prints
 */
public record FindingGuide(FindingKind kind, LocalText when, String input, LocalText output) {
  private static final String HEADING = "=== ";
  private static final Map<String, String> GUIDE = sections("guide.txt");
  private static final Map<String, String> EXAMPLES = sections("examples.txt");

  public static FindingGuide of(FindingKind kind) {
    return new FindingGuide(
        kind,
        local(GUIDE, kind),
        EXAMPLES.getOrDefault(kind + " input", ""),
        local(EXAMPLES, kind));
  }

  /** The message or remedy of a kind with {@code …} where a finding fills in. */
  public static LocalText pattern(LocalText text) {
    LocalText gap = LocalText.same("…");
    return text.fill(gap, gap, gap, gap, gap, gap, gap);
  }

  private static LocalText local(Map<String, String> sections, FindingKind kind) {
    return LocalText.of(
        sections.getOrDefault(kind + " zh", ""), sections.getOrDefault(kind + " en", ""));
  }

  /** Texts by the heading above them: {@code === C221 zh}. */
  private static Map<String, String> sections(String resource) {
    Map<String, String> sections = new LinkedHashMap<>();
    try (InputStream in =
        Objects.requireNonNull(FindingGuide.class.getResourceAsStream(resource), resource)) {
      for (String section : new String(in.readAllBytes(), UTF_8).split("(?m)^" + HEADING, -1)) {
        int end = section.indexOf('\n');
        if (end > 0) {
          sections.put(section.substring(0, end), section.substring(end + 1).stripTrailing());
        }
      }
      return sections;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
