package org.groupkpi.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the known word that a misspelt one was probably meant to be. */
public final class Nearest {
  private Nearest() {}

  /**
   * The known word with the fewest letters to change, of the same writing where there is one;
   * {@code —} if nothing is known.
   */
  public static String to(String word, Collection<String> known) {
    boolean chinese = chinese(word);
    return known.stream()
        .filter(candidate -> chinese(candidate) == chinese)
        .min(byDistance(word))
        .or(() -> known.stream().min(byDistance(word)))
        .orElse("—");
  }

  private static boolean chinese(String word) {
    return word.codePoints().anyMatch(Character::isIdeographic);
  }

  /** The known words with the fewest letters to change, nearest first. */
  public static List<String> several(String word, Collection<String> known, int count) {
    return known.stream().sorted(byDistance(word)).limit(count).toList();
  }

  private static Comparator<String> byDistance(String word) {
    String folded = word.toLowerCase(Locale.ROOT);
    return Comparator.comparingInt(
            (String candidate) -> distance(folded, candidate.toLowerCase(Locale.ROOT)))
        .thenComparing(Comparator.naturalOrder());
  }

  /** Whether two words differ so little that one is probably the other misspelt. */
  public static boolean close(String a, String b) {
    String folded = a.toLowerCase(Locale.ROOT);
    return distance(folded, b.toLowerCase(Locale.ROOT)) <= Math.max(1, folded.length() / 4);
  }

  /** Levenshtein's edit distance. */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int changed = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
