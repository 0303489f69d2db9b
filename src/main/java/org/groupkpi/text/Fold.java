package org.groupkpi.text;

import java.text.Normalizer;
import java.util.Locale;

/** Folds what people write so that equal things compare equal. */
public final class Fold {
  private Fold() {}

  /** Half-width forms (NFKC) without any blanks; upper and lower case stay different. */
  public static String width(String text) {
    if (stable(text, '!')) {
      return text;
    }
    return blankless(stable(text, '\0') ? text : Normalizer.normalize(text, Normalizer.Form.NFKC));
  }

  /** Like {@link #width}, in lower case as well: for headings and words. */
  public static String words(String text) {
    return width(text).toLowerCase(Locale.ROOT);
  }

  /** Whether the text needs no folding: only ideographs, and ASCII from the given character on. */
  private static boolean stable(String text, char first) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ascii = c >= first && c < 127;
      boolean ideograph = c >= '\u4E00' && c <= '\u9FFF';
      if (!ascii && !ideograph) {
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
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || invisible(c);
  }

  /** Whether a character is invisible: zero-width spaces, marks of the direction of writing. */
  public static boolean invisible(int c) {
    return c > 127 && Character.getType(c) == Character.FORMAT;
  }

  /** Without the characters that nobody sees. */
  public static String visible(String text) {
    if (text.codePoints().noneMatch(Fold::invisible)) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().filter(c -> !invisible(c)).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  /** Full-width forms become half-width; superscripts and other digits stay what they are. */
  public static String halfWidth(String text) {
    StringBuilder half = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '！' && c <= '～') {
        half.append((char) (c - 0xFEE0));
      } else {
        half.append(c == '\u3000' ? ' ' : c);
      }
    }
    return half.toString();
  }
}
