package org.groupkpi.file;

import java.util.Arrays;

/** One block of deflate (RFC 1951) with codes of its own, which is a whole stream. */
final class DeflatedBlock {
  /** Bytes, the end of the block, lengths of repeats. */
  static final int SYMBOLS = 286;

  static final int DISTANCES = 30;
  static final int FARTHEST = 32_768;

  private static final int END = 256;
  private static final int LONGEST = 258;
  private static final int LENGTHS = 257;

  /** How many lengths of codes there are, which the header writes in four bits each. */
  private static final int CODE_LENGTHS = 16;

  /**
   * The order in which the header gives the codes of those lengths; the first three are no lengths.
   */
  private static final int ORDERED = 19;

  private final HuffmanCode symbols;
  private final HuffmanCode distances;
  private byte[] bytes;
  private int size;
  private long bits;
  private int held;

  DeflatedBlock(HuffmanCode symbols, HuffmanCode distances, int expectedSize) {
    this.symbols = symbols;
    this.distances = distances;
    this.bytes = new byte[expectedSize + Long.BYTES];
    put(0b101, 3); // the last block, with its own codes
    put(SYMBOLS - LENGTHS, 5);
    put(DISTANCES - 1, 5);
    put(ORDERED - 4, 4);
    for (int i = 0; i < ORDERED; i++) {
      put(i < ORDERED - CODE_LENGTHS ? 0 : 4, 3);
    }
    putLengths(symbols);
    putLengths(distances);
  }

  private void putLengths(HuffmanCode code) {
    for (int i = 0; i < code.symbols(); i++) {
      put(Integer.reverse(code.length(i)) >>> 28, 4);
    }
  }

  void single(int b) {
    put(symbols.code(b), symbols.length(b));
  }

  /** What stood so many bytes before, 3 to 258 bytes of it. */
  void repeat(int length, int distance) {
    int symbol = symbolOf(length);
    put(symbols.code(symbol), symbols.length(symbol));
    int over = length - 3;
    int extra = length == LONGEST || over < 8 ? 0 : log(over) - 2;
    put(over & ((1 << extra) - 1), extra);
    int far = symbolOfDistance(distance);
    put(distances.code(far), distances.length(far));
    int more = distance < 5 ? 0 : log(distance - 1) - 1;
    put((distance - 1) & ((1 << more) - 1), more);
  }

  /** The symbol of a length: from 11 on, four symbols for each power of two. */
  static int symbolOf(int length) {
    int over = length - 3;
    if (length == LONGEST) {
      return SYMBOLS - 1;
    }
    return LENGTHS + (over < 8 ? over : 4 * (log(over) - 1) + ((over >> (log(over) - 2)) & 3));
  }

  /** The symbol of a distance: from 5 on, two symbols for each power of two. */
  static int symbolOfDistance(int distance) {
    int over = distance - 1;
    return over < 4 ? over : 2 * log(over) + ((over >> (log(over) - 1)) & 1);
  }

  private static int log(int number) {
    return 31 - Integer.numberOfLeadingZeros(number);
  }

  private void put(int value, int count) {
    bits |= (long) value << held;
    held += count;
    if (held >= Integer.SIZE) {
      flush(Integer.BYTES);
    }
  }

  private void flush(int count) {
    if (size + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
    for (int i = 0; i < count; i++) {
      bytes[size++] = (byte) bits;
      bits >>>= Byte.SIZE;
    }
    held -= count * Byte.SIZE;
  }

  /** Ends the block. */
  byte[] end() {
    single(END);
    flush((held + 7) / Byte.SIZE);
    return Arrays.copyOf(bytes, size);
  }
}
