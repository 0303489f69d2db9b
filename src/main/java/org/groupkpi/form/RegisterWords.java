package org.groupkpi.form;

import java.util.List;
import java.util.Set;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a register's sheet says beside its columns, written and understood. */
public final class RegisterWords {
  /** Label of the cell that says there is nothing to report. */
  public static final LocalText NOTHING = Words.of("Nothing to report");

  /** What stands in that cell. */
  public static final LocalText NONE = Words.of("RegisterWords", "none");

  /** Label of the number of rows. */
  static final LocalText ROWS = Words.of("Number of rows");

  /** Stands behind the heading of a column that every row has to fill in. */
  public static final String REQUIRED = "*";

  private static final Set<String> LABELS = Phrase.forms(List.of(NOTHING));
  private static final Set<String> NONES = Phrase.forms(List.of(NONE));

  private RegisterWords() {}

  /** Whether a text is the label of the answer cell. */
  public static boolean labels(String text) {
    return LABELS.contains(Phrase.fold(text));
  }

  /** Whether a text says that there is nothing to report. */
  public static boolean saysNone(String text) {
    return NONES.contains(Phrase.fold(text));
  }

  /** The answer in the dropdown, in both languages. */
  static String none() {
    return NONE.zh() + " / " + NONE.en();
  }
}
