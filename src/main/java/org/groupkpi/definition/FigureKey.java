package org.groupkpi.definition;

import org.groupkpi.finding.Subject;
import org.groupkpi.measure.Year;
import org.jspecify.annotations.Nullable;

/** Which figure: of an entity or node, a code and a year. */
public record FigureKey(String entity, KpiCode code, Year year) {
  /** {@code GROUP/HC[gender=female]@2024}. */
  @Override
  public String toString() {
    return entity + "/" + code + "@" + year;
  }

  /** The figure as what a finding is about. */
  public Subject subject() {
    return new Subject(entity, year.toString(), code.indicator(), code.memberText());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FigureKey key
        && year.equals(key.year)
        && code.equals(key.code)
        && entity.equals(key.entity);
  }

  @Override
  public int hashCode() {
    return (entity.hashCode() * 31 + code.hashCode()) * 31 + year.hashCode();
  }
}
