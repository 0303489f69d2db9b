package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterListing;
import org.groupkpi.definition.RegisterListing.Order;
import org.groupkpi.definition.Registers;
import org.groupkpi.definition.RowCondition;
import org.groupkpi.definition.RowsTerm;
import org.groupkpi.definition.TableDefinition.Layout;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Words;

/** Reads what a table prints of a register: {@code PENALTIES: date;entity;amount}. */
final class ListingReader {
  private static final int MOST_ROWS = 100_000;
  private static final int SCORES = 2;
  private static final List<String> OF_LISTS =
      List.of("where", "order", "group_by", "limit", "numbers");

  private final RegisterTerms registers;

  ListingReader(Registers registers) {
    this.registers = new RegisterTerms(registers);
  }

  /** The listing of a table that prints a register; empty for all others. */
  Optional<RegisterListing> read(DefinitionRow row, Layout layout) {
    boolean lists = layout == Layout.REGISTER || layout == Layout.MATRIX;
    if (!lists) {
      OF_LISTS.stream()
          .filter(row::has)
          .forEach(
              column ->
                  row.problem(
                      FindingKind.D025,
                      column,
                      Words.of("only a table of layout register or matrix has this")));
      return Optional.empty();
    }
    String[] parts = row.text("columns").split("[:：]", 2);
    if (parts[0].isBlank()) {
      return Optional.empty();
    }
    return registers
        .register(row, "columns", parts[0].strip())
        .map(register -> listing(row, layout, register, parts.length > 1 ? parts[1] : ""));
  }

  private RegisterListing listing(
      DefinitionRow row, Layout layout, Register register, String text) {
    List<String> columns = columns(row, register, text);
    if (layout == Layout.MATRIX) {
      checkScores(row, register, columns);
    }
    OptionalInt limit = row.whole("limit", MOST_ROWS);
    return new RegisterListing(
        register.code(),
        columns,
        where(row, register),
        order(row, register),
        groupBy(row, register),
        limit.isPresent() ? Optional.of(limit.getAsInt()) : Optional.empty(),
        row.yes("numbers", false));
  }

  /** The columns named, or all there are. */
  private List<String> columns(DefinitionRow row, Register register, String text) {
    List<String> named =
        Stream.of(text.split("[;；]", -1)).map(String::strip).filter(c -> !c.isEmpty()).toList();
    if (named.isEmpty()) {
      return register.columns().stream().map(RegisterColumn::code).toList();
    }
    return named.stream().filter(code -> known(row, "columns", register, code)).toList();
  }

  private boolean known(DefinitionRow row, String column, Register register, String code) {
    return code.equals(RegisterListing.ENTITY)
        || registers.column(row, column, register, code).isPresent();
  }

  private static void checkScores(DefinitionRow row, Register register, List<String> columns) {
    boolean scores =
        columns.size() == SCORES + 1
            && columns.stream()
                .limit(SCORES)
                .allMatch(
                    code ->
                        register
                            .column(code)
                            .filter(column -> column.type() == RegisterColumn.Type.NUMBER)
                            .isPresent());
    if (!scores) {
      row.problem(
          FindingKind.D025,
          "columns",
          Words.of("a matrix names two columns of numbers and one of labels: REG: x;y;label"));
    }
  }

  private List<RowCondition> where(DefinitionRow row, Register register) {
    if (!row.has("where")) {
      return List.of();
    }
    try {
      List<RowCondition> where = RowsTerm.conditions(RegisterTerms.plain(row.text("where")));
      return registers.fit(row, "where", register, where) ? where : List.of();
    } catch (FormulaFault e) {
      row.problem(FindingKind.D015, "where", e.reason());
      return List.of();
    }
  }

  private List<Order> order(DefinitionRow row, Register register) {
    List<Order> order = new ArrayList<>();
    for (String text : row.list("order")) {
      boolean descending = text.startsWith("-");
      String code = descending ? text.substring(1).strip() : text;
      if (known(row, "order", register, code)) {
        order.add(new Order(code, descending));
      }
    }
    return order;
  }

  private Optional<String> groupBy(DefinitionRow row, Register register) {
    String code = row.text("group_by");
    if (code.isEmpty() || !known(row, "group_by", register, code)) {
      return Optional.empty();
    }
    boolean groups =
        code.equals(RegisterListing.ENTITY)
            || register.column(code).filter(column -> column.type().chosen()).isPresent();
    if (!groups) {
      row.problem(
          FindingKind.D025,
          "group_by",
          Words.of("a list is grouped by a column of choices, or by entity"));
    }
    return groups ? Optional.of(code) : Optional.empty();
  }
}
