package org.groupkpi.run;

import org.groupkpi.text.LocalText;
import org.groupkpi.text.ToldException;

/** A place cannot be written to; carries why, and what to do, in words for the user. */
public final class NotUsable extends ToldException {
  private static final long serialVersionUID = 1L;

  /** What stands in the way. */
  public enum Why {
    /** Something that is not ours. */
    FOREIGN,
    /** Another run that is not over. */
    IN_USE,
    /** A store of files that went away while an output was replaced. */
    INCOMPLETE
  }

  private final Why why;

  NotUsable(Why why, LocalText reason) {
    super(reason);
    this.why = why;
  }

  public Why why() {
    return why;
  }
}
