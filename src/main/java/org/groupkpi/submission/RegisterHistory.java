package org.groupkpi.submission;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.groupkpi.measure.Year;

/**
 * The rows of registers that are held of earlier years.
 *
 * @param years what each entity said, by year, register and entity
 */
public record RegisterHistory(SortedMap<Year, Map<String, Map<String, RegisterAnswer>>> years) {
  /** Nothing held. */
  public static final RegisterHistory EMPTY = new RegisterHistory(new TreeMap<>());

  public RegisterHistory {
    years = new TreeMap<>(years);
  }

  /** What an entity said of a register in a year. */
  public Optional<RegisterAnswer> answer(Year year, String register, String entity) {
    return Optional.ofNullable(
        years.getOrDefault(year, Map.of()).getOrDefault(register, Map.of()).get(entity));
  }
}
