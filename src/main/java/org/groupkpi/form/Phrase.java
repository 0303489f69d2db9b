package org.groupkpi.form;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;

/** Recognises a fixed phrase in Chinese, in English, or in both in one cell. */
public final class Phrase {
  private static final String BETWEEN = "/|()·,:;";

  private record Folded(String text, String phrase) {}

  /**
   * The same headings and labels stand in all forms of a group; threads may overwrite each other.
   */
  private static final Folded[] RECENT = new Folded[1 << 12];

  private Phrase() {}

  /** Folds case, width, blanks and what people put between two languages. */
  public static String fold(String text) {
    int place = text.hashCode() & (RECENT.length - 1);
    Folded recent = RECENT[place];
    if (recent == null || !recent.text.equals(text)) {
      recent = new Folded(text, folded(text));
      RECENT[place] = recent;
    }
    return recent.phrase;
  }

  private static String folded(String text) {
    String folded = Fold.words(text);
    StringBuilder phrase = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (BETWEEN.indexOf(folded.charAt(i)) < 0) {
        phrase.append(folded.charAt(i));
      }
    }
    return phrase.toString();
  }

  /** Every folded form of the phrases: each language alone, or one of each in either order. */
  public static Set<String> forms(List<LocalText> phrases) {
    Set<String> forms = new HashSet<>();
    for (LocalText chinese : phrases) {
      for (LocalText english : phrases) {
        String zh = fold(chinese.zh());
        String en = fold(english.en());
        forms.addAll(List.of(zh, en, zh + en, en + zh));
      }
    }
    return forms;
  }
}
