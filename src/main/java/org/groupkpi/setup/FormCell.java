package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.FormulaReference;

/**
 * The cell of an old form that takes a figure.
 *
 * @param formula without {@code =}; empty if the figure is typed
 */
public record FormCell(String sheet, int row, int column, String formula) {
  private static final String SUM = "SUM(";
  private static final int MOST_CELLS = 1_000;

  /** The address that formulas know it by. */
  String address() {
    return address(sheet, row, column);
  }

  private static String address(String sheet, int row, int column) {
    return sheet + "!" + CellAddress.of(row, column);
  }

  /** The addresses of the cells of a reference in its formula; none if there are too many. */
  List<String> cells(FormulaReference reference) {
    String on = reference.sheet().isEmpty() ? sheet : reference.sheet();
    CellRange range = reference.range();
    List<String> cells = new ArrayList<>();
    for (int down = range.firstRow(); down <= range.lastRow(); down++) {
      for (int right = range.firstColumn(); right <= range.lastColumn(); right++) {
        cells.add(address(on, down, right));
        if (cells.size() > MOST_CELLS) {
          return List.of();
        }
      }
    }
    return cells;
  }

  /** The cells that it is the sum of; none if its formula is anything else. */
  List<String> summed() {
    String upper = formula.strip();
    if (!upper.regionMatches(true, 0, SUM, 0, SUM.length()) || !upper.endsWith(")")) {
      return List.of();
    }
    return FormulaReference.at(upper, SUM.length())
        .filter(reference -> SUM.length() + reference.length() == upper.length() - 1)
        .map(this::cells)
        .orElse(List.of());
  }
}
