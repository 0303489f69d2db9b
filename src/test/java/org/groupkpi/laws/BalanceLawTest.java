package org.groupkpi.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.report.Balance;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.ReportFindings;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Row;
import org.groupkpi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What balanced rounding promises, tried on breakdowns drawn by lot: each is printed by a table
 * that balances and by one that does not.
 */
class BalanceLawTest {
  private static final int BREAKDOWNS = 200;
  private static final String YEAR = "2024";

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 5);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void printedPartsAddUp(long seed) throws IOException, WrongDefinitions {
    GroupRun run = GroupRun.of(drawn(new Random(seed)));
    List<ReportTable> tables = tables(run);
    List<String> moved = new ArrayList<>();
    int left = 0;
    for (int i = 0; i < tables.size(); i += 2) {
      String table = tables.get(i).id();
      List<PrintedCell> balanced = cells(tables.get(i));
      List<PrintedCell> rounded = cells(tables.get(i + 1));
      List<String> steps = steps(table, balanced, rounded);
      moved.addAll(steps);
      assertThat(balanced.get(0)).as("the total stays").isEqualTo(rounded.get(0));
      if (addsUp(rounded)) {
        assertThat(steps).as(table + " added up already").isEmpty();
      } else if (!addsUp(balanced)) {
        left++;
        assertThat(steps).as(table + " is left alone").isEmpty();
        assertThat(findings(run)).anyMatch(text -> text.startsWith("table " + table + ":"));
      }
    }
    assertThat(listed(run)).hasSameElementsAs(moved).hasSizeGreaterThan(BREAKDOWNS / 4);
    assertThat(left).isBetween(1, BREAKDOWNS / 4);
  }

  private static List<ReportTable> tables(GroupRun run) {
    return PrintedReport.of(run.figures(), run.project().plan("G"), "G")
        .in(Language.EN, PrintedReport.Status.FINAL)
        .tables();
  }

  private static List<String> findings(GroupRun run) {
    return ReportFindings.of(run.figures(), run.project().plan("G"), "G").stream()
        .map(finding -> finding.message().in(Language.EN))
        .toList();
  }

  private static List<String> listed(GroupRun run) {
    return Balance.nudges(run.figures(), run.project().plan("G"), "G").stream()
        .map(nudge -> nudge.table() + " " + nudge.key() + " " + nudge.printed())
        .toList();
  }

  /** The cells that were moved: by a last digit, within one of the exact figure, never to zero. */
  private static List<String> steps(
      String table, List<PrintedCell> balanced, List<PrintedCell> rounded) {
    List<String> steps = new ArrayList<>();
    for (int i = 0; i < balanced.size(); i++) {
      PrintedCell cell = balanced.get(i);
      BigDecimal step = number(cell).subtract(number(rounded.get(i)));
      if (step.signum() != 0) {
        BigDecimal digit = BigDecimal.ONE.movePointLeft(number(cell).scale());
        BigDecimal exact = cell.value().orElseThrow();
        assertThat(step.abs()).isEqualByComparingTo(digit);
        assertThat(number(cell).subtract(exact).abs()).isLessThan(digit);
        assertThat(number(cell).signum()).isEqualTo(exact.signum());
        steps.add(table + " " + cell.key() + " " + cell.text());
      }
    }
    return steps;
  }

  /** The figures of the reporting year, the total first. */
  private static List<PrintedCell> cells(ReportTable table) {
    return table.sections().get(0).rows().stream().map(Row::cells).map(row -> row.get(0)).toList();
  }

  private static boolean addsUp(List<PrintedCell> cells) {
    return cells.stream()
            .skip(1)
            .map(BalanceLawTest::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add)
            .compareTo(number(cells.get(0)))
        == 0;
  }

  private static BigDecimal number(PrintedCell cell) {
    return new BigDecimal(cell.text().replace(",", ""));
  }

  /** Indicators of up to eight parts, some negative, some zero, some that print as zero. */
  private static ProjectTables drawn(Random random) {
    SortedMap<String, List<Map<String, String>>> tables = new TreeMap<>();
    row(tables, "definitions/entities.csv", "code,parent", "G,");
    row(tables, "definitions/entities.csv", "code,parent", "E1,G");
    for (int i = 0; i < BREAKDOWNS; i++) {
      String code = "I" + i;
      int decimals = random.nextInt(4);
      row(
          tables,
          "definitions/indicators.csv",
          "code,unit,collect_unit,kind,aggregate,breakdowns,decimals",
          code + ",万吨,吨,flow,sum,d" + i + "," + decimals);
      for (String balance : List.of("yes", "no")) {
        String table = (balance.equals("yes") ? "b" : "r") + i;
        row(
            tables,
            "definitions/tables.csv",
            "table,balance,small",
            table + "," + balance + ",zero");
        row(tables, "definitions/rows.csv", "table,indicator", table + "," + code);
        row(
            tables,
            "definitions/rows.csv",
            "table,indicator",
            table + "," + code + "[d" + i + "=*]");
      }
      BigDecimal total = BigDecimal.ZERO;
      int parts = 1 + random.nextInt(8);
      for (int part = 0; part < parts; part++) {
        BigDecimal value = value(random, decimals, i % 5 == 0 ? 60 : 100_000);
        total = total.add(value);
        row(tables, "definitions/dimensions.csv", "dimension,member", "d" + i + ",m" + part);
        answer(tables, code + "[d" + i + "=m" + part + "]", value);
      }
      answer(tables, code, total);
    }
    return new ProjectTables("group: G\nyear: 2024\nyears: [2024]\nlanguages: [en]\n", tables);
  }

  /** Tonnes with two digits more than are printed, of so many hundredths of the last one. */
  private static BigDecimal value(Random random, int decimals, int most) {
    BigDecimal hundredths = BigDecimal.valueOf(random.nextInt(10) == 0 ? 0 : random.nextInt(most));
    BigDecimal value = hundredths.movePointLeft(decimals + 2).movePointRight(4);
    return random.nextInt(8) == 0 ? value.negate() : value;
  }

  private static void answer(
      SortedMap<String, List<Map<String, String>>> tables, String code, BigDecimal value) {
    row(
        tables,
        "submissions/E1.csv",
        "Code,Unit," + YEAR,
        code + ",吨," + value.stripTrailingZeros().toPlainString());
  }

  private static void row(
      SortedMap<String, List<Map<String, String>>> tables,
      String file,
      String columns,
      String cells) {
    Map<String, String> row = new LinkedHashMap<>();
    List<String> texts = List.of(cells.split(",", -1));
    for (String column : List.of(columns.split(",", -1))) {
      row.put(column, texts.get(row.size()));
    }
    tables.computeIfAbsent(file, key -> new ArrayList<>()).add(row);
  }
}
