package org.groupkpi.form;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;

/**
 * Fixed phrases with what each stands for. Nearly all texts of a workbook are none of them, and are
 * told apart by their first and last letters.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
  private final Map<String, T> byForm;
  private final int longest;
  private final BitSet first = new BitSet();
  private final BitSet last = new BitSet();

  /**
   * Phrases by their {@linkplain Phrase#forms folded forms}.
   *
   * @param longest text that is looked at
   */
  public Phrases(Map<String, T> byForm, int longest) {
    this.byForm = Map.copyOf(byForm);
    this.longest = longest;
    byForm.keySet().stream()
        .filter(form -> !form.isEmpty())
        .forEach(
            form -> {
              first.set(form.charAt(0));
              last.set(form.charAt(form.length() - 1));
            });
  }

  /** What a text stands for; empty if it is none of the phrases. */
  public Optional<T> find(String text) {
    return text.length() <= longest && mayBeOne(text)
        ? Optional.ofNullable(byForm.get(Phrase.fold(text)))
        : Optional.empty();
  }

  private boolean mayBeOne(String text) {
    return text.isEmpty()
        ? byForm.containsKey("")
        : folded(text.charAt(0), first) && folded(text.charAt(text.length() - 1), last);
  }

  /** Whether a letter becomes one of these, or may vanish, when a text is folded. */
  private static boolean folded(char c, BitSet letters) {
    boolean stable =
        (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= '\u4E00' && c <= '\u9FFF');
    boolean capital = c >= 'A' && c <= 'Z';
    return capital ? letters.get(c + 'a' - 'A') : !stable || letters.get(c);
  }
}
