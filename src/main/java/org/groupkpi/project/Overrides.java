package org.groupkpi.project;

import java.util.Optional;
import org.groupkpi.boundary.Approach;
import org.groupkpi.measure.Year;

/** What the command line sets in place of {@code project.yaml}. */
public record Overrides(Optional<Year> year, Optional<Approach> approach) {
  public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());

  public static Overrides year(Year year) {
    return new Overrides(Optional.of(year), Optional.empty());
  }
}
