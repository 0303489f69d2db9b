package org.groupkpi.file;

/**
 * What one reading of a BIFF8 stream found in its worksheets, to be compared with another one: how
 * many cells, and every number with its place.
 */
final class XlsTally {
  private static final int FACTOR = 1_000_003;

  private int cells;
  private int texts;
  private long numbers;

  /** A filled cell of any kind, at its row and column from 0. */
  void cell(int row, int column) {
    cells++;
    numbers = numbers * FACTOR + ((long) row << 16) + column;
  }

  /** The number in the cell that came last. */
  void number(double value) {
    numbers = numbers * FACTOR + Double.doubleToLongBits(value);
  }

  /** That the cell that came last has a text of the table of texts. */
  void text(int index) {
    texts++;
    numbers = numbers * FACTOR + index;
  }

  boolean agrees(XlsTally other) {
    return cells == other.cells && texts == other.texts && numbers == other.numbers;
  }
}
