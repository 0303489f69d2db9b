package org.groupkpi.submission;

import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.text.LocalText;

/**
 * One question of a form: an indicator's total or one of its members.
 *
 * @param name name of the indicator, or of the member
 * @param depth 0 for totals, 1 for members
 */
public record AskedRow(Indicator indicator, KpiCode code, LocalText name, int depth) {
  /** Whether the answer is words, not a figure. */
  public boolean inWords() {
    return indicator.rule().answeredInWords();
  }
}
