package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;

/**
 * Text put together from runs; what is raised is a footnote mark, unless it is a power of a unit.
 */
final class RunningText {
  private final StringBuilder text = new StringBuilder();
  private final List<String> marks = new ArrayList<>();
  private String first = "";

  void add(String run) {
    text.append(run);
  }

  /** A superscript: {@code m} and 2 or 3 make a unit, everything else is a mark and left out. */
  void addRaised(String run) {
    boolean power = run.strip().matches("[23]") && text.toString().endsWith("m");
    text.append(power ? run.strip() : "");
    if (!power && !run.isBlank()) {
      first = text.toString().isBlank() && marks.isEmpty() ? run.strip() : first;
      marks.add(run.strip());
    }
  }

  /** The marks that were left out. */
  List<String> marks() {
    return List.copyOf(marks);
  }

  /** The mark before the text; empty if it begins without one. */
  String firstMark() {
    return first;
  }

  void clear() {
    text.setLength(0);
    marks.clear();
    first = "";
  }

  /** The text with single blanks. */
  @Override
  public String toString() {
    return PrintedNumber.closed(text.toString()).replaceAll("[\\s\\u00A0\\u2003]+", " ").strip();
  }
}
