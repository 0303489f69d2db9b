package org.groupkpi.setup;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/**
 * A row of a table that was found.
 *
 * @param place where it stands: {@code report.docx, table 2, row 4}
 * @param section title above it; may be empty
 * @param level 1 for a part of the row of level 0 above it
 * @param label as it is printed
 * @param unit as it is printed; may be empty
 * @param footnote text of its footnote; may be empty
 * @param figures as they are printed, by their years; of a form there are none
 * @param cell that takes the figure in a form
 */
public record FoundRow(
    LocalText place,
    String section,
    int level,
    String label,
    String unit,
    String footnote,
    Map<Year, FoundFigure> figures,
    Optional<FormCell> cell) {
  public FoundRow {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
  }

  /** The most digits behind the decimal point of its figures. */
  int decimals() {
    return figures.values().stream().mapToInt(FoundFigure::decimals).max().orElse(0);
  }

  FoundRow atLevel(int other) {
    return new FoundRow(place, section, other, label, unit, footnote, figures, cell);
  }
}
