package org.groupkpi.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.chart.Chart.Role;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.report.CellState;
import org.groupkpi.report.Column;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.report.RowsOfWhole;
import org.groupkpi.report.Section;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** Which rows are drawn together, and that none is lost. */
class ChartAssemblerTest {
  /** {@code label | unit | figures}, {@code —} where there is none, {@code -} for an empty cell. */
  private static Row row(String line) {
    List<String> parts = List.of(line.split(" *\\| *", -1));
    List<PrintedCell> cells =
        parts.subList(2, parts.size()).stream().map(ChartAssemblerTest::cell).toList();
    return new Row(parts.get(0), 1, parts.get(1), List.of(), cells, cells.isEmpty());
  }

  private static PrintedCell cell(String text) {
    boolean known = Character.isDigit(text.charAt(0));
    return text.equals("-")
        ? PrintedCell.EMPTY
        : new PrintedCell(
            text,
            "",
            List.of(),
            known ? CellState.OK : CellState.MISSING,
            "",
            known ? Optional.of(new BigDecimal(text)) : Optional.empty(),
            Optional.empty(),
            "");
  }

  private static Section section(String title, String... rows) {
    return new Section(title, Stream.of(rows).map(ChartAssemblerTest::row).toList());
  }

  private static List<Chart> charts(
      TableDefinition.Layout layout, List<String> columns, Section... sections) {
    return charts(layout, columns, Map.of(), sections);
  }

  private static List<Chart> charts(
      TableDefinition.Layout layout,
      List<String> columns,
      Map<String, List<RowsOfWhole>> wholes,
      Section... sections) {
    ReportTable table =
        new ReportTable(
            "t",
            layout,
            "Table",
            "",
            "",
            "",
            "",
            columns.stream().map(id -> new Column(id, id, "", Column.Kind.FIGURE)).toList(),
            List.of(sections),
            List.of(),
            List.of());
    Report report =
        new Report(
            "", "Group", "2024", "2024", List.of(), Language.EN, false, List.of(table), List.of());
    return ChartAssembler.charts(report, wholes);
  }

  private static List<Chart> years(Section... sections) {
    return charts(TableDefinition.Layout.YEARS, List.of("2022", "2023", "2024"), sections);
  }

  /** {@code t-1: Group · ...: labels of what is drawn}. */
  private static List<String> told(List<Chart> charts) {
    return charts.stream()
        .map(
            chart ->
                chart.id()
                    + " "
                    + chart.form()
                    + " "
                    + chart.subtitle()
                    + ": "
                    + String.join(", ", labels(chart)))
        .toList();
  }

  private static List<String> labels(Chart chart) {
    return chart.form() == Chart.Form.COLUMNS
        ? chart.series().stream().map(Chart.Series::label).toList()
        : chart.categories().stream().map(Chart.Category::label).toList();
  }

  @Test
  void rowsOfASectionThatShareAUnitAreDrawnTogether() {
    List<Chart> charts =
        years(
            section("A", "a | t | 1 | 2 | 3", "b | % | 1 | 2 | 3", "c | t | 1 | — | 3"),
            section("B", "d | t | — | 2 | 3"));
    assertThat(told(charts))
        .containsExactly(
            "t-1 COLUMNS Group · A · Unit: t: a, c",
            "t-2 COLUMNS Group · A · Unit: %: b",
            "t-3 COLUMNS Group · B · Unit: t: d");
    assertThat(charts.get(0).series().get(1).points().get(1).value()).isEmpty();
    assertThat(charts.get(0).description())
        .isEqualTo("a: 2022 1; 2023 2; 2024 3. c: 2022 1; 2023 —; 2024 3.");
  }

  @Test
  void rowsWithoutFiguresAreLeftOutAndCounted() {
    List<Chart> charts =
        years(section("", "a | t | 1 | 2 | 3", "b | t | — | — | —", "c | % | — | — | —"));
    assertThat(told(charts)).containsExactly("t-1 COLUMNS Group · Unit: t: a");
    assertThat(charts.get(0).notes()).containsExactly("Not drawn, having no figures: 1.");
  }

  @Test
  void rowsBelowAHeadingSaySo() {
    assertThat(told(years(new Section("", List.of(heading("Men"), row("paid | h | 1 | 2 | 3"))))))
        .containsExactly("t-1 COLUMNS Group · Unit: h: Men: paid");
  }

  private static Row heading(String label) {
    return new Row(label, 0, "", List.of(), List.of(), true);
  }

  @Test
  void figuresOfOneYearAreCompared() {
    List<Chart> charts =
        years(
            section("Sex", "men | p | — | — | 3", "women | p | — | — | 4"),
            section("Age", "young | p | — | — | 3", "old | p | — | — | 4", "lost | p | — | — | —"),
            section("All", "total | p | — | — | 7"));
    assertThat(told(charts))
        .containsExactly("t-1 BARS Group · Unit: p: Sex, men, women, Age, young, old");
    assertThat(charts.get(0).series()).singleElement().returns("2024", Chart.Series::label);
    assertThat(charts.get(0).notes()).containsExactly("Not drawn, having no figures: 1.");
  }

  @Test
  void fewerThanThreeYearsAreNoTrend() {
    assertThat(
            charts(
                TableDefinition.Layout.YEARS,
                List.of("2023", "2024"),
                section("", "a | t | 1 | 2")))
        .isEmpty();
  }

  @Test
  void manyRowsAreSpreadEvenly() {
    String[] rows =
        IntStream.rangeClosed(1, 13).mapToObj(at -> at + " | t | 1 | 2 | 3").toArray(String[]::new);
    assertThat(told(years(section("", rows))))
        .containsExactly(
            "t-1 COLUMNS Group · Unit: t · 1/2: 1, 2, 3, 4, 5, 6",
            "t-2 COLUMNS Group · Unit: t · 2/2: 7, 8, 9, 10, 11, 12, 13");
  }

  @Test
  void totalsStandApartAndColumnsAreSpreadEvenly() {
    List<Chart> charts =
        charts(
            TableDefinition.Layout.NODES,
            List.of("A", "B", "C", "D"),
            section(
                "",
                "one | | 1 | 2 | 3 | 4",
                "two | | — | — | 3 | 4",
                "more | | - | - | - | 1",
                "total | | 1 | 2 | 6 | 9"));
    assertThat(told(charts))
        .containsExactly(
            "t-1 BARS Group · 2024 · 1/2: one, total",
            "t-2 BARS Group · 2024 · 2/2: one, two, more, total");
    assertThat(charts.get(0).categories().get(1).role()).isEqualTo(Role.TOTAL);
    assertThat(charts.get(0).notes()).contains("Not drawn, having no figures: 1.");
  }

  @Test
  void headingsWithNothingBelowGo() {
    List<Row> rows = new ArrayList<>(List.of(heading("H1"), row("a | | —"), heading("H2")));
    rows.add(row("b | | 1"));
    List<Chart> charts =
        charts(
            TableDefinition.Layout.MEASURES,
            List.of("A"),
            section("S1", "x | | —"),
            new Section("S2", rows));
    assertThat(told(charts)).containsExactly("t-1 BARS Group · 2024: S2, H2, b");
  }

  @Test
  void figuresOfATableOfCardsAreCardsAndBreakdownsDonuts() {
    List<Chart> charts =
        charts(
            TableDefinition.Layout.CARDS,
            List.of("2024"),
            Map.of("t", List.of(new RowsOfWhole(1, List.of(2, 3)))),
            section("People", "hours | h | 5", "staff | p | 7", "men | p | 3", "women | p | 4"),
            section("Other", "tons | t | —"));
    assertThat(told(charts))
        .containsExactly(
            "t-1 CARDS Group · People · 2024: 2024",
            "t-2 CARDS Group · Other · 2024: 2024",
            "t-3 DONUT Group · staff · 2024: men, women, staff");
    assertThat(charts.get(0).series())
        .extracting(Chart.Series::label)
        .containsExactly("hours", "staff");
  }

  @Test
  void aTableOfYearsThatPrintsOneYearHasDonutsOnly() {
    List<RowsOfWhole> whole = List.of(new RowsOfWhole(0, List.of(1, 2)));
    assertThat(
            told(
                charts(
                    TableDefinition.Layout.YEARS,
                    List.of("2024"),
                    Map.of("t", whole),
                    section("", "all | t | 5", "a | t | 2", "b | t | 3"))))
        .containsExactly("t-1 DONUT Group · all · 2024: a, b, all");
  }

  @Test
  void whatIsNoPartOfARingIsNoDonut() {
    for (List<String> both : List.of(List.of("5", "—"), List.of("5", "0"), List.of("—", "5"))) {
      assertThat(
              charts(
                  TableDefinition.Layout.YEARS,
                  List.of("2024"),
                  Map.of("t", List.of(new RowsOfWhole(0, List.of(1, 2)))),
                  section("", "all | t | 5", "a | t | " + both.get(0), "b | t | " + both.get(1))))
          .isEmpty();
    }
  }
}
