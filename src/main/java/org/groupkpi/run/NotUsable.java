package org.groupkpi.run;

import org.groupkpi.text.LocalText;

/** A place cannot be written to; carries why, and what to do, in words for the user. */
public final class NotUsable extends Exception {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Why {
    /** Something that is not ours. */
    FOREIGN,
    /** Another run that is not over. */
    IN_USE
  }

  private final Why why;
  private final transient LocalText reason;

  NotUsable(Why why, LocalText reason) {
    super(reason.en());
    this.why = why;
    this.reason = reason;
  }

  public Why why() {
    return why;
  }

  public LocalText reason() {
    return reason;
  }
}
