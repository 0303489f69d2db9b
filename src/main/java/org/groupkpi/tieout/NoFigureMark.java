package org.groupkpi.tieout;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What stands in a cell in place of a figure. */
public enum NoFigureMark {
  NO_FIGURE("-", "--", "——", "—", "――", "―", "/"),
  NOT_APPLICABLE("不适用", "不適用", "n/a", "na", "notapplicable");

  private static final int LONGEST = 20;

  private final List<String> spellings;

  NoFigureMark(String... spellings) {
    this.spellings = List.of(spellings);
  }

  /** The mark that a text is. */
  public static Optional<NoFigureMark> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = Label.blankless(PrintedNumber.folded(text));
    return Arrays.stream(values()).filter(mark -> mark.spellings.contains(folded)).findFirst();
  }
}
