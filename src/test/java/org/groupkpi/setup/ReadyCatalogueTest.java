package org.groupkpi.setup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.Concept;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.TableName;
import org.groupkpi.run.Called;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every catalogue that is shipped, alone and with all others, makes a project that works. */
class ReadyCatalogueTest {
  private static final Path SOURCE = Path.of("src/main/resources/catalogues");

  @TempDir private Path folder;

  static Stream<String> names() {
    String all = String.join(",", ReadyCatalogue.names());
    return Stream.concat(ReadyCatalogue.names().stream(), Stream.of(all));
  }

  private static ReadyCatalogue find(String name) throws Exception {
    return ReadyCatalogue.find(name, Path.of(""), Language.EN).orElseThrow();
  }

  @Test
  void allThatLieThereAreListed() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCE)) {
      List<String> lying =
          folders.filter(Files::isDirectory).map(each -> each.getFileName().toString()).toList();
      assertThat(ReadyCatalogue.names()).containsExactlyInAnyOrderElementsOf(lying);
    }
  }

  @ParameterizedTest
  @MethodSource("names")
  void makesAProjectThatConsolidates(String names) throws Exception {
    String language = names.contains(",") ? "en" : "zh";
    Path project = folder.resolve("project");
    called(
        "init",
        "--lang",
        language,
        "--group",
        "G 集团",
        "--year",
        "2025",
        "--catalogue",
        names,
        project.toString());
    Project loaded = ProjectLoader.load(project, Overrides.NONE);
    assertThat(loaded.notes()).extracting(Finding::severity).allMatch(Severity.NOTE::equals);
    Path forms = folder.resolve("forms");
    called("template", "--out", forms.toString(), project.toString());
    new RandomAnswers(loaded, 7).fill(forms, project.resolve("submissions/2025"));
    Path out = folder.resolve("out");
    Called run =
        Called.kpi(
            "consolidate",
            "--draft",
            "--quiet",
            "--formats",
            "md",
            "--out",
            out.toString(),
            project.toString());
    assertThat(run.exit()).as(run.printed()).isIn(0, 1);
    try (Stream<Path> tables = Files.list(out.resolve("tables"))) {
      assertThat(tables.count()).isGreaterThanOrEqualTo(loaded.tables().size());
    }
    assertThat(tagged(out)).isEqualTo(concepts(loaded));
  }

  /** The data points that the digital report has facts of. */
  private static Set<String> tagged(Path out) throws IOException {
    Path report = out.resolve("report.json");
    Set<String> found = new TreeSet<>();
    if (Files.exists(report)) {
      new ObjectMapper()
          .readTree(report.toFile())
          .get("facts")
          .forEach(fact -> found.add(fact.at("/dimensions/concept").asText()));
      found.remove("xbrl:note");
    }
    return found;
  }

  private static Set<String> concepts(Project project) {
    return project.definitions().disclosures().stream()
        .flatMap(disclosure -> disclosure.concept().stream())
        .map(Concept::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @ParameterizedTest
  @CsvSource({"gri, 81", "vsme, 71"})
  void tagsOnlyWhatItsTaxonomyHas(String name, int dataPoints) throws Exception {
    Path project = folder.resolve("project");
    called("init", "--group", "G", "--year", "2025", "--catalogue", name, project.toString());
    Project loaded = ProjectLoader.load(project, Overrides.NONE);
    assertThat(concepts(loaded))
        .hasSize(dataPoints)
        .noneMatch(concept -> Concept.parse(concept).orElseThrow().unheardOf());
  }

  @Test
  void whatNoSegmentOfTheGroupIsAskedIsLeftOut() throws Exception {
    Path list = folder.resolve("list.csv");
    Files.writeString(list, "名称,板块\n甲,电解铝\n");
    for (String entities : List.of("", list.toString())) {
      Path project = folder.resolve("project" + entities.length());
      List<String> call =
          new ArrayList<>(
              List.of(
                  "init",
                  project.toString(),
                  "--lang",
                  "zh",
                  "--group",
                  "G",
                  "--year",
                  "2025",
                  "--catalogue",
                  "esg-cn"));
      call.addAll(entities.isEmpty() ? List.of() : List.of("--entities", entities));
      called(call.toArray(String[]::new));
      Project loaded = ProjectLoader.load(project, Overrides.NONE);
      assertThat(loaded.catalogue().find("SMELTER_POWER").isPresent())
          .isEqualTo(!entities.isEmpty());
      assertThat(loaded.catalogue().find("ALUMINA")).isEmpty();
    }
  }

  /** In English nothing that is chosen or measured is left in Chinese, unless it has no English. */
  @ParameterizedTest
  @MethodSource("names")
  void speaksEnglishInAnEnglishProject(String names) throws Exception {
    for (String name : names.split(",", -1)) {
      TableSet spoken = Spoken.in(Language.EN, find(name).tables());
      for (TableRow row : spoken.rows(TableName.INDICATORS)) {
        assertThat(row.text("category")).as(name).isNotBlank().matches("\\P{IsHan}*");
        assertThat(row.text("source")).as(name).matches("\\P{IsHan}*");
        assertThat(row.text("name_en")).as(name).isNotBlank();
      }
    }
  }

  private static void called(String... arguments) {
    Called called = Called.kpi(arguments);
    assertThat(called.exit()).as(called.printed()).isEqualTo(0);
  }

  /** Joined, the same thing has one code, and no code means two things. */
  @Test
  void whatIsTheSameInSeveralIsTakenOnce() throws Exception {
    TableSet joined = TableSet.NONE;
    for (String name : ReadyCatalogue.names()) {
      joined = Joining.join(joined, find(name).tables());
    }
    List<TableRow> indicators = joined.rows(TableName.INDICATORS);
    assertThat(indicators).extracting(row -> row.text("code")).doesNotHaveDuplicates();
    assertThat(indicators.stream().map(row -> row.text("x_id")).filter(id -> !id.isEmpty()))
        .doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("names")
  void namesItsSourceAndWhatWasNotChecked(String names) throws Exception {
    for (String name : names.split(",", -1)) {
      CatalogueNotes notes = find(name).notes();
      assertThat(notes.title().zh()).as(name).isNotBlank();
      assertThat(notes.title().en()).as(name).isNotBlank();
      assertThat(List.of(notes.edition(), notes.source(), notes.licence())).doesNotContain("");
    }
  }
}
