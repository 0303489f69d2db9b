package org.groupkpi.file;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The formulas of a sheet that many cells share: written once, they mean other cells in each. So
 * that a file cannot make much of little, only short ones are written out, and not for ever.
 */
final class SharedFormulas {
  private static final Pattern PART =
      Pattern.compile(
          "\"[^\"]*\"|'[^']*'|(?<![\\p{L}\\p{N}_.$])(\\$?)([A-Z]{1,3})(\\$?)([1-9][0-9]{0,6})"
              + "(?![\\p{L}\\p{N}_.(!])");
  private static final int LONGEST = 250;
  private static final int MOST = 20_000;

  private record Written(int row, int column, String formula) {}

  private final Map<String, Written> byIndex = new HashMap<>();
  private int writtenOut;

  /** The formula of a cell that shares the one of that index; the first cell brings it. */
  String formula(String index, int row, int column, String text) {
    if (!text.isEmpty()) {
      byIndex.put(index, new Written(row, column, text));
      return text;
    }
    Written written = byIndex.get(index);
    if (written == null || written.formula().length() > LONGEST || ++writtenOut > MOST) {
      return "";
    }
    return moved(written.formula(), row - written.row(), column - written.column());
  }

  /** With its relative references so far down and to the right; empty if one leaves the grid. */
  private static String moved(String formula, int rows, int columns) {
    Matcher parts = PART.matcher(formula);
    StringBuilder moved = new StringBuilder();
    while (parts.find()) {
      if (parts.group(2) == null) {
        parts.appendReplacement(moved, Matcher.quoteReplacement(parts.group()));
        continue;
      }
      long address = CellAddress.parse(parts.group());
      int row = CellAddress.row(address) + (parts.group(3).isEmpty() ? rows : 0);
      int column = CellAddress.column(address) + (parts.group(1).isEmpty() ? columns : 0);
      if (address < 0 || !CellAddress.inGrid(row, column)) {
        return "";
      }
      String reference = parts.group(1) + CellAddress.columnName(column) + parts.group(3) + row;
      parts.appendReplacement(moved, Matcher.quoteReplacement(reference));
    }
    return parts.appendTail(moved).toString();
  }
}
