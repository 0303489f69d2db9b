package org.groupkpi.file;

/**
 * Sizes of an entry as the directory states them, ZIP64 fields resolved.
 *
 * @param header place of the local header
 */
record ZipSizes(long packed, long size, long header) {
  private static final long IN_EXTRA = 0xffffffffL;
  private static final int ZIP64 = 1;

  static ZipSizes central(Bytes bytes, long at, int nameLength) {
    long size = bytes.u32(at + 24);
    long packed = bytes.u32(at + 20);
    long header = bytes.u32(at + 42);
    long field = zip64(bytes, at + 46 + nameLength, bytes.u16(at + 30));
    if (field >= 0) {
      if (size == IN_EXTRA) {
        size = bytes.u64(field);
        field += 8;
      }
      if (packed == IN_EXTRA) {
        packed = bytes.u64(field);
        field += 8;
      }
      if (header == IN_EXTRA) {
        header = bytes.u64(field);
      }
    }
    return new ZipSizes(packed, size, header);
  }

  /** Place of the ZIP64 figures among the extra fields, or -1. */
  private static long zip64(Bytes bytes, long at, int length) {
    bytes.at(at, length);
    long end = at + length;
    for (long field = at; field + 4 <= end; field += 4 + bytes.u16(field + 2)) {
      if (bytes.u16(field) == ZIP64) {
        return field + 4;
      }
    }
    return -1;
  }

  /** Whether the local header says the same; figures may be 0 there if a descriptor follows. */
  boolean agreesWithLocal(Bytes bytes, long crc, boolean described) {
    long localCrc = bytes.u32(header + 14);
    long localPacked = bytes.u32(header + 18);
    long localSize = bytes.u32(header + 22);
    long extra = header + 30 + bytes.u16(header + 26);
    long field = zip64(bytes, extra, bytes.u16(header + 28));
    if (field >= 0 && localSize == IN_EXTRA && localPacked == IN_EXTRA) {
      localSize = bytes.u64(field);
      localPacked = bytes.u64(field + 8);
    }
    return agrees(localCrc, crc, described)
        && agrees(localPacked, packed, described)
        && agrees(localSize, size, described);
  }

  private static boolean agrees(long local, long central, boolean described) {
    return local == central || (described && local == 0);
  }

  /** Length of the descriptor after the data, which has to say the same once more. */
  int descriptor(Bytes bytes, long at, long crc, String name) {
    int signature = bytes.signature(at, 7, 8) ? 4 : 0;
    long figures = at + signature;
    bytes.at(figures, 12);
    if (bytes.u32(figures) == crc) {
      if (bytes.u32(figures + 4) == packed && bytes.u32(figures + 8) == size) {
        return signature + 12;
      }
      bytes.at(figures, 20);
      if (bytes.u64(figures + 4) == packed && bytes.u64(figures + 12) == size) {
        return signature + 20;
      }
    }
    throw ZipDirectory.disagrees(name);
  }
}
