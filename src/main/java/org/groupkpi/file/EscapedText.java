package org.groupkpi.file;

/** Texts in which characters that XML cannot hold are spelled {@code _x000D_}. */
public final class EscapedText {
  private EscapedText() {}

  /** Decodes once, from left to right: {@code _x005F_x000D_} becomes {@code _x000D_}. */
  public static String decode(String text) {
    int at = text.indexOf("_x");
    if (at < 0) {
      return text;
    }
    StringBuilder decoded = new StringBuilder(text.length());
    int from = 0;
    while (at >= 0) {
      int code = code(text, at);
      if (code >= 0) {
        decoded.append(text, from, at).append((char) code);
        from = at + 7;
        at = text.indexOf("_x", from);
      } else {
        at = text.indexOf("_x", at + 1);
      }
    }
    return decoded.append(text, from, text.length()).toString();
  }

  private static int code(String text, int at) {
    if (at + 7 > text.length() || text.charAt(at + 6) != '_') {
      return -1;
    }
    int code = 0;
    for (int i = at + 2; i < at + 6; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      code = (code << 4) | digit;
    }
    return code;
  }
}
