package org.groupkpi.file;

import org.groupkpi.text.Words;

/**
 * What the end record of an archive says about the directory.
 *
 * @param next where the record after the directory stands
 */
record ZipEnd(long count, long start, long size, long next) {
  private static final int LOCATOR_SIZE = 20;

  static ZipEnd read(Bytes bytes, int end) {
    ZipEnd plain = new ZipEnd(bytes.u16(end + 10), bytes.u32(end + 16), bytes.u32(end + 12), end);
    int locator = end - LOCATOR_SIZE;
    if (bytes.signature(locator, 6, 7)) {
      return plain.extended(bytes, bytes.u64(locator + 8));
    }
    if (bytes.u16(end + 4) != 0 || bytes.u16(end + 6) != 0 || bytes.u16(end + 8) != plain.count) {
      throw Refused.unreadable(Words.of("it is one volume of a split archive"));
    }
    return plain;
  }

  /** The ZIP64 record counts, and has to agree with the plain one where that one has a figure. */
  private ZipEnd extended(Bytes bytes, long at) {
    if (!bytes.signature(at, 6, 6)) {
      throw ZipDirectory.disagrees("");
    }
    bytes.at(at, 56);
    ZipEnd end = new ZipEnd(bytes.u64(at + 32), bytes.u64(at + 48), bytes.u64(at + 40), at);
    if ((count != 0xffff && count != end.count)
        || (start != 0xffffffffL && start != end.start)
        || (size != 0xffffffffL && size != end.size)) {
      throw ZipDirectory.disagrees("");
    }
    return end;
  }
}
