package org.groupkpi.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference to cells of a workbook at the start of a text: {@code A1}, {@code 'b c'!$A$1:B9},
 * {@code A:A}.
 *
 * @param sheet name of the sheet; empty for the one that the formula stands on
 * @param single whether it is one cell
 * @param length of its text
 */
public record FormulaReference(String sheet, CellRange range, boolean single, int length) {
  private static final String SHEET = "(?:'((?:[^']|'')+)'!|([\\p{L}_][\\p{L}\\p{N}_.]*)!)?";
  private static final String CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
  private static final Pattern CELLS = Pattern.compile(SHEET + "(" + CELL + "(:" + CELL + ")?)");
  private static final Pattern COLUMNS =
      Pattern.compile(SHEET + "\\$?([A-Za-z]{1,3}):\\$?([A-Za-z]{1,3})");

  /** The reference at that place of a formula; empty if there is none. */
  public static Optional<FormulaReference> at(String formula, int from) {
    return cells(formula, from)
        .or(() -> columns(formula, from))
        .filter(found -> ends(formula, from + found.length()));
  }

  /** All references in a formula, from left to right. */
  public static List<FormulaReference> all(String formula) {
    List<FormulaReference> all = new ArrayList<>();
    int at = 0;
    while (at < formula.length()) {
      boolean within = at > 0 && Character.isLetterOrDigit(formula.charAt(at - 1));
      Optional<FormulaReference> found = within ? Optional.empty() : at(formula, at);
      found.ifPresent(all::add);
      at += found.map(FormulaReference::length).orElse(1);
    }
    return all;
  }

  /** What goes on as a name or a function is no reference. */
  private static boolean ends(String formula, int at) {
    return at == formula.length()
        || !(Character.isLetterOrDigit(formula.charAt(at))
            || "_.(!:[".indexOf(formula.charAt(at)) >= 0);
  }

  private static Optional<FormulaReference> cells(String formula, int from) {
    Matcher found = CELLS.matcher(formula).region(from, formula.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    CellRange range = CellAddress.range(found.group(3));
    return Optional.ofNullable(range)
        .map(cells -> reference(found, cells, found.group(4) == null, from));
  }

  private static Optional<FormulaReference> columns(String formula, int from) {
    Matcher found = COLUMNS.matcher(formula).region(from, formula.length());
    if (!found.lookingAt()) {
      return Optional.empty();
    }
    CellRange first =
        CellAddress.range(found.group(3) + "1:" + found.group(4) + CellAddress.MAX_ROW);
    return Optional.ofNullable(first).map(cells -> reference(found, cells, false, from));
  }

  private static FormulaReference reference(
      Matcher found, CellRange cells, boolean single, int from) {
    return new FormulaReference(sheet(found), cells, single, found.end() - from);
  }

  private static String sheet(Matcher found) {
    if (found.group(1) != null) {
      return found.group(1).replace("''", "'");
    }
    return found.group(2) == null ? "" : found.group(2);
  }
}
