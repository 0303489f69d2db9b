package org.groupkpi.intake;

import java.util.Optional;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;

/** What the formulas of one workbook give, for those that {@link Recalculation} does not know. */
@FunctionalInterface
interface LibraryResults {
  LibraryResults NONE = (sheet, cell) -> Optional.empty();

  /** The number or text that the formula of a cell gives now; empty if that is not certain. */
  Optional<Cell> anew(Sheet sheet, Cell cell);
}
