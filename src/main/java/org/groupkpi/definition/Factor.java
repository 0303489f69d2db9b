package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A constant by year and region, such as a grid emission factor.
 *
 * @param unit unit of the first row; all rows are of that quantity
 */
public record Factor(String code, Unit unit, List<Entry> entries) {
  /**
   * One row of {@code factors.csv}.
   *
   * @param region empty: for every region that has no row of its own
   * @param source where the value was published
   */
  public record Entry(Year year, String region, Quantity value, String source, LocalText name) {}

  public Factor {
    entries = List.copyOf(entries);
  }

  /** The entry of the year, else of the latest earlier one; of the region, else of none. */
  public Optional<Entry> of(Year year, String region) {
    Optional<Entry> regional = region.isEmpty() ? Optional.empty() : latest(year, region);
    return regional.isPresent() ? regional : latest(year, "");
  }

  private Optional<Entry> latest(Year year, String region) {
    return entries.stream()
        .filter(entry -> entry.region().equals(region) && entry.year().compareTo(year) <= 0)
        .max((a, b) -> a.year().compareTo(b.year()));
  }
}
