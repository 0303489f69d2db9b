package org.groupkpi.project;

import java.nio.file.Path;
import java.util.Optional;
import org.groupkpi.definition.Approach;
import org.groupkpi.measure.Year;

/**
 * What the command line sets in place of {@code project.yaml}, or beside it.
 *
 * @param passwordFile a list of passwords of submitted workbooks
 */
public record Overrides(
    Optional<Year> year, Optional<Approach> approach, Optional<Path> passwordFile) {
  public static final Overrides NONE = new Overrides(Optional.empty(), Optional.empty());

  /** Without a list of passwords. */
  public Overrides(Optional<Year> year, Optional<Approach> approach) {
    this(year, approach, Optional.empty());
  }

  public static Overrides year(Year year) {
    return new Overrides(Optional.of(year), Optional.empty());
  }
}
