package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.form.FormColumn;

/** Reads a row, or two, as the header of blocks. */
record HeaderReader(Headings headings) {
  /** The header that begins in a row; without headings if it is none. */
  Header read(Sheet sheet, MergedCells merged, SheetRow row) {
    SortedMap<Integer, Heading> upper = headings(row);
    if (upper.isEmpty()) {
      return new Header(List.of(), 1);
    }
    Rows rows = new Rows(sheet, merged, row);
    Header one = new Header(List.copyOf(spread(upper, rows).values()), 1);
    return secondRow(sheet, row, upper.values())
        .map(lower -> both(rows, lower, upper))
        .filter(two -> two.kinds().size() > one.kinds().size() || divided(one, two))
        .orElse(one);
  }

  /**
   * Whether a row begins a table that is not understood: it has a heading for the code, none for
   * the value of the year, and something else.
   */
  boolean ofOtherTable(SheetRow row, Header header) {
    return header.kinds().contains(FormColumn.CODE)
        && row.cells().stream()
            .map(Cell::text)
            .anyMatch(text -> !text.isBlank() && headings.column(text).isEmpty());
  }

  /** Whether columns that the upper row gives to the year are parts of it, says the lower one. */
  private static boolean divided(Header one, Header two) {
    Set<Integer> kept = two.headings().stream().map(Heading::number).collect(Collectors.toSet());
    return one.headings().stream().anyMatch(heading -> !kept.contains(heading.number()));
  }

  private SortedMap<Integer, Heading> headings(SheetRow row) {
    SortedMap<Integer, Heading> found = new TreeMap<>();
    for (Cell cell : row.cells()) {
      headings
          .column(cell.text())
          .ifPresent(
              column -> found.put(cell.column(), new Heading(column, cell.row(), cell.column())));
    }
    return found;
  }

  /** A heading of the year's value that is merged over several columns is that of each. */
  private static SortedMap<Integer, Heading> spread(SortedMap<Integer, Heading> upper, Rows rows) {
    SortedMap<Integer, Heading> spread = new TreeMap<>(upper);
    for (Heading heading : upper.values()) {
      if (heading.column() == FormColumn.VALUE) {
        rows.over(heading.number())
            .ifPresent(
                range -> {
                  for (int at = range.firstColumn(); at <= range.lastColumn(); at++) {
                    spread.putIfAbsent(at, new Heading(FormColumn.VALUE, heading.row(), at));
                  }
                });
      }
    }
    return spread;
  }

  /** The row directly below, unless one of the two is a row of data: has a code. */
  private Optional<SheetRow> secondRow(Sheet sheet, SheetRow row, Collection<Heading> upper) {
    return sheet.row(row.number() + 1).filter(below -> neitherHasCode(row, below, upper));
  }

  private boolean neitherHasCode(SheetRow row, SheetRow below, Collection<Heading> upper) {
    return Stream.concat(upper.stream(), headings(below).values().stream())
        .filter(heading -> heading.column() == FormColumn.CODE)
        .findFirst()
        .filter(
            code ->
                Stream.of(row, below)
                    .flatMap(line -> line.cell(code.number()).stream())
                    .allMatch(cell -> isCodeHeading(cell.text())))
        .isPresent();
  }

  private boolean isCodeHeading(String text) {
    return text.isBlank() || headings.column(text).equals(Optional.of(FormColumn.CODE));
  }

  private Header both(Rows rows, SheetRow lower, SortedMap<Integer, Heading> upper) {
    SortedMap<Integer, Heading> both = spread(upper, rows);
    for (Cell cell : lower.cells()) {
      Optional<FormColumn> column =
          headings
              .column(rows.upperText(cell.column()) + cell.text())
              .or(() -> headings.column(cell.text()));
      if (column.isPresent() && !given(column.get(), upper.values())) {
        both.putIfAbsent(cell.column(), new Heading(column.get(), cell.row(), cell.column()));
      } else if (column.isEmpty() && PartOfYear.named(cell.text())) {
        Heading above = both.get(cell.column());
        if (above != null && above.column() == FormColumn.VALUE) {
          both.remove(cell.column());
        }
      }
    }
    return new Header(new ArrayList<>(both.values()), 2);
  }

  private static boolean given(FormColumn column, Collection<Heading> upper) {
    return column != FormColumn.VALUE
        && upper.stream().anyMatch(heading -> heading.column() == column);
  }

  /** The upper row of a header. */
  private record Rows(Sheet sheet, MergedCells merged, SheetRow upper) {
    Optional<CellRange> over(int column) {
      return merged.over(upper.number(), column);
    }

    /** What stands above in the header, also where it is merged over several columns. */
    String upperText(int column) {
      return over(column)
          .flatMap(range -> sheet.cell(range.firstRow(), range.firstColumn()))
          .or(() -> upper.cell(column))
          .map(Cell::text)
          .orElse("");
    }
  }
}
