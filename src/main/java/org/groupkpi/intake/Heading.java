package org.groupkpi.intake;

import org.groupkpi.file.CellAddress;
import org.groupkpi.form.FormColumn;

/**
 * A heading that was understood.
 *
 * @param row in which it stands, from 1
 * @param number of the column that it is the heading of, from 1
 */
record Heading(FormColumn column, int row, int number) {
  /** {@code F2}. */
  String address() {
    return CellAddress.columnName(number) + row;
  }

  /** {@code F}. */
  String letters() {
    return CellAddress.columnName(number);
  }
}
