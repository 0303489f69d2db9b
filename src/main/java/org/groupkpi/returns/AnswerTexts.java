package org.groupkpi.returns;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.finding.SourceCell;

/**
 * What stands in a form now, by code and column; the first row of a code given twice.
 *
 * @param cells with the text of each; empty cells have an empty one
 */
public record AnswerTexts(Map<AnswerKey, SourceCell> cells) {
  public AnswerTexts {
    cells = new LinkedHashMap<>(cells);
  }

  /** The answer that stands at a place, if there is one. */
  public Optional<AnswerKey> at(SourceCell place) {
    return cells.entrySet().stream()
        .filter(figure -> figure.getValue().cell().equals(place.cell()))
        .filter(figure -> figure.getValue().sheet().equals(place.sheet()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What stands in an answer's cell; empty if nothing does. */
  public String text(AnswerKey key) {
    SourceCell cell = cells.get(key);
    return cell == null ? "" : cell.text();
  }

  /** Where an answer stands; empty if it has no row. */
  public String place(AnswerKey key) {
    SourceCell cell = cells.get(key);
    return cell == null ? "" : cell.address();
  }

  /** The answers that are not empty, as they stand. */
  public Map<AnswerKey, String> texts() {
    Map<AnswerKey, String> texts = new LinkedHashMap<>();
    cells.forEach(
        (key, cell) -> {
          if (!cell.text().isBlank()) {
            texts.put(key, cell.text());
          }
        });
    return texts;
  }
}
