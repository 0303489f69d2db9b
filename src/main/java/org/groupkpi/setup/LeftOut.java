package org.groupkpi.setup;

import java.util.List;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * What stands in a row of a report and is not taken from it.
 *
 * @param place of the row
 * @param cells each with its heading: {@code 2024年上半年 “1,400”}
 */
public record LeftOut(LocalText place, String label, List<String> cells) {
  private static final LocalText TOLD = Words.of("  {0}, {1}: {2}");

  public LeftOut {
    cells = List.copyOf(cells);
  }

  /** As people are told of it. */
  public LocalText told() {
    return TOLD.fill(place, label, String.join(", ", cells));
  }
}
