package org.groupkpi.check;

import org.groupkpi.measure.Year;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;

/**
 * What came of a rule at one entity or node, for a total or one member.
 *
 * @param check code of the rule
 * @param entity code of the entity or node; empty if the rule found nobody to apply to
 * @param member {@code dimension=member}; empty for the total
 * @param reason why it failed or was not evaluated; empty if it passed
 */
public record Outcome(
    String check, String entity, String member, Year year, Verdict verdict, LocalText reason) {

  /** The three ways in which a rule can come out. */
  public enum Verdict {
    PASSED,
    FAILED,
    NOT_EVALUATED;

    /** The word used in files: {@code not evaluated}. */
    public String word() {
      return Keyword.of(this).replace('-', ' ');
    }
  }
}
