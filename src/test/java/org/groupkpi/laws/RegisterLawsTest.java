package org.groupkpi.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.groupkpi.check.RepeatedRows;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.PrintedRow;
import org.groupkpi.report.PrintedTable;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for the registers of every group, tried on groups drawn by lot. */
class RegisterLawsTest {
  private static final int GROUPS = 30;
  private static final Year YEAR = new Year(2024);

  static LongStream seeds() {
    return LongStream.rangeClosed(1, GROUPS);
  }

  /** The trees of {@link RandomGroup}, whose entities report things of which some are the same. */
  private static GroupRun group(long seed) throws IOException, WrongDefinitions {
    ProjectTables drawn = RandomGroup.of(seed);
    SortedMap<String, List<Map<String, String>>> tables = new TreeMap<>();
    List<Map<String, String>> entities = drawn.rows("definitions/entities.csv");
    tables.put("definitions/entities.csv", entities);
    tables.put(
        "definitions/registers.csv",
        rows(
            "register,column,name_en,type,unit,choices,required,key",
            "THINGS,thing,Thing,text,,,yes,yes",
            "THINGS,size,Size,number,kg,,,",
            "THINGS,kind,Kind,choice,,red=Red;blue=Blue,,"));
    tables.put(
        "definitions/indicators.csv",
        rows(
            "code,name_en,unit,kind,aggregate,formula",
            "N,Things,件,flow,formula,count(THINGS)",
            "RED,Red things,件,flow,formula,\"count(THINGS, kind = red and size >= 3)\"",
            "SIZE,Size,t,flow,formula,sum(THINGS.size)"));
    tables.put(
        "definitions/tables.csv",
        rows(
            "table,title_en,layout,columns",
            "list,List,register,THINGS: thing;size;kind",
            "t,T,years,"));
    tables.put("definitions/rows.csv", rows("table,indicator", "t,N"));
    Random random = new Random(seed);
    for (Map<String, String> entity : entities) {
      List<Map<String, String>> own = things(random);
      if (!own.isEmpty()) {
        tables.put("submissions/" + entity.get("code") + ".csv", own);
      }
    }
    return GroupRun.of(new ProjectTables(drawn.settings(), tables));
  }

  private static List<Map<String, String>> things(Random random) {
    Set<String> names = new LinkedHashSet<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      names.add("T" + random.nextInt(12));
    }
    List<Map<String, String>> rows = new ArrayList<>();
    for (String name : names) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("Thing", random.nextBoolean() ? name : name.toLowerCase(Locale.ROOT) + " ");
      row.put("Size", random.nextInt(5) == 0 ? "" : Integer.toString(random.nextInt(7)));
      row.put("Kind", random.nextBoolean() ? "red" : "Blue");
      rows.add(row);
    }
    return rows;
  }

  private static List<Map<String, String>> rows(String head, String... lines) {
    String[] columns = head.split(",", -1);
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines) {
      String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i].replace("\"", ""));
      }
      rows.add(row);
    }
    return rows;
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theNumberIsThatOfTheRowsPrinted(long seed) throws IOException, WrongDefinitions {
    GroupRun run = group(seed);
    for (Entity node : run.figures().nodes()) {
      ReportPlan plan = run.project().plan(node.code());
      PrintedTable table = PrintedReport.of(run.figures(), plan, node.code()).tables().get(0);
      assertThat(number(run.figures(), node, "N")).isEqualTo(table.rows().size());
      int red = 0;
      BigDecimal size = BigDecimal.ZERO;
      for (PrintedRow row : table.rows()) {
        BigDecimal own = new BigDecimal(text(row, 1).replace("—", "0"));
        size = size.add(own);
        boolean counts = text(row, 2).equals("Red") && own.compareTo(new BigDecimal(3)) >= 0;
        red += counts ? 1 : 0;
      }
      assertThat(number(run.figures(), node, "RED")).isEqualTo(red);
      assertThat(value(run.figures(), node, "SIZE").orZero().movePointRight(3))
          .isEqualByComparingTo(size);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void theListOfANodeIsThatOfItsPartsTogether(long seed) throws IOException, WrongDefinitions {
    GroupFigures figures = group(seed).figures();
    YearTree tree = figures.basis().tree().in(YEAR);
    for (Entity node : figures.nodes()) {
      Set<List<String>> together = new HashSet<>();
      for (Entity child : tree.children(node.code())) {
        boolean counts =
            tree.inBoundary(child.code(), false)
                && child.in(YEAR).share(figures.basis().approach()).signum() > 0;
        if (counts) {
          together.addAll(keys(figures, child.code()));
        }
      }
      together.addAll(own(figures, node));
      assertThat(keys(figures, node.code())).as(node.code()).isEqualTo(together);
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void whatTwoEntitiesReportIsFound(long seed) throws IOException, WrongDefinitions {
    GroupFigures figures = group(seed).figures();
    String root = figures.basis().tree().root();
    List<Finding> found = RepeatedRows.of(figures);
    int reported = 0;
    for (Entity entity : figures.basis().tree().entities()) {
      boolean counts =
          figures.scope().of(root, YEAR, false, figures.basis().approach()).stream()
              .anyMatch(one -> one.entity().equals(entity));
      reported += counts ? own(figures, entity).size() : 0;
    }
    assertThat(found).hasSize(reported - keys(figures, root).size());
  }

  /** What an entity reported itself. */
  private static Set<List<String>> own(GroupFigures figures, Entity entity) {
    Set<List<String>> keys = new HashSet<>();
    boolean asked =
        entity.submits() && figures.basis().tree().in(YEAR).inBoundary(entity.code(), false);
    figures
        .basis()
        .registers()
        .answer(YEAR, "THINGS", entity.code())
        .filter(answer -> asked)
        .ifPresent(answer -> answer.rows().forEach(row -> keys.add(key(figures, row))));
    return keys;
  }

  private static Set<List<String>> keys(GroupFigures figures, String node) {
    Set<List<String>> keys = new HashSet<>();
    figures
        .entityFigures()
        .registers()
        .rows(node, "THINGS", YEAR)
        .forEach(row -> keys.add(key(figures, row)));
    return keys;
  }

  private static List<String> key(GroupFigures figures, RegisterRow row) {
    return row.key(figures.basis().catalogue().registers().register("THINGS")).orElseThrow();
  }

  private static int number(GroupFigures figures, Entity node, String code) {
    return value(figures, node, code).orZero().intValueExact();
  }

  private static GroupValue value(GroupFigures figures, Entity node, String code) {
    return figures.value(node.code(), KpiCode.total(code), YEAR);
  }

  private static String text(PrintedRow row, int column) {
    return row.cells().get(column).text().in(Language.EN);
  }
}
