package org.groupkpi.definition;

import java.util.Map;
import org.groupkpi.text.LocalText;

/**
 * What segments and regions of entities are called in each language; one that has no name is called
 * as it is written.
 *
 * @param names by segment; by {@code region:} and region
 */
public record SegmentNames(Map<String, LocalText> names) {
  /** All are called as they are written. */
  public static final SegmentNames NONE = new SegmentNames(Map.of());

  private static final String REGION = "region:";

  public SegmentNames {
    names = Map.copyOf(names);
  }

  public LocalText segment(String segment) {
    return names.getOrDefault(segment, LocalText.same(segment));
  }

  public LocalText region(String region) {
    return names.getOrDefault(REGION + region, LocalText.same(region));
  }
}
