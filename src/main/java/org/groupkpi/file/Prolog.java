package org.groupkpi.file;

import java.nio.charset.StandardCharsets;

/** What stands before the root element of an XML part, in whatever encoding. */
final class Prolog {
  private static final String DOCTYPE = "<!DOCTYPE";

  private Prolog() {}

  /** Whether the root element, or a document type, begins within these bytes. */
  static boolean isWhole(byte[] start) {
    String text = text(start);
    return end(text) + DOCTYPE.length() <= text.length();
  }

  /** Whether a document type is declared, behind which entities may hide. */
  static boolean declaresType(byte[] start) {
    String text = text(start);
    return text.startsWith(DOCTYPE, end(text));
  }

  private static String text(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1).replace("\u0000", "");
  }

  /** The place of the first tag that is no instruction or comment; the end if there is none. */
  private static int end(String text) {
    int at = Math.max(0, text.indexOf('<'));
    while (text.startsWith("<?", at) || text.startsWith("<!--", at)) {
      String end = text.startsWith("<?", at) ? "?>" : "-->";
      int closed = text.indexOf(end, at + 2);
      int next = closed < 0 ? -1 : text.indexOf('<', closed);
      if (next < 0) {
        return text.length();
      }
      at = next;
    }
    return at;
  }
}
