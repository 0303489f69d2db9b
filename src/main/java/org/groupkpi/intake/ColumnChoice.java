package org.groupkpi.intake;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Judges a block in which several columns mean the value of the year: which is right is nobody's to
 * guess, unless only one is filled in or they agree.
 */
final class ColumnChoice {
  private static final int SHOWN = 10;

  private final Block block;
  private final List<FormRow> rows;
  private final List<Heading> filled;

  /** The choice for a block, of which these rows have a known code. */
  ColumnChoice(Block block, List<FormRow> rows) {
    this.block = block;
    this.rows = rows;
    this.filled = block.filledValues();
  }

  /** An error if the columns contradict each other; then no row of the block counts. */
  Optional<Finding> contradiction(SourceCell file) {
    List<FormRow> different =
        filled.size() < 2 ? List.of() : rows.stream().filter(this::differs).toList();
    if (different.isEmpty()) {
      return Optional.empty();
    }
    Heading second = filled.get(1);
    String text = block.sheet().cell(second.row(), second.number()).map(Cell::text).orElse("");
    return Optional.of(
        Finding.of(FindingKind.F124, headings(), shown(different))
            .at(
                new SourceCell(
                    file.file(), file.sha256(), block.sheet().name(), second.address(), text)));
  }

  /** What was read where nothing is contradicted; empty where there is one column. */
  Optional<LocalText> remark() {
    if (block.rivalValues().isEmpty()) {
      return Optional.empty();
    }
    LocalText all = LocalText.same(addresses(block.rivalValues()));
    LocalText read =
        LocalText.same(CellAddress.columnName(block.columns().getOrDefault(FormColumn.VALUE, 0)));
    LocalText remark =
        filled.size() > 1
            ? Words.of("{0} are both headings of the year and agree; column {1} was read")
            : Words.of(
                "{0} are both headings of the year, one column is filled in; column {1} was read");
    return Optional.of(remark.fill(all, read));
  }

  private LocalText headings() {
    return LocalText.of(
        filled.stream().map(Heading::address).collect(Collectors.joining("、")),
        filled.stream().map(Heading::address).collect(Collectors.joining(", ")));
  }

  private static String addresses(List<Heading> headings) {
    return headings.stream().map(Heading::address).collect(Collectors.joining(" / "));
  }

  private boolean differs(FormRow row) {
    Heading first = filled.get(0);
    return filled.stream().skip(1).anyMatch(other -> !same(cell(row, first), cell(row, other)));
  }

  private static Optional<Cell> cell(FormRow row, Heading heading) {
    return row.row().cell(heading.number()).filter(cell -> shown(cell).length() > 0);
  }

  private static boolean same(Optional<Cell> one, Optional<Cell> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return one.isEmpty() && other.isEmpty();
    }
    Optional<BigDecimal> first = number(one.get());
    Optional<BigDecimal> second = number(other.get());
    boolean words = isText(one.get()) && isText(other.get());
    return (first.isPresent() && second.isPresent() && !words)
        ? first.get().compareTo(second.get()) == 0 && one.get().percent() == other.get().percent()
        : shown(one.get()).equals(shown(other.get()));
  }

  private static boolean isText(Cell cell) {
    return cell.type() == Cell.Type.TEXT;
  }

  /** A number may be text in the other column. */
  private static Optional<BigDecimal> number(Cell cell) {
    return switch (cell.type()) {
      case NUMBER -> Optional.of(cell.number());
      case TEXT -> WrittenNumber.alone(cell.text());
      default -> Optional.empty();
    };
  }

  private static String shown(Cell cell) {
    return cell.type() == Cell.Type.NO_RESULT ? "=" + cell.formula() : cell.shown().strip();
  }

  private LocalText shown(List<FormRow> different) {
    String rows =
        different.stream().limit(SHOWN).map(this::shown).collect(Collectors.joining("; "));
    LocalText more = Words.of("{0} … ({1} rows)").fill(rows, different.size());
    return different.size() > SHOWN ? more : LocalText.same(rows);
  }

  /** {@code WATER F5 57000, L5 99999}. */
  private String shown(FormRow row) {
    return row.code()
        + " "
        + filled.stream()
            .map(
                heading ->
                    heading.letters()
                        + row.row().number()
                        + " "
                        + cell(row, heading).map(ColumnChoice::shown).orElse("—"))
            .collect(Collectors.joining(", "));
  }
}
