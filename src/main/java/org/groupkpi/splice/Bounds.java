package org.groupkpi.splice;

import org.groupkpi.file.PackageEdit;

/** How much a workbook may have of anything to be changed in place. */
final class Bounds {
  /** Larger parts are not held in memory as a whole. */
  private static final int LARGEST_PART = 32 << 20;

  /** Things that are searched one by one for each other one. */
  private static final int MOST_ALIKE = 16_384;

  private Bounds() {}

  /** The contents of a part that has to be there. */
  static byte[] present(PackageEdit parts, String part) {
    byte[] bytes = parts.size(part) > LARGEST_PART ? null : parts.part(part);
    if (bytes == null) {
      throw new UnknownShape(part);
    }
    return bytes;
  }

  /** Refuses too many things of one kind. */
  static void require(int count, String what) {
    if (count > MOST_ALIKE) {
      throw new UnknownShape("too many " + what);
    }
  }
}
