package org.groupkpi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Rows that are chosen stand below the nearest row above them that is chosen, too. */
class KeptRowsTest {
  private static TableRow row(String section, String level, String indicator) {
    return new TableRow(
        Map.of("table", "t", "section_en", section, "level", level, "indicator", indicator));
  }

  private static final List<TableRow> ALL =
      List.of(
          row("Climate", "0", "GHG"),
          row("Climate", "1", "GHG1"),
          row("Climate", "2", "FUEL"),
          row("Climate", "1", "GHG2"),
          row("Water", "1", "REUSED"));

  private static List<String> kept(String... chosen) {
    return KeptRows.of(ALL, row -> List.of(chosen).contains(row.text("indicator"))).stream()
        .map(row -> row.text("level") + row.text("indicator"))
        .toList();
  }

  @Test
  void indentsGoWithTheirParents() {
    assertThat(kept("GHG", "GHG1", "FUEL")).containsExactly("GHG", "1GHG1", "2FUEL");
    assertThat(kept("GHG", "FUEL", "GHG2")).containsExactly("GHG", "1FUEL", "1GHG2");
    assertThat(kept("GHG1", "FUEL", "GHG2", "REUSED"))
        .containsExactly("GHG1", "1FUEL", "GHG2", "REUSED");
    assertThat(kept("FUEL")).containsExactly("FUEL");
  }
}
