package org.groupkpi.intake;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.FormulaReference;
import org.groupkpi.file.Spreadsheet;

/**
 * Counts how many cells the formulas of a workbook look at, before they are worked out: a few
 * characters can ask for billions.
 */
final class FormulaWork {
  private static final long MOST_CELLS = 20_000_000;

  /** Functions whose cells nobody knows beforehand. */
  private static final Pattern ANYWHERE = Pattern.compile("(?i)\\b(OFFSET|INDIRECT)\\s*\\(");

  /**
   * Counts rows that are blank in all of some columns, as forms do: each cell is looked at once.
   */
  private static final Pattern BLANK_ROWS = Pattern.compile("COUNTIFS\\((?:[^(),\"]+,\"\",?)+\\)");

  private FormulaWork() {}

  /**
   * Whether they are few enough.
   *
   * @param names what the names of the workbook stand for; each formula may use each of them
   */
  static boolean bearable(Spreadsheet spreadsheet, Collection<String> names) {
    List<String> formulas =
        spreadsheet.sheets().stream()
            .flatMap(sheet -> sheet.rows().stream())
            .flatMap(row -> row.cells().stream())
            .map(Cell::formula)
            .filter(Objects::nonNull)
            .toList();
    long named = 1;
    for (String name : names) {
      named += cells(name);
    }
    long all = 0;
    for (String formula : formulas) {
      all += named + cells(formula);
      if (all > MOST_CELLS) {
        return false;
      }
    }
    return true;
  }

  /** Cells that a formula looks at; one range may be compared with each cell of another. */
  private static long cells(String formula) {
    if (ANYWHERE.matcher(formula).find()) {
      return MOST_CELLS;
    }
    long all = 0;
    int ranges = 0;
    for (int at = 0; at < formula.length(); at++) {
      boolean within = at > 0 && Character.isLetterOrDigit(formula.charAt(at - 1));
      Optional<FormulaReference> found =
          within ? Optional.empty() : FormulaReference.at(formula, at);
      if (found.isPresent()) {
        all += size(found.get().range());
        ranges += found.get().single() ? 0 : 1;
        at += found.get().length() - 1;
      } else if (formula.charAt(at) == ':') {
        return MOST_CELLS; // a range of another kind, as 1:9 or A1:INDEX(...)
      }
    }
    boolean once =
        BLANK_ROWS.matcher(formula).find()
            && !BLANK_ROWS.matcher(formula).replaceAll("").contains(":");
    return ranges > 1 && all < MOST_CELLS && !once ? all * all : all;
  }

  private static long size(CellRange range) {
    return (range.lastRow() - range.firstRow() + 1L)
        * (range.lastColumn() - range.firstColumn() + 1L);
  }
}
