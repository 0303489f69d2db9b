package org.groupkpi.cli;

import java.util.List;
import org.groupkpi.run.DifferenceKind;
import org.groupkpi.run.FileDifference;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Lists files that differ, a line each; long lists are cut with a count of what is left out. */
record FileLines(Language language, Style style, Unfolding unfolding) {
  private static final int SHOWN = 12;
  private static final int LABEL = 10;
  private static final LocalText CHANGED = Words.of("changed");
  private static final LocalText GONE = Words.of("missing");
  private static final LocalText ADDED = Words.of("added");
  private static final LocalText MORE = Words.of("... {0} more");

  /** How much of a long list is shown. */
  enum Unfolding {
    FIRST,
    ALL;

    /** How many of so many lines are shown. */
    int shown(int lines, int most) {
      return this == ALL || lines <= most ? lines : most;
    }
  }

  /** The lines. */
  String of(List<FileDifference> files) {
    int shown = unfolding.shown(files.size(), SHOWN);
    StringBuilder out = new StringBuilder();
    for (FileDifference file : files.subList(0, shown)) {
      String word = TextWidth.padded(word(file.kind()).in(language), LABEL);
      out.append("    ").append(emphasis(file.kind(), word)).append(visible(file)).append('\n');
    }
    return out.append(rest(files.size(), shown)).toString();
  }

  private static String visible(FileDifference file) {
    return TextWidth.visible(file.path());
  }

  private static LocalText word(DifferenceKind kind) {
    return switch (kind) {
      case CHANGED -> CHANGED;
      case GONE -> GONE;
      case ADDED -> ADDED;
    };
  }

  String emphasis(DifferenceKind kind, String word) {
    return switch (kind) {
      case CHANGED, ADDED -> style.amber(word);
      case GONE -> style.red(word);
    };
  }

  /** A line that says how many are left out; nothing if all are shown. */
  String rest(int all, int shown) {
    return shown == all ? "" : "    " + style.dim(MORE.fill(all - shown).in(language)) + "\n";
  }
}
