package org.groupkpi.returns;

import org.groupkpi.submission.Explanation;

/** What a filer replied to a finding: the choice, and the words beside it. */
public record Reply(Answer answer, String text) {
  public static final Reply NONE = new Reply(Answer.NONE, "");

  /** Whether it answers a warning as a note in the row would: an empty phrase does not. */
  public boolean explains() {
    return answer == Answer.EXPLAINED && Explanation.given(text);
  }
}
