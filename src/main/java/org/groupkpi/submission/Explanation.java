package org.groupkpi.submission;

import java.util.Set;
import org.groupkpi.text.Fold;

/** Tells a reason from an empty phrase: the text by which a filer answers a warning. */
public final class Explanation {
  private static final int SHORTEST = 4;
  private static final Set<String> EMPTY_PHRASES =
      Set.of("none", "normal", "ditto", "sameasabove", "seeabove", "nochange", "notapplicable");

  private Explanation() {}

  /** Whether a note explains anything; {@code 无}, {@code 正常}, {@code 同上} and the like do not. */
  public static boolean given(String note) {
    String folded = Fold.words(note);
    return folded.codePointCount(0, folded.length()) >= SHORTEST
        && folded.codePoints().anyMatch(Character::isLetter)
        && !EMPTY_PHRASES.contains(folded);
  }
}
