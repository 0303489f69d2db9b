package org.groupkpi.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.groupkpi.text.TextTable.Cell;
import org.groupkpi.text.TextTable.Column;
import org.groupkpi.text.TextTable.Side;
import org.junit.jupiter.api.Test;

class TextTableTest {
  private static final Column UNIT = new Column("单位", Side.LEFT);
  private static final Column FIGURES = new Column("figures", Side.RIGHT);

  private static TextTable table(Column... columns) {
    return new TextTable(Style.PLAIN, List.of(columns));
  }

  private static List<Cell> cells(String... texts) {
    return Stream.of(texts).map(Cell::of).toList();
  }

  /** {@code 青屿氧化铝} is ten places wide, {@code Hefu} four; figures end in one column. */
  @Test
  void columnsAreAlignedByPlaces() {
    TextTable table = table(UNIT, FIGURES, new Column("file", Side.LEFT));
    table.row(cells("青屿氧化铝", "112", "AL01.xlsx"));
    table.row(cells("Hefu", "7", "河阜.xlsx"));
    table.rule();
    table.row(cells("合计", "2,677", ""));
    assertThat(table.text())
        .isEqualTo(
            """
            单位        figures  file
            ──────────────────────────────
            青屿氧化铝      112  AL01.xlsx
            Hefu              7  河阜.xlsx
            ──────────────────────────────
            合计          2,677
            """);
  }

  /** The last column that may, shrinks first; the one before only if that does not suffice. */
  @Test
  void columnsGiveWayFromTheLastOn() {
    TextTable table =
        table(new Column("entity", Side.LEFT, 8), FIGURES, new Column("file", Side.LEFT, 6));
    table.row(cells("青屿氧化铝有限公司", "112", "AL01_2024.xlsx"));
    assertThat(table.text(OptionalInt.of(37)))
        .isEqualTo(
            """
            entity              figures  file
            ─────────────────────────────────────
            青屿氧化铝有限公司      112  AL01_20…
            """);
    assertThat(table.text(OptionalInt.of(25)))
        .isEqualTo(
            """
            entity    figures  file
            ─────────────────────────
            青屿氧…       112  AL01_…
            """);
  }

  /** A shortened figure would be a wrong one, and a few letters of a name say nothing. */
  @Test
  void whatMayGoGoesAsAWhole() {
    TextTable table =
        table(
            UNIT, new Column("figures", Side.RIGHT, 0), new Column("a file's name", Side.LEFT, 0));
    table.row(cells("Hefu", "112", "AL01_2024_final.xlsx"));
    assertThat(table.text(OptionalInt.of(31))).contains("Hefu      112  AL01_2024_final…\n");
    assertThat(table.text(OptionalInt.of(30))).contains("Hefu      112\n");
    assertThat(table.text(OptionalInt.of(8))).contains("Hefu\n").doesNotContain("112");
  }

  @Test
  void emphasisTakesNoPlace() {
    TextTable table = new TextTable(Style.COLOURED, List.of(UNIT, FIGURES));
    table.row(List.of(new Cell("Hefu", Style.COLOURED::red), Cell.of("7")));
    assertThat(table.text()).endsWith("\u001b[31;1mHefu\u001b[0m        7\n");
  }
}
