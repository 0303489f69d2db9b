package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formulas over formulas cost their number, however long the chain, and trees their size. */
class LongChainsTest {
  private static final String UNIT = ",吨,flow,";

  @TempDir private Path folder;

  private void write(String path, List<String> lines) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, lines, UTF_8);
  }

  /** A group of two, one of which had X0 = 3 last year and X0 = 5 is not reported for this one. */
  private void project(List<String> indicators, String printed) throws IOException {
    write("project.yaml", List.of("group: G", "year: 2024", "years: [2023, 2024]"));
    write("definitions/entities.csv", List.of("code,name_zh,parent", "G,集团,", "A,甲,G", "B,乙,G"));
    List<String> rows = new ArrayList<>(List.of("code,name_zh,unit,kind,aggregate,formula"));
    rows.addAll(indicators);
    write("definitions/indicators.csv", rows);
    write("definitions/tables.csv", List.of("table,title_zh", "t,表"));
    write("definitions/rows.csv", List.of("table,indicator", "t," + printed));
    write(
        "history/facts-2023.csv",
        List.of(
            "entity,indicator,member,value,unit,status,note,source",
            "A,X0,,3,吨,reported,,",
            "B,X0,,4,吨,reported,,"));
  }

  private Map<String, String> results() throws IOException {
    Path out = folder.resolve("out");
    Called called =
        Called.kpi(
            "consolidate",
            "--draft",
            "--quiet",
            "--out",
            out.toString(),
            folder.resolve(".").toString());
    assertThat(called.exit()).as(called.printed()).isEqualTo(1);
    return ExampleProject.rows(out.resolve("data/results.csv")).stream()
        .filter(row -> "G".equals(row.get("node")) && "2023".equals(row.get("year")))
        .collect(
            Collectors.toMap(
                row -> row.getOrDefault("indicator", ""), row -> row.getOrDefault("value", "")));
  }

  private static List<String> chain(int length, String aggregate, String formula) {
    List<String> rows = new ArrayList<>(List.of("X0,X0" + UNIT + "sum,"));
    for (int i = 1; i <= length; i++) {
      String before = formula.replace("#", "X" + (i - 1));
      rows.add("X" + i + ",X" + i + UNIT + aggregate + "," + before);
    }
    return rows;
  }

  @ParameterizedTest
  @ValueSource(strings = {"formula", "sum"})
  void doublingEightyTimesIsQuick(String aggregate) throws IOException {
    project(chain(80, aggregate, "# + #"), "X80");
    BigInteger doubled = BigInteger.TWO.pow(80).multiply(BigInteger.valueOf(7));
    assertThat(results()).containsEntry("X80", doubled.toString());
    Called told = Called.kpi("explain", "X80@2023", folder.resolve(".").toString());
    assertThat(told.exit()).as(told.printed()).isZero();
  }

  /** The last of the chain stands first in the catalogue, so nothing is known when it is asked. */
  @ParameterizedTest
  @ValueSource(strings = {"formula", "sum"})
  void aChainOfThousandsEnds(String aggregate) throws IOException {
    List<String> indicators = chain(3000, aggregate, "# + X0");
    Collections.reverse(indicators);
    project(indicators, "X3000");
    assertThat(results()).containsEntry("X3000", Integer.toString(7 * 3001));
  }

  /** Squares have twice the digits each time; what nobody can read is no figure. */
  @ParameterizedTest
  @ValueSource(strings = {"formula", "sum"})
  void figuresBeyondAllMeasureAreMissing(String aggregate) throws IOException {
    List<String> indicators = chain(80, aggregate, "# * #");
    indicators.replaceAll(row -> row.replace(UNIT, ",%,flow,"));
    project(indicators, "X80");
    write(
        "history/facts-2023.csv",
        List.of(
            "entity,indicator,member,value,unit,status,note,source",
            "A,X0,,300,%,reported,,",
            "B,X0,,300,%,reported,,"));
    Map<String, String> results = results();
    assertThat(new BigDecimal(String.valueOf(results.get("X3")))).isPositive();
    assertThat(results).containsEntry("X80", "");
  }

  @Test
  void aTreeOfThousandLevelsEnds() throws IOException {
    project(List.of("X0,X0" + UNIT + "sum,"), "X0");
    List<String> entities = new ArrayList<>(List.of("code,name_zh,parent", "G,集团,", "A,甲,G"));
    String above = "A";
    for (int i = 0; i < 1000; i++) {
      entities.add("E" + i + ",单位" + i + "," + above);
      above = "E" + i;
    }
    entities.add("B,乙," + above);
    write("definitions/entities.csv", entities);
    assertThat(results()).containsEntry("X0", "7");
  }
}
