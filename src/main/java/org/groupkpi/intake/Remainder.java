package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.form.FormColumn;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Fold;

/** What stands on a sheet and is not read: codes under no heading, numbers in no known column. */
final class Remainder {
  private static final int LONGEST = 200;
  private static final Set<FormColumn> FIGURES =
      Set.of(FormColumn.VALUE, FormColumn.RESTATED, FormColumn.PRIOR);

  /** Columns in which a number has nothing to say. */
  private static final Set<FormColumn> WORDS =
      Set.of(
          FormColumn.INDICATOR,
          FormColumn.UNIT,
          FormColumn.STATUS,
          FormColumn.EVIDENCE,
          FormColumn.GUIDANCE);

  /**
   * A known code under no heading of codes.
   *
   * @param numbers of its row that are not read
   */
  record Stray(KpiCode code, Cell cell, SheetRow row, List<Cell> numbers) {}

  /**
   * The columns of a block in which it reads numbers, or says why it does not.
   *
   * @param figures whatever stands beside it
   * @param remarks beside a value only: in the note, the change or the check of a row without a
   *     value the number may be the value itself
   */
  private record Read(Block block, BitSet figures, BitSet remarks) {
    static Read of(Block block) {
      BitSet figures = new BitSet();
      BitSet remarks = new BitSet();
      block
          .columns()
          .forEach(
              (column, number) -> {
                if (FIGURES.contains(column)) {
                  figures.set(number);
                } else if (!WORDS.contains(column)) {
                  remarks.set(number);
                }
              });
      block.headings().stream()
          .filter(heading -> heading.column() == FormColumn.VALUE)
          .forEach(heading -> figures.set(heading.number()));
      return new Read(block, figures, remarks);
    }

    boolean reads(SheetRow row, Cell cell) {
      return figures.get(cell.column())
          || (remarks.get(cell.column())
              && !block.text(row, FormColumn.CODE).isBlank()
              && (cell.hasFormula() || !block.text(row, FormColumn.VALUE).isBlank()));
    }
  }

  private final Map<String, KpiCode> codes;
  private final Set<String> otherTexts;
  private final Units units;
  private final List<Stray> strays = new ArrayList<>();
  private final List<Cell> numbers = new ArrayList<>();

  private Remainder(Map<String, KpiCode> codes, Set<String> otherTexts, Units units) {
    this.codes = codes;
    this.otherTexts = otherTexts;
    this.units = units;
  }

  /**
   * The remainder of a sheet.
   *
   * @param blocks of that sheet
   * @param otherTexts that mean something else, though they read like codes
   */
  static Remainder of(
      Sheet sheet,
      List<Block> blocks,
      Map<String, KpiCode> codes,
      Set<String> otherTexts,
      Units units) {
    Map<Integer, List<Read>> around = new HashMap<>();
    for (Block block : blocks) {
      Read read = Read.of(block);
      for (SheetRow row : block.rows()) {
        around.computeIfAbsent(row.number(), key -> new ArrayList<>(1)).add(read);
      }
    }
    Remainder remainder = new Remainder(codes, otherTexts, units);
    for (SheetRow row : sheet.rows()) {
      remainder.look(row, around.getOrDefault(row.number(), List.of()));
    }
    return remainder;
  }

  List<Stray> strays() {
    return strays;
  }

  /** Numbers beside the columns of rows with a known code. */
  List<Cell> numbers() {
    return numbers;
  }

  /** {@code L, M} for cells of these columns. */
  static List<String> columns(List<Cell> cells) {
    Set<Integer> columns = new TreeSet<>();
    cells.forEach(cell -> columns.add(cell.column()));
    return columns.stream().map(CellAddress::columnName).toList();
  }

  private void look(SheetRow row, List<Read> around) {
    List<Cell> found = strayCodes(row, around);
    if (found.isEmpty() && !coded(row, around)) {
      return;
    }
    List<Cell> unread = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (!read(row, cell, around) && number(cell)) {
        unread.add(cell);
      }
    }
    if (found.isEmpty()) {
      numbers.addAll(unread);
    }
    found.forEach(cell -> strays.add(new Stray(code(cell).orElseThrow(), cell, row, unread)));
  }

  private static boolean read(SheetRow row, Cell cell, List<Read> around) {
    for (Read read : around) {
      if (read.reads(row, cell)) {
        return true;
      }
    }
    return false;
  }

  private List<Cell> strayCodes(SheetRow row, List<Read> around) {
    List<Cell> found = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (code(cell).isPresent()
          && around.stream().noneMatch(read -> explains(read.block(), row, cell))) {
        found.add(cell);
      }
    }
    return found;
  }

  private boolean coded(SheetRow row, List<Read> around) {
    for (Read read : around) {
      if (codes.containsKey(codeText(read.block(), row))) {
        return true;
      }
    }
    return false;
  }

  private static String codeText(Block block, SheetRow row) {
    return Fold.width(block.text(row, FormColumn.CODE));
  }

  private Optional<KpiCode> code(Cell cell) {
    return cell.type() == Cell.Type.TEXT && mayBeCode(cell.text())
        ? Optional.ofNullable(codes.get(Fold.width(cell.text())))
            .filter(code -> !otherTexts.contains(cell.text()))
        : Optional.empty();
  }

  /** Folding all texts of a workbook would take as long as a third of reading it. */
  private static boolean mayBeCode(String text) {
    if (text.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 127 && (c < '！' || c > '～') && !Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a block has a column for what stands in a cell beside a code of its own. */
  private static boolean explains(Block block, SheetRow row, Cell cell) {
    String own = codeText(block, row);
    return block.headings().stream()
        .filter(heading -> heading.number() == cell.column())
        .anyMatch(
            heading ->
                heading.column() == FormColumn.CODE
                    ? own.equals(Fold.width(cell.text()))
                    : !own.isEmpty());
  }

  private boolean number(Cell cell) {
    return cell.type() == Cell.Type.NUMBER
        || (cell.type() == Cell.Type.TEXT
            && WrittenNumber.parse(cell.text())
                .filter(number -> number(cell.text(), number.suffix()))
                .isPresent());
  }

  /** Whether a number stands there, alone or with a unit or a scale, and no unit: 10,000 t. */
  private boolean number(String text, String suffix) {
    return suffix.isEmpty()
        || suffix.equals("%")
        || NotANumber.of(text) == NotANumber.SCALE
        || (units.parse(suffix).isPresent() && units.parse(text).isEmpty());
  }
}
