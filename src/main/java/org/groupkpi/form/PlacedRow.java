package org.groupkpi.form;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.definition.Dimension;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.FormLayout;

/**
 * An asked row and where it stands in a form as written.
 *
 * @param row number of the row in its sheet, from 1
 * @param total number of the row of the indicator's total
 */
record PlacedRow(AskedRow asked, int row, int total) {

  /** The rows of one breakdown, which stand together. */
  record Breakdown(Dimension dimension, int first, int last) {
    /** {@code F4:F6}. */
    String cells(FormColumn column) {
      return column.letter() + "" + first + ":" + column.letter() + last;
    }

    /** As its members' codes show it: {@code [gender]}. */
    String name() {
      return "[" + dimension.code() + "]";
    }

    int size() {
      return last - first + 1;
    }
  }

  /** The rows of a sheet, of which the first stands in that row. */
  static List<PlacedRow> of(FormLayout.FormSheet sheet, int firstRow) {
    List<PlacedRow> placed = new ArrayList<>();
    int row = firstRow;
    int total = firstRow;
    for (AskedRow asked : sheet.rows()) {
      total = asked.depth() == 0 ? row : total;
      placed.add(new PlacedRow(asked, row++, total));
    }
    return placed;
  }

  /** The address of a cell of this row: {@code F3}. */
  String cell(FormColumn column) {
    return column.letter() + "" + row;
  }

  boolean isTotal() {
    return row == total;
  }

  /** Whether something begins here: an indicator, or a further breakdown of it. */
  boolean opens() {
    return isTotal()
        || breakdowns().stream().skip(1).anyMatch(breakdown -> breakdown.first() == row);
  }

  /** All breakdowns of the indicator. */
  List<Breakdown> breakdowns() {
    List<Breakdown> breakdowns = new ArrayList<>();
    int first = total + 1;
    for (Dimension dimension : asked.indicator().breakdowns()) {
      int last = first + dimension.members().size() - 1;
      breakdowns.add(new Breakdown(dimension, first, last));
      first = last + 1;
    }
    return breakdowns;
  }

  /** The breakdowns of a total whose members are the whole; none for members. */
  List<Breakdown> exhaustive() {
    return isTotal()
        ? breakdowns().stream().filter(breakdown -> breakdown.dimension().exhaustive()).toList()
        : List.of();
  }
}
