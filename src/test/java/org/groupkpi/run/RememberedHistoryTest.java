package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.project.HeldFacts;
import org.groupkpi.project.HistoryCache;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of history that did not change are not read again, and say the same as if they were. */
final class RememberedHistoryTest {
  private static final String HISTORY =
      """
      entity,indicator,member,value,unit,status,note,source
      E1,HC,,1882.0,人,reported,,旧表.xlsx 员工!F7
      E1,HC,gender=female,"1,021",人,estimated,按比例估计,
      E1,HC,gender=female,1023,人,restated,漏报两人,
      E1,ENERGY,,1.25,万吨,reported,,
      E1,ENERGY,,13000,吨,restated,,"report 2025, prior column: submissions/2025/E1.xlsx 能源!H5"
      E2,HC,,,,not-applicable,没有员工,
      E2,ENERGY,,12345678901234.5,吨,,,
      E9,HC,,7,人,reported,,
      """;

  @TempDir private Path folder;

  /** Counts how often something was remembered, and does something before it looks. */
  private static final class Counting implements HistoryCache {
    private final HistoryCache cache;
    private final Runnable before;
    private int found;

    Counting(Path folder, String program) {
      this(folder, program, () -> {});
    }

    Counting(Path folder, String program, Runnable before) {
      this.cache = new RememberedHistory(new EntryFolder(folder), program);
      this.before = before;
    }

    @Override
    public Optional<HeldFacts> find(String key) {
      before.run();
      Optional<HeldFacts> facts = cache.find(key);
      found += facts.isPresent() ? 1 : 0;
      return facts;
    }

    @Override
    public void keep(String key, HeldFacts facts) {
      cache.keep(key, facts);
    }

    @Override
    public void tidy() {
      cache.tidy();
    }
  }

  private static Map<Year, Map<String, List<Map.Entry<KpiCode, Fact>>>> facts(Project project) {
    History history = project.round().history();
    Map<Year, Map<String, List<Map.Entry<KpiCode, Fact>>>> all = new TreeMap<>();
    for (Year year : history.years()) {
      Map<String, List<Map.Entry<KpiCode, Fact>>> entities = new TreeMap<>();
      for (String entity : history.entities(year)) {
        entities.put(entity, new ArrayList<>(history.facts(year, entity).entrySet()));
      }
      all.put(year, entities);
    }
    return all;
  }

  private int found(Path project) throws WrongDefinitions {
    return found(project, "build");
  }

  /** How many files were remembered; what the project holds is the same as without memory. */
  private int found(Path project, String program) throws WrongDefinitions {
    Counting cache = new Counting(folder.resolve("cache"), program);
    Project plain = ProjectLoader.load(project, Overrides.NONE);
    Project loaded = ProjectLoader.load(project, Overrides.NONE, cache);
    assertThat(facts(loaded)).isEqualTo(facts(plain));
    assertThat(loaded.notes()).isEqualTo(plain.notes());
    assertThat(loaded.files()).isEqualTo(plain.files());
    return cache.found;
  }

  private Path project() throws IOException {
    Path project = folder.resolve("项目");
    Files.createDirectories(project.resolve("definitions"));
    Files.createDirectories(project.resolve("history"));
    Files.writeString(project.resolve("project.yaml"), "group: G\nyear: 2026\nlanguages: [zh]\n");
    write(project, "dimensions", "dimension,member,name_zh\ngender,female,女\ngender,male,男\n");
    write(project, "entities", "code,name_zh,parent\nG,集团,\nE1,甲,G\nE2,乙,G\n");
    write(
        project,
        "indicators",
        "code,name_zh,kind,unit,collect_unit,aggregate,breakdowns\nHC,员工,stock,人,,sum,gender\nENERGY,能源,flow,吨,,sum,\n");
    write(project, "tables", "table,title_zh\nT,表\n");
    write(project, "rows", "table,level,indicator\nT,0,HC\n");
    Files.writeString(project.resolve("history/facts-2024.csv"), HISTORY);
    return project;
  }

  private static void write(Path project, String table, String rows) throws IOException {
    Files.writeString(project.resolve("definitions/" + table + ".csv"), rows);
  }

  @Test
  void whatIsRememberedIsWhatTheFileHolds() throws IOException, WrongDefinitions {
    Path project = project();
    assertThat(found(project)).isZero();
    assertThat(found(project)).isOne();
    assertThat(facts(ProjectLoader.load(project, Overrides.NONE)).get(new Year(2024)))
        .containsOnlyKeys("E1", "E2");
    assertThat(ProjectLoader.load(project, Overrides.NONE).notes()).isNotEmpty();
  }

  @Test
  void anotherFileDefinitionYearOrBuildIsNotMistakenForIt() throws IOException, WrongDefinitions {
    Path project = project();
    assertThat(found(project)).isZero();
    assertThat(found(project, "another build")).isZero();
    Files.writeString(
        project.resolve("history/facts-2024.csv"), "E2,HC,gender=male,0,,,,\n", APPEND);
    assertThat(found(project)).isZero();
    write(project, "entities", "code,name_zh,parent\nG,集团,\nE1,甲,G\nE2,乙,G\nE9,壬,G\n");
    assertThat(found(project)).isZero();
    Files.writeString(project.resolve("project.yaml"), "group: G\nyear: 2025\nlanguages: [zh]\n");
    assertThat(found(project)).isZero();
    assertThat(found(project)).isOne();
    write(project, "tables", "table,title_zh\nT,另一个表\n");
    assertThat(found(project)).isOne();
  }

  @Test
  void aLargeFileIsRememberedInParts() throws IOException, WrongDefinitions {
    Path project = project();
    StringBuilder entities = new StringBuilder("code,name_zh,parent\nG,集团,\n");
    StringBuilder history = new StringBuilder("entity,indicator,member,value\n");
    List<String> codes = List.of("HC,", "HC,gender=female", "HC,gender=male", "ENERGY,");
    for (int i = 0; i < 10_001; i++) {
      entities.append("E").append(i).append(",甲").append(i).append(",G\n");
      for (String code : codes) {
        history.append("E").append(i).append(",").append(code).append(",").append(i).append("\n");
      }
    }
    write(project, "entities", entities.toString());
    Files.writeString(project.resolve("history/facts-2024.csv"), history);
    assertThat(found(project)).isZero();
    List<Path> entries = ExampleProject.files(folder.resolve("cache"));
    assertThat(entries).hasSize(3);
    assertThat(found(project)).isEqualTo(3);
    Files.delete(entries.get(1));
    assertThat(found(project)).isBetween(0, 2);
    assertThat(found(project)).isEqualTo(3);
  }

  @Test
  void damagedEntriesAreMadeAnew() throws IOException, WrongDefinitions {
    Path project = project();
    found(project);
    for (Path entry : ExampleProject.files(folder.resolve("cache"))) {
      byte[] bytes = Files.readAllBytes(entry);
      bytes[bytes.length / 2] ^= 1;
      Files.write(entry, bytes);
    }
    assertThat(found(project)).isZero();
    assertThat(found(project)).isOne();
  }

  @Test
  void anEntryUnderTheNameOfAnotherIsMadeAnew() throws IOException, WrongDefinitions {
    Path project = project();
    Path history = project.resolve("history/facts-2024.csv");
    found(project);
    Files.writeString(history, HISTORY.replace("1023", "1024"));
    found(project);
    List<Path> entries = ExampleProject.files(folder.resolve("cache"));
    assertThat(entries).hasSize(2);
    byte[] first = Files.readAllBytes(entries.get(0));
    Files.copy(entries.get(1), entries.get(0), StandardCopyOption.REPLACE_EXISTING);
    Files.write(entries.get(1), first);
    assertThat(found(project)).isZero();
    assertThat(found(project)).isOne();
  }

  @Test
  void aFileThatChangesWhileItIsReadIsNotRemembered() throws IOException, WrongDefinitions {
    Path project = project();
    Path history = project.resolve("history/facts-2024.csv");
    Runnable changing =
        () -> {
          try {
            Files.writeString(history, HISTORY.replace("1023", "1024"));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        };
    HistoryCache meanwhile = new Counting(folder.resolve("cache"), "build", changing);
    ProjectLoader.load(project, Overrides.NONE, meanwhile);
    Files.writeString(history, HISTORY);
    assertThat(found(project)).isZero();
    assertThat(found(project)).isOne();
  }

  @Test
  void aFileWithErrorsIsReportedEachTime() throws IOException {
    Path project = project();
    Files.write(
        project.resolve("history/facts-2024.csv"), "E2,HC,,7人,,,,\n".getBytes(UTF_8), APPEND);
    for (int i = 0; i < 2; i++) {
      Counting cache = new Counting(folder.resolve("cache"), "build");
      assertThat(errors(project, cache)).isEqualTo(errors(project, HistoryCache.NONE)).isNotEmpty();
      assertThat(cache.found).isZero();
    }
  }

  private static String errors(Path project, HistoryCache cache) {
    try {
      ProjectLoader.load(project, Overrides.NONE, cache);
      return "";
    } catch (WrongDefinitions e) {
      return e.findings().toString();
    }
  }
}
