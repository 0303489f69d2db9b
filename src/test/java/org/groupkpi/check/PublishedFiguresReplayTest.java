package org.groupkpi.check;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactAssembly;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.ReportedValue.Figure;
import org.groupkpi.submission.Submission;
import org.junit.jupiter.api.Test;

/** Three years of really published figures, replayed as the answers of one entity. */
class PublishedFiguresReplayTest {
  private static final Path FOLDER = Path.of("src/test/resources/replay");

  @Test
  void exactlyTheKnownSwingsAreFound() throws IOException, WrongDefinitions {
    Set<String> swings = new TreeSet<>();
    for (Year year : List.of(new Year(2023), new Year(2024))) {
      Checks.run(submission(year), round(year)).stream()
          .filter(one -> one.kind() == FindingKind.C220 || one.kind() == FindingKind.C221)
          .forEach(one -> swings.add(one.subject().indicator() + " " + year));
    }
    assertThat(swings)
        .containsExactlyInAnyOrder(
            "POWER 2023",
            "SO2_INT 2023",
            "HW 2023",
            "HW 2024",
            "HW_INT 2023",
            "HW_INT 2024",
            "OIL 2023",
            "OIL 2024",
            "OIL_DISPOSED 2023",
            "OIL_DISPOSED 2024",
            "DROSS_DISPOSED 2023",
            "DROSS_DISPOSED 2024",
            "SPL_DISPOSED 2023",
            "CARBON_DISPOSED 2023",
            "RED_MUD_USED 2023",
            "WASTE_OTHER 2024",
            "HW_OTHER 2023",
            "HW_OTHER 2024");
  }

  @Test
  void twoRatiosCatchThePurchasedPowerOf2023() throws IOException, WrongDefinitions {
    assertThat(failed(new Year(2022))).isEmpty();
    assertThat(failed(new Year(2023))).containsExactly("POWER_PER_TONNE_HIGH", "IMPLIED_EF_LOW");
    assertThat(failed(new Year(2024))).isEmpty();
  }

  private static List<String> failed(Year year) throws IOException, WrongDefinitions {
    Project project =
        ProjectLoader.load(FOLDER, new Overrides(Optional.of(year), Optional.empty()));
    GroupFigures figures =
        new GroupFigures(
            new Basis(
                project.catalogue(),
                project.entities(),
                project.settings().approach(),
                year,
                List.of(year),
                FactAssembly.assemble(
                        project.catalogue(),
                        project.entities(),
                        year,
                        List.of(submission(year)),
                        History.EMPTY,
                        List.of())
                    .value(),
                History.EMPTY,
                List.of(),
                List.of()));
    return ProjectChecks.evaluate(project.definitions().checks(), figures, Set.of("E"))
        .findings()
        .stream()
        .filter(one -> one.kind() == FindingKind.R300)
        .map(Finding::check)
        .toList();
  }

  private static CollectionRound round(Year year) throws IOException, WrongDefinitions {
    Project project = ProjectLoader.load(FOLDER, Overrides.NONE);
    History history = new History(facts(year.prior()).toList(), List.of());
    return new CollectionRound(
        project.catalogue(), project.entities(), year, history, project.settings().approach());
  }

  private static Submission submission(Year year) throws IOException {
    Map<KpiCode, Fact> facts = new LinkedHashMap<>();
    facts(year).forEach(fact -> facts.put(fact.code(), fact));
    return new Submission("E", year, SourceCell.NOWHERE, facts, Map.of(), List.of());
  }

  private static Stream<Fact> facts(Year year) throws IOException {
    try (Reader reader = Files.newBufferedReader(FOLDER.resolve("figures.csv"), UTF_8)) {
      return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords().stream()
          .map(row -> fact(row, year));
    }
  }

  private static Fact fact(CSVRecord row, Year year) {
    return new Fact(
        new FigureKey("E", KpiCode.total(row.get("code")), year),
        Figure.of(new BigDecimal(row.get(year.toString()))),
        false,
        "",
        SourceCell.NOWHERE,
        Fact.Origin.SUBMISSION,
        Optional.empty());
  }
}
