package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.FormulaReference;
import org.groupkpi.file.NumberText;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;

/**
 * Works formulas out anew, from the cells of their workbook alone. What a formula gives is not told
 * if it needs anything else: a function that is not known, a name, another file, a text where a
 * number belongs, or more work than a form is worth.
 */
final class Recalculation {
  /** Cells that are looked at for all formulas of a workbook. */
  private static final int MOST_CELLS = 200_000;

  /** Formulas that lead to each other. */
  private static final int LONGEST_CHAIN = 400;

  private record Place(String sheet, int row, int column) {}

  private final Spreadsheet spreadsheet;
  private final Map<Place, Optional<BigDecimal>> known = new HashMap<>();
  private final Set<Place> open = new HashSet<>();
  private final Set<Place> circular = new HashSet<>();
  private int looked;
  private BigDecimal largest = BigDecimal.ZERO;

  Recalculation(Spreadsheet spreadsheet) {
    this.spreadsheet = spreadsheet;
  }

  /** What the formula of a cell gives now. */
  Optional<BigDecimal> result(Sheet sheet, Cell cell) {
    try {
      return Optional.of(value(sheet, cell));
    } catch (Circular e) {
      open.clear();
      circular.add(new Place(sheet.name(), cell.row(), cell.column()));
      return Optional.empty();
    } catch (Unknown | ArithmeticException | StackOverflowError e) {
      open.clear();
      return Optional.empty();
    }
  }

  /** Whether the formula of a cell that had no result leads back to itself. */
  boolean circular(Sheet sheet, Cell cell) {
    return circular.contains(new Place(sheet.name(), cell.row(), cell.column()));
  }

  /** Whether two results differ by more than the noise of a spreadsheet's arithmetic. */
  boolean differ(BigDecimal one, BigDecimal other) {
    BigDecimal noise = largest.max(one.abs()).max(other.abs()).scaleByPowerOfTen(-12);
    return one.subtract(other).abs().compareTo(noise) > 0;
  }

  /** Takes notice of the size of the numbers that a formula refers to, as they are stored. */
  void lookAt(Sheet sheet, Cell cell) {
    for (FormulaReference reference : FormulaReference.all(String.valueOf(cell.formula()))) {
      Optional<Sheet> there =
          reference.sheet().isEmpty() ? Optional.of(sheet) : find(reference.sheet());
      there.ifPresent(found -> found.rows().forEach(row -> lookAt(reference.range(), row)));
    }
  }

  private void lookAt(CellRange range, SheetRow row) {
    if (row.number() >= range.firstRow() && row.number() <= range.lastRow()) {
      row.cells().stream()
          .filter(cell -> cell.type() == Cell.Type.NUMBER)
          .filter(cell -> cell.column() >= range.firstColumn())
          .filter(cell -> cell.column() <= range.lastColumn())
          .forEach(cell -> largest = largest.max(cell.number().abs()));
    }
  }

  /** The number in a cell; a formula is worked out. */
  private BigDecimal value(Sheet sheet, Cell cell) {
    look();
    BigDecimal value =
        switch (cell.type()) {
          case NUMBER, DATE, DURATION, NO_RESULT ->
              cell.hasFormula() ? calculated(sheet, cell) : stored(cell);
          case BOOLEAN, TEXT, ERROR, NOT_A_NUMBER -> throw new Unknown();
        };
    largest = largest.max(value.abs());
    return value;
  }

  private static BigDecimal stored(Cell cell) {
    String number = NumberText.of(cell.raw());
    if (number == null) {
      throw new Unknown();
    }
    return new BigDecimal(number);
  }

  private BigDecimal calculated(Sheet sheet, Cell cell) {
    Place place = new Place(sheet.name(), cell.row(), cell.column());
    Optional<BigDecimal> before = known.get(place);
    if (before != null) {
      return before.orElseThrow(() -> open.contains(place) ? new Circular() : new Unknown());
    }
    if (open.size() >= LONGEST_CHAIN || !open.add(place)) {
      throw new Unknown();
    }
    known.put(place, Optional.empty());
    BigDecimal value =
        new FormulaCalculation(String.valueOf(cell.formula()), at -> numbers(sheet, at)).value();
    known.put(place, Optional.of(value));
    open.remove(place);
    return value;
  }

  /** The numbers among the cells of a reference; of one cell, 0 where it is blank. */
  private List<BigDecimal> numbers(Sheet from, FormulaReference reference) {
    Sheet sheet = reference.sheet().isEmpty() ? from : sheet(reference.sheet());
    CellRange range = reference.range();
    if (reference.single()) {
      return List.of(
          sheet
              .cell(range.firstRow(), range.firstColumn())
              .map(cell -> value(sheet, cell))
              .orElse(BigDecimal.ZERO));
    }
    List<BigDecimal> numbers = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      if (row.number() >= range.firstRow() && row.number() <= range.lastRow()) {
        for (Cell cell : row.cells()) {
          if (cell.column() >= range.firstColumn() && cell.column() <= range.lastColumn()) {
            add(numbers, sheet, cell);
          }
        }
      }
      look();
    }
    return numbers;
  }

  /** In a range texts and logical values do not count. */
  private void add(List<BigDecimal> numbers, Sheet sheet, Cell cell) {
    if (cell.type() != Cell.Type.TEXT && cell.type() != Cell.Type.BOOLEAN) {
      numbers.add(value(sheet, cell));
    }
  }

  private Sheet sheet(String name) {
    return find(name).orElseThrow(() -> new Unknown());
  }

  private Optional<Sheet> find(String name) {
    return spreadsheet.sheets().stream()
        .filter(sheet -> sheet.name().equalsIgnoreCase(name))
        .findFirst();
  }

  private void look() {
    if (++looked > MOST_CELLS) {
      throw new Unknown();
    }
  }

  /** That a formula cannot be worked out. */
  static class Unknown extends RuntimeException {

    Unknown() {
      super("cannot be worked out", null, false, false);
    }
  }

  /** That a formula needs its own result. */
  private static final class Circular extends Unknown {
    private static final long serialVersionUID = 1L;
  }
}
