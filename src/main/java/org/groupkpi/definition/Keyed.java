package org.groupkpi.definition;

import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Year;

/** Something that is said of one figure. */
public interface Keyed {
  FigureKey key();

  default String entity() {
    return key().entity();
  }

  default KpiCode code() {
    return key().code();
  }

  default Year year() {
    return key().year();
  }

  /** The figure as what a finding is about. */
  default Subject subject() {
    return key().subject();
  }
}
