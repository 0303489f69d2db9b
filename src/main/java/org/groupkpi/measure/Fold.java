package org.groupkpi.measure;

import java.text.Normalizer;
import java.util.Locale;

/** Folds what people write so that equal things compare equal. */
public final class Fold {
  private Fold() {}

  /** Half-width forms (NFKC) without any blanks; upper and lower case stay different. */
  public static String width(String text) {
    if (plain(text)) {
      return text;
    }
    return blankless(ascii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Like {@link #width}, in lower case as well: for headings and words. */
  public static String words(String text) {
    return width(text).toLowerCase(Locale.ROOT);
  }

  /** Whether the text has neither blanks nor anything beyond ASCII: nothing to fold. */
  private static boolean plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
        return false;
      }
    }
    return true;
  }

  private static boolean ascii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static String blankless(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().filter(c -> !blank(c)).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean blank(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B || c == 0xFEFF;
  }
}
