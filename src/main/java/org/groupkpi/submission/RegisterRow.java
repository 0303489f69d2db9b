package org.groupkpi.submission;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.Fold;

/**
 * One row of a register, as an entity reported it.
 *
 * @param number of the row on its sheet, or in the file of history
 * @param place its first filled cell
 * @param cells by column code; columns that the sheet lacks are absent
 */
public record RegisterRow(
    String entity,
    int number,
    SourceCell place,
    Map<String, RegisterCell> cells,
    Standing standing) {
  /** Whether it counts, as far as its own workbook tells. */
  public enum Standing {
    COUNTS,
    /** An error in a required column. */
    WRONG,
    /** The same as an earlier row of the workbook. */
    TWICE,
    /** It happened while the entity was outside of the boundary. */
    OUTSIDE
  }

  public RegisterRow {
    cells = new LinkedHashMap<>(cells);
  }

  /** The cell of a column; empty if the sheet has no such column, or nothing stood there. */
  public Optional<RegisterCell> cell(String column) {
    return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.blank());
  }

  /** What makes the row the same thing as another; empty unless all key cells are filled. */
  public Optional<List<String>> key(Register register) {
    List<String> key = new ArrayList<>();
    for (RegisterColumn column : register.keys()) {
      Optional<RegisterCell> cell = cell(column.code()).filter(one -> one.value().answered());
      if (cell.isEmpty()) {
        return Optional.empty();
      }
      key.add(folded(cell.get().value()));
    }
    return key.isEmpty() ? Optional.empty() : Optional.of(key);
  }

  private static String folded(ReportedValue value) {
    return value.match(
        figure -> figure.value().stripTrailingZeros().toPlainString(),
        answer -> Fold.words(answer.text()),
        absent -> "");
  }

  /** The first key cell, which speaks for the whole row. */
  public SourceCell keyPlace(Register register) {
    return register.keys().stream()
        .flatMap(column -> cell(column.code()).stream())
        .map(RegisterCell::source)
        .findFirst()
        .orElse(place);
  }

  /** What its cells say, by column. */
  public Map<String, ReportedValue> values() {
    Map<String, ReportedValue> values = new LinkedHashMap<>();
    cells.forEach((code, cell) -> values.put(code, cell.value()));
    return values;
  }

  /** The same row, standing otherwise. */
  public RegisterRow as(Standing other) {
    return new RegisterRow(entity, number, place, cells, other);
  }
}
