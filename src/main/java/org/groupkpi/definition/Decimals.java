package org.groupkpi.definition;

/**
 * How many decimals are printed: as many as the figure has once it is rounded to the most, but not
 * fewer than the least. Mostly both are the same.
 */
public record Decimals(int least, int most) {
  /** Always that many. */
  public static Decimals of(int number) {
    return new Decimals(number, number);
  }
}
