package org.groupkpi.project;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Resource;

/**
 * One column of a table of definitions, as listed in {@code columns.csv} and {@code choices.csv}.
 *
 * @param key English key, {@code name_zh}
 * @param heading Chinese heading that is accepted as well
 * @param needed whether the table must have it
 * @param meaning what stands in it
 * @param choice what can be chosen for it
 */
public record ColumnName(
    TableName table,
    String key,
    String heading,
    boolean needed,
    LocalText meaning,
    ColumnChoice choice) {
  private static final List<ColumnName> ALL =
      Resource.text(ColumnName.class, "columns.csv")
          .lines()
          .skip(1)
          .map(ColumnName::parse)
          .toList();

  /** The columns of a table, in the documented order. */
  public static List<ColumnName> of(TableName table) {
    return ALL.stream().filter(column -> column.table == table).toList();
  }

  /** The column of a table that a heading names, by key or Chinese heading. */
  public static Optional<ColumnName> find(TableName table, String text) {
    return find(of(table), text);
  }

  /** The one of these columns that a heading names. */
  static Optional<ColumnName> find(List<ColumnName> columns, String text) {
    String wanted = Fold.words(text);
    return columns.stream()
        .filter(column -> column.key.equalsIgnoreCase(wanted) || column.heading.equals(wanted))
        .findFirst();
  }

  private static ColumnName parse(String line) {
    String[] cells = line.split(",", -1);
    TableName table = TableName.valueOf(cells[0].toUpperCase(Locale.ROOT));
    return new ColumnName(
        table,
        cells[1].intern(), // asked for by constants, in every cell of large tables
        cells[2],
        cells[3].equals("needed"),
        LocalText.of(cells[4], cells[5]),
        ColumnChoice.of(table, cells[1]));
  }
}
