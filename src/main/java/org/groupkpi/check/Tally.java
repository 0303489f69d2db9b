package org.groupkpi.check;

/** How many slips were made, and how many of them were caught. */
public record Tally(int made, int caught) {
  public static final Tally NONE = new Tally(0, 0);

  Tally plus(Tally other) {
    return new Tally(made + other.made, caught + other.caught);
  }

  /** Caught slips in percent, rounded down: only 100 means all. */
  public int percent() {
    return made == 0 ? 100 : (int) (100L * caught / made);
  }
}
