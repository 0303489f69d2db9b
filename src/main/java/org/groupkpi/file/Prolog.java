package org.groupkpi.file;

import java.nio.charset.StandardCharsets;

/** What stands before the root element of an XML part, in whatever encoding. */
final class Prolog {
  private Prolog() {}

  /** Whether a document type is declared, behind which entities may hide. */
  static boolean declaresType(byte[] start) {
    String text = new String(start, StandardCharsets.ISO_8859_1).replace("\u0000", "");
    int at = Math.max(0, text.indexOf('<'));
    while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
      String end = text.startsWith("<?", at) ? "?>" : "-->";
      int closed = text.indexOf(end, at + 2);
      int next = closed < 0 ? -1 : text.indexOf('<', closed);
      if (next < 0) {
        return false;
      }
      at = next;
    }
    return text.startsWith("<!DOCTYPE", at);
  }
}
