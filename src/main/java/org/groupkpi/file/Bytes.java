package org.groupkpi.file;

import org.groupkpi.text.Words;

/** Little-endian numbers at places of a byte array; what lies outside makes the file cut off. */
final class Bytes {
  private final byte[] array;

  Bytes(byte[] array) {
    this.array = array;
  }

  byte[] array() {
    return array;
  }

  int length() {
    return array.length;
  }

  int u16(long at) {
    int i = at(at, 2);
    return (array[i] & 0xff) | ((array[i + 1] & 0xff) << 8);
  }

  long u32(long at) {
    return u16(at) | ((long) u16(at + 2) << 16);
  }

  /** An eight-byte number; those above what a file can have count as outside of it. */
  long u64(long at) {
    long value = u32(at) | (u32(at + 4) << 32);
    return value < 0 ? Long.MAX_VALUE / 2 : value;
  }

  double float64(long at) {
    return Double.longBitsToDouble(u32(at) | (u32(at + 4) << 32));
  }

  /** Checks that so many bytes lie at that place. */
  int at(long at, long count) {
    if (at < 0 || count < 0 || at + count > array.length) {
      throw Refused.unreadable(
          Words.of("the archive directory points outside of the file (the file is cut off)"));
    }
    return (int) at;
  }

  /** Whether the signature {@code P K a b} stands there. */
  boolean signature(long at, int a, int b) {
    return at >= 0
        && at + 4 <= array.length
        && array[(int) at] == 'P'
        && array[(int) at + 1] == 'K'
        && array[(int) at + 2] == a
        && array[(int) at + 3] == b;
  }
}
