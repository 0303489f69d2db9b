package org.groupkpi.submission;

import org.groupkpi.definition.Keyed;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;

/** What somebody entered about a figure, with the reason. */
public interface Entered extends Keyed {
  Entry entry();

  /** Where it stands. */
  SourceCell place();

  default LocalText reason() {
    return entry().reason();
  }

  /** Empty if nobody is named. */
  default String author() {
    return entry().author();
  }

  /** As written; empty if none is given. */
  default String date() {
    return entry().date();
  }
}
