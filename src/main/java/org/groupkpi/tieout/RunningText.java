package org.groupkpi.tieout;

/**
 * Text put together from runs; what is raised is a footnote mark, unless it is a power of a unit.
 */
final class RunningText {
  private final StringBuilder text = new StringBuilder();

  void add(String run) {
    text.append(run);
  }

  /** A superscript: {@code m} and 2 or 3 make a unit, everything else is a mark and left out. */
  void addRaised(String run) {
    boolean power = run.strip().matches("[23]") && text.toString().endsWith("m");
    text.append(power ? run.strip() : "");
  }

  void clear() {
    text.setLength(0);
  }

  /** The text with single blanks. */
  @Override
  public String toString() {
    return PrintedNumber.closed(text.toString()).replaceAll("[\\s\\u00A0\\u2003]+", " ").strip();
  }
}
