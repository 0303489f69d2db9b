package org.groupkpi.file;

/**
 * A second reading of the records of a BIFF8 stream ([MS-XLS]), by places alone and without the
 * library that reads them first: where the two disagree, the file is damaged.
 */
final class XlsWalk {
  private static final int BOF = 0x809;
  private static final int EOF = 0x0a;
  private static final int FORMULA = 0x06;
  private static final int FILE_PASS = 0x2f;
  private static final int MUL_RK = 0xbd;
  private static final int LABEL_SST = 0xfd;
  private static final int NUMBER = 0x203;
  private static final int LABEL = 0x204;
  private static final int BOOL_ERR = 0x205;
  private static final int RK = 0x27e;
  private static final int WORKSHEET = 0x10;
  private static final int NO_NUMBER = 0xffff;

  private final Bytes bytes;
  private final XlsTally tally = new XlsTally();
  private int records;
  private int depth;
  private boolean worksheet;
  private boolean encrypted;

  private XlsWalk(byte[] stream) {
    this.bytes = new Bytes(stream);
  }

  /** What the worksheets hold. */
  static XlsTally tally(byte[] stream) {
    XlsWalk walk = new XlsWalk(stream);
    walk.all();
    return walk.tally;
  }

  /** Whether what the records hold is encrypted. */
  static boolean encrypted(byte[] stream) {
    XlsWalk walk = new XlsWalk(stream);
    walk.all();
    return walk.encrypted;
  }

  /** How many records there are. */
  static int records(byte[] stream) {
    XlsWalk walk = new XlsWalk(stream);
    walk.all();
    return walk.records;
  }

  private void all() {
    int at = 0;
    while (at + 4 <= bytes.length()) {
      int kind = bytes.u16(at);
      int length = bytes.u16(at + 2);
      if (kind == 0 || at + 4 + length > bytes.length()) {
        return; // what fills the last sector, or a record that is cut off
      }
      records++;
      record(kind, at + 4, length);
      at += 4 + length;
    }
  }

  private void record(int kind, int at, int length) {
    switch (kind) {
      case BOF -> {
        depth++;
        if (depth == 1) {
          worksheet = bytes.u16(at + 2) == WORKSHEET;
        }
      }
      case EOF -> depth--;
      case FILE_PASS -> encrypted = true;
      default -> {
        if (depth == 1 && worksheet) {
          cell(kind, at, length);
        }
      }
    }
  }

  private void cell(int kind, int at, int length) {
    switch (kind) {
      case NUMBER -> number(at, bytes.float64(at + 6));
      case RK -> number(at, rk(at + 6));
      case MUL_RK -> {
        int count = (length - 6) / 6;
        for (int i = 0; i < count; i++) {
          tally.cell(bytes.u16(at), bytes.u16(at + 2) + i);
          tally.number(rk(at + 6 + 6 * i));
        }
      }
      case FORMULA -> {
        place(at);
        if (bytes.u16(at + 12) != NO_NUMBER) {
          tally.number(bytes.float64(at + 6));
        }
      }
      case LABEL_SST -> {
        place(at);
        tally.text((int) bytes.u32(at + 6));
      }
      case LABEL, BOOL_ERR -> place(at);
      default -> {}
    }
  }

  private void number(int at, double value) {
    place(at);
    tally.number(value);
  }

  private void place(int at) {
    tally.cell(bytes.u16(at), bytes.u16(at + 2));
  }

  /** A number in 30 bits: whole or the upper part of a double, perhaps in hundredths. */
  private double rk(int at) {
    int bits = (int) bytes.u32(at);
    double value = (bits & 2) != 0 ? bits >> 2 : Double.longBitsToDouble((long) (bits & ~3) << 32);
    return (bits & 1) != 0 ? value / 100 : value;
  }
}
