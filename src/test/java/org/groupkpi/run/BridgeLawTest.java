package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.analysis.Bridge;
import org.groupkpi.analysis.Bridge.End;
import org.groupkpi.analysis.Bridge.Kind;
import org.groupkpi.analysis.BridgeBuilder;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bridge closes exactly: on a group with one change of every kind, and on many random ones. */
class BridgeLawTest {
  private static final Year BEFORE = new Year(2022);
  private static final Year AFTER = new Year(2023);
  private static final String INDICATORS =
      """
      code,unit,collect_unit,kind,aggregate,formula,weight,approach
      A,万吨,吨,flow,sum,,,
      B,吨,,flow,sum,,,
      STOCK,人,,stock,sum,,,operational-control
      M,%,,ratio,mean,,B,
      LOW,%,,ratio,min,,,
      TWICE,万吨,,flow,formula,A * 2 + B / 3 - A@prior * K,,
      INT,吨/吨,,ratio,formula,TWICE / (B + A) * K,,
      ODD,吨,,flow,formula,"max(A, B) * A / B",,
      """;

  @TempDir private Path folder;

  @Test
  void namesEveryCause() throws IOException, WrongDefinitions {
    GroupFigures figures =
        figures(
            """
            code,parent,ownership,from,to
            G,,,,
            STAY,G,50,,
            SHARE,G,40,,2022-12-31
            SHARE,G,60,2023-01-01,
            NEW,G,,2023-03-01,
            GONE,G,,,2022-12-31
            GAP,G,,,
            IDLE,G,,,
            """,
            """
            STAY,A,,100,吨,reported,,
            STAY,A,,120,吨,restated,,typo
            SHARE,A,,200,吨,reported,,
            GONE,A,,30,吨,reported,,
            GAP,A,,7,吨,reported,,
            IDLE,A,,9,吨,reported,,
            """,
            """
            STAY,A,,130,吨,reported,,
            SHARE,A,,250,吨,reported,,
            NEW,A,,11,吨,reported,,
            IDLE,A,,,吨,not-applicable,,
            """,
            """
            id,year,entity,indicator,value,unit,kind,reason_en,author
            J,2023,STAY,A,-3,吨,elimination,internal,me
            """);
    Bridge bridge = bridge(figures, "A", Approach.EQUITY_SHARE, Approach.EQUITY_SHARE);
    assertThat(
            bridge.terms().stream()
                .map(t -> t.kind().word() + " " + t.entity() + " " + tonnes(t.value()))
                .toList())
        .containsExactly(
            "restatement  10",
            "entered NEW 11",
            "left GONE -30",
            "share SHARE 40",
            "adjustment STAY -3",
            "coverage GAP -7",
            "organic SHARE 30",
            "organic IDLE -9",
            "organic STAY 5");
    assertThat(tonnes(bridge.start())).isEqualTo("176");
    assertThat(tonnes(bridge.to().value())).isEqualTo("223");
    assertThat(bridge.rounding()).isZero();
  }

  private static String tonnes(BigDecimal value) {
    return Exact.plain(value.multiply(new BigDecimal("10000")));
  }

  @Test
  void closesOnRandomGroups() throws IOException, WrongDefinitions {
    Set<Kind> seen = EnumSet.noneOf(Kind.class);
    int bridges = 0;
    for (int seed = 0; seed < 60; seed++) {
      GroupFigures figures = random(new Random(seed));
      for (String code : List.of("A", "B", "STOCK", "M", "LOW", "TWICE", "INT", "ODD")) {
        for (Approach approach : Approach.values()) {
          Optional<Bridge> overTime = known(figures, code, approach, approach, BEFORE);
          Optional<Bridge> whatIf =
              known(figures, code, Approach.OPERATIONAL_CONTROL, approach, AFTER);
          for (Bridge bridge :
              List.of(overTime, whatIf).stream().flatMap(Optional::stream).toList()) {
            assertCloses(bridge, "seed " + seed + " " + code + " " + approach);
            bridge.terms().forEach(term -> seen.add(term.kind()));
            bridges++;
          }
        }
      }
    }
    assertThat(bridges).isGreaterThan(1000);
    assertThat(seen).isEqualTo(EnumSet.allOf(Kind.class));
  }

  private static void assertCloses(Bridge bridge, String where) {
    BigDecimal sum = bridge.start().add(bridge.rounding());
    BigDecimal size = bridge.start().abs().add(bridge.to().value().abs());
    for (Bridge.Term term : bridge.terms()) {
      sum = sum.add(term.value());
      size = size.add(term.value().abs());
      term.effects()
          .ifPresent(
              effects ->
                  assertThat(effects.numerator().add(effects.denominator()))
                      .isEqualByComparingTo(term.value()));
    }
    assertThat(sum).as(where).isEqualByComparingTo(bridge.to().value());
    assertThat(bridge.rounding().abs()).as(where).isLessThanOrEqualTo(size.movePointLeft(28));
  }

  private static Optional<Bridge> known(
      GroupFigures figures, String code, Approach from, Approach to, Year first) {
    KpiCode kpi = KpiCode.total(code);
    GroupFigures one = new GroupFigures(figures.basis().under(from));
    GroupFigures other = new GroupFigures(figures.basis().under(to));
    return one.value("G", kpi, first).known() && other.value("G", kpi, AFTER).known()
        ? Optional.of(BridgeBuilder.build("G", kpi, new End(one, first), new End(other, AFTER)))
        : Optional.empty();
  }

  private static Bridge bridge(GroupFigures figures, String code, Approach from, Approach to) {
    return known(figures, code, from, to, BEFORE).orElseThrow();
  }

  private GroupFigures random(Random random) throws IOException, WrongDefinitions {
    StringBuilder entities =
        new StringBuilder("code,parent,control,operated,ownership,from,to,submits\nG,,,,,,,yes\n");
    int count = 3 + random.nextInt(7);
    for (int i = 0; i < count; i++) {
      String parent = i == 0 || random.nextInt(3) > 0 ? "G" : "E" + random.nextInt(i);
      String joined = random.nextInt(4) == 0 ? "2023-02-01" : "";
      String left = random.nextInt(4) == 0 ? "2022-11-30" : "";
      if (joined.isEmpty() && left.isEmpty() && random.nextInt(3) == 0) {
        entities.append(holding(i, parent, random)).append(",,2022-12-31,yes\n");
        entities.append(holding(i, parent, random)).append(",2023-01-01,,yes\n");
      } else {
        String to = joined.isEmpty() ? left : "";
        entities
            .append(holding(i, parent, random))
            .append(',')
            .append(joined)
            .append(',')
            .append(to)
            .append(",yes\n");
      }
    }
    return figures(
        entities.toString(),
        facts(count, random),
        facts(count, random),
        "id,year,entity,indicator,value,unit,kind,reason_en,author\n"
            + "J1,2022,E0,A,"
            + random.nextInt(50)
            + ",吨,correction,a,me\n"
            + "J2,2023,E1,A,-"
            + random.nextInt(50)
            + ",吨,estimate,b,me\n"
            + "J3,2023,G,B,"
            + random.nextInt(50)
            + ",吨,elimination,c,me\n");
  }

  private static String holding(int number, String parent, Random random) {
    String control = List.of("full", "joint", "none").get(random.nextInt(3));
    String operated = random.nextInt(4) == 0 ? "no" : "yes";
    return String.format(
        Locale.ROOT, "E%d,%s,%s,%s,%d", number, parent, control, operated, 1 + random.nextInt(100));
  }

  private static String facts(int count, Random random) {
    StringBuilder facts = new StringBuilder();
    for (int i = -1; i < count; i++) {
      String entity = i < 0 ? "G" : "E" + i;
      for (String code : List.of("A", "B", "LOW", "M", "STOCK")) {
        facts.append(fact(entity, code, random));
      }
    }
    return facts.toString();
  }

  private static String fact(String entity, String code, Random random) {
    String unit = code.equals("STOCK") ? "人" : code.equals("A") || code.equals("B") ? "吨" : "%";
    String start = entity + "," + code + ",,";
    String reported = start + number(random) + "," + unit + ",reported,,\n";
    return switch (random.nextInt(12)) {
      case 0 -> "";
      case 1 -> start + "," + unit + ",not-available,,\n";
      case 2 -> start + "," + unit + ",not-applicable,,\n";
      case 3 -> reported + start + number(random) + "," + unit + ",restated,,\n";
      default -> reported;
    };
  }

  private static String number(Random random) {
    return new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4)).toPlainString();
  }

  private GroupFigures figures(String entities, String before, String after, String adjustments)
      throws IOException, WrongDefinitions {
    Path project = Files.createTempDirectory(folder, "project");
    Files.createDirectories(project.resolve("definitions"));
    Files.createDirectories(project.resolve("history"));
    write(
        project,
        "project.yaml",
        "group: G\nyear: 2024\nyears: [2022, 2023, 2024]\nlanguages: [en]\n");
    write(project, "definitions/entities.csv", entities);
    write(project, "definitions/indicators.csv", INDICATORS);
    write(project, "definitions/factors.csv", "code,year,value\nK,2021,0.7\nK,2023,0.9\n");
    write(project, "definitions/tables.csv", "table,title_en,layout\nt,T,years\n");
    write(project, "definitions/rows.csv", "table,indicator\nt,A\n");
    write(project, "definitions/adjustments.csv", adjustments);
    String header = "entity,indicator,member,value,unit,status,note,source\n";
    write(
        project,
        "history/facts-2021.csv",
        header
            + before
                .lines()
                .filter(l -> !l.contains("restated"))
                .map(l -> l + "\n")
                .collect(Collectors.joining()));
    write(project, "history/facts-2022.csv", header + before);
    write(project, "history/facts-2023.csv", header + after);
    Project loaded = ProjectLoader.load(project, new Overrides(Optional.empty(), Optional.empty()));
    return ReportingRun.judge(loaded, project, RunOptions.standard(loaded, 1, "test")).figures();
  }

  private static void write(Path project, String file, String text) throws IOException {
    Files.writeString(project.resolve(file), text, UTF_8);
  }
}
