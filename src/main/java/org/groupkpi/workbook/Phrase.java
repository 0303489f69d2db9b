package org.groupkpi.workbook;

import java.util.List;
import java.util.regex.Pattern;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Fold;

/** Recognises a fixed phrase in Chinese, in English, or in both in one cell. */
final class Phrase {
  private static final Pattern BETWEEN = Pattern.compile("[/|()·,:;]");

  private Phrase() {}

  /** Folds case, width, blanks and what people put between two languages. */
  static String fold(String text) {
    return BETWEEN.matcher(Fold.words(text)).replaceAll("");
  }

  /** Whether a folded text is one of the phrases. */
  static boolean says(String folded, List<LocalText> phrases) {
    return phrases.stream().anyMatch(zh -> phrases.stream().anyMatch(en -> says(folded, zh, en)));
  }

  private static boolean says(String folded, LocalText chinese, LocalText english) {
    String zh = fold(chinese.zh());
    String en = fold(english.en());
    return folded.equals(zh)
        || folded.equals(en)
        || folded.equals(zh + en)
        || folded.equals(en + zh);
  }
}
