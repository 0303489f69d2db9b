package org.groupkpi.file;

import org.jspecify.annotations.Nullable;

/** Cell addresses such as {@code F17} and ranges such as {@code A1:F17}. */
public final class CellAddress {
  static final int MAX_ROW = 1_048_576;
  static final int MAX_COLUMN = 16_384;

  private CellAddress() {}

  public static String of(int row, int column) {
    return columnName(column) + row;
  }

  /** {@code AB} for 28. */
  public static String columnName(int column) {
    StringBuilder name = new StringBuilder(3);
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      name.append((char) ('A' + (rest - 1) % 26));
    }
    return name.reverse().toString();
  }

  static boolean inGrid(int row, int column) {
    return row >= 1 && row <= MAX_ROW && column >= 1 && column <= MAX_COLUMN;
  }

  /**
   * Reads an address, with or without dollar signs.
   *
   * @return row and column packed as {@code row << 32 | column}; -1 if it is none, or outside the
   *     grid
   */
  public static long parse(String address) {
    return parse(address, 1);
  }

  /** Reads an address of a sheet whose rows count from another number than 1. */
  static long parse(String address, int first) {
    return parse(address, 0, address.length(), first);
  }

  private static long parse(String address, int from, int to, int first) {
    long column = 0;
    long row = -1;
    for (int i = from; i < to; i++) {
      char c = address.charAt(i);
      int letter = (c | 0x20) - 'a';
      if (letter >= 0 && letter < 26 && c < 0x80 && row < 0) {
        column = column * 26 + letter + 1;
      } else if (c >= '0' && c <= '9' && column > 0) {
        row = Math.max(row, 0) * 10 + (c - '0');
      } else if (c != '$') {
        return -1;
      }
      if (row > MAX_ROW || column > MAX_COLUMN) {
        return -1;
      }
    }
    return row < first || column == 0 ? -1 : (row - first + 1) << 32 | column;
  }

  public static int row(long packed) {
    return (int) (packed >> 32);
  }

  public static int column(long packed) {
    return (int) packed;
  }

  /** The range of a reference such as {@code A1:F17} or {@code A1}; null if it is none. */
  static @Nullable CellRange range(String reference) {
    int colon = reference.indexOf(':');
    int end = colon < 0 ? reference.length() : colon;
    long first = parse(reference, 0, end, 1);
    long last = colon < 0 ? first : parse(reference, colon + 1, reference.length(), 1);
    if (first < 0 || last < 0) {
      return null;
    }
    return new CellRange(
        Math.min(row(first), row(last)),
        Math.min(column(first), column(last)),
        Math.max(row(first), row(last)),
        Math.max(column(first), column(last)));
  }
}
