package org.groupkpi.print;

/**
 * Room that a column of a printed table asks for.
 *
 * @param least below this a word or a figure breaks
 * @param wanted what it takes if there is room
 * @param flexible whether it also takes what is left over: names and words, not figures
 */
record ColumnNeed(double least, double wanted, boolean flexible) {
  static ColumnNeed fixed(double width) {
    return new ColumnNeed(width, width, false);
  }

  /** Between the least, 0, and what is wanted, 1. */
  double at(double share) {
    return least + (wanted - least) * share;
  }
}
