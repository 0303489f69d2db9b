package org.groupkpi.splice;

import org.jspecify.annotations.Nullable;

/** A cell that was looked for in a worksheet, with the style that it has or would have. */
sealed interface FoundCell {
  int style();

  /**
   * It is there.
   *
   * @param from where the number of its style is written, or can be
   */
  record Present(int style, int from, int to) implements FoundCell {

    /** What is written there for another style. */
    String text(int other) {
      return from == to ? " s=\"" + other + "\"" : Integer.toString(other);
    }
  }

  /** It is not there. */
  record Missing(int style, Gap gap) implements FoundCell {}

  /**
   * Where cells of one row can be put.
   *
   * @param spans the hint of the row how far it reaches, which does not hold then
   */
  record Gap(
      int number, int from, int to, String before, String after, Tags.@Nullable Attribute spans) {}
}
