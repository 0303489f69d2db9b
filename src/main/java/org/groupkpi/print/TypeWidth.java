package org.groupkpi.print;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * About how wide printed text is: a Chinese character fills a square, others are those of a wide
 * typeface, so that what is measured so fits in most.
 *
 * @param em width of the square
 */
record TypeWidth(double em) {
  private static final String NARROW = " .,:;|!'()[]/-ijltfrI";
  private static final String WIDE = "mwMW%@—…";

  /** Before and after a Chinese character, and at blanks. */
  private static final Pattern PIECES =
      Pattern.compile("\\s+|(?=[\\u2E80-\\uFFEF])|(?<=[\\u2E80-\\uFFEF])");

  double of(String text) {
    return text.codePoints().mapToDouble(TypeWidth::share).sum() * em;
  }

  /** Width of the longest part that a line cannot be broken in. */
  double longestPiece(String text) {
    return Arrays.stream(PIECES.split(text)).mapToDouble(this::of).max().orElse(0);
  }

  private static double share(int character) {
    if (character >= 0x2E80) {
      return 1;
    }
    if (NARROW.indexOf(character) >= 0) {
      return 0.36;
    }
    if (WIDE.indexOf(character) >= 0) {
      return 1;
    }
    return Character.isUpperCase(character) ? 0.72 : 0.57;
  }
}
