package org.groupkpi.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.setup.DefinitionForm;
import org.groupkpi.setup.FoundTable;
import org.groupkpi.setup.FromForm;
import org.groupkpi.setup.FromReport;
import org.groupkpi.setup.LastYear;
import org.groupkpi.setup.LeftOut;
import org.groupkpi.setup.NewEntities;
import org.groupkpi.setup.NewProject;
import org.groupkpi.setup.NewProjectFolder;
import org.groupkpi.setup.NothingFound;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a new project; asks for what is not said where somebody is there to answer. */
@Command(name = "init", mixinStandardHelpOptions = true, versionProvider = Version.class)
final class InitCommand implements Callable<Integer> {
  private static final String STARTER = "starter";
  private static final int MOST_SHOWN = 40;
  private static final int RULE = 80;

  private static final LocalText GROUP = Words.of("Name of the group");
  private static final LocalText YEAR = Words.of("Reporting year");
  private static final LocalText ENTITIES =
      Words.of("List of subsidiaries (.xlsx or .csv; none: two examples)");
  private static final LocalText CATALOGUES =
      Words.of("Catalogues, separated by commas (kpi catalogue list)");
  private static final LocalText FOUND =
      Words.of("Catalogues, separated by commas (none: what the report or form has)");
  private static final LocalText REPORT =
      Words.of("Last year's report (.docx, .pdf, .html, .md, .txt or .xlsx; may be left empty)");
  private static final LocalText AGREED = Words.of("Write the project?");
  private static final LocalText USED =
      Words.of("{0} is not empty; name a folder that is empty or does not exist");
  private static final LocalText LEFT_OUT =
      Words.of(
          "not taken from the report, as it is not read for certain, or is no figure of the group for a whole year:");

  private static final LocalText NEXT = Words.of("project written to {0}; next:");

  private final Surroundings surroundings;

  @Option(names = "--lang", descriptionKey = "init.lang", paramLabel = "zh|en")
  private @Nullable String lang;

  @Option(names = "--group", descriptionKey = "init.group", paramLabel = "NAME")
  private @Nullable String group;

  @Option(names = "--year", descriptionKey = "init.year", paramLabel = "YYYY")
  private @Nullable Integer year;

  @Option(names = "--entities", descriptionKey = "init.entities", paramLabel = "FILE")
  private @Nullable Path entities;

  @Option(names = "--catalogue", descriptionKey = "init.catalogue", paramLabel = "a,b", split = ",")
  private List<String> catalogues = List.of();

  @Option(names = "--from-report", descriptionKey = "init.from-report", paramLabel = "FILE")
  private @Nullable Path fromReport;

  @Option(names = "--from-form", descriptionKey = "init.from-form", paramLabel = "FILE")
  private @Nullable Path fromForm;

  @Option(names = "--as", descriptionKey = "init.as", paramLabel = "xlsx|csv")
  private DefinitionForm form = DefinitionForm.XLSX;

  @Option(names = "--yes", descriptionKey = "init.yes")
  private boolean yes;

  @Parameters(index = "0", descriptionKey = "init.folder", paramLabel = "DIR")
  private @Nullable Path folder;

  InitCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws Exception {
    ProjectCommand.checkLanguage(lang);
    Path shown = Objects.requireNonNull(folder);
    Path place = surroundings.folder().resolve(shown);
    if (!NewProjectFolder.isFree(place)) {
      throw new WrongCall(USED.fill(shown));
    }
    NewProject project = project();
    show(project.entities().shown());
    if (asked().isPresent() && !asked().get().agreed(AGREED)) {
      return ExitCode.DONE;
    }
    NewProjectFolder.write(project, place);
    tell(project.found().leftOut());
    say(NEXT.fill(shown));
    for (String command : List.of("check-definitions", "template", "consolidate")) {
      surroundings.console().err().println("  kpi " + command + " " + quoted(shown));
    }
    return ExitCode.DONE;
  }

  private void tell(List<LeftOut> leftOut) {
    if (!leftOut.isEmpty()) {
      say(LEFT_OUT);
      leftOut.stream().limit(MOST_SHOWN).forEach(one -> say(one.told()));
    }
    if (leftOut.size() > MOST_SHOWN) {
      say(Words.of("... in {0} rows in all").fill(leftOut.size()));
    }
  }

  private NewProject project() throws IOException, WrongCall, WrongDefinitions {
    String name = given(GROUP, "--group", group, "");
    LastYear found = lastYear();
    Year reporting = reportingYear(found);
    NewEntities tree = tree(name);
    return new NewProject(language(), reporting, tree, catalogues(found), found, form);
  }

  /** What the report and the form show that are named; either may be missing. */
  private LastYear lastYear() throws IOException, WrongCall {
    String report = fromReport == null ? answered(REPORT, "") : fromReport.toString();
    List<FoundTable> printed = List.of();
    if (!report.isEmpty()) {
      Path file = there(report);
      Year latest = year == null ? lastCalendarYear() : new Year(year);
      printed = found(report, () -> FromReport.read(file, latest.prior()));
    }
    List<FoundTable> asked = List.of();
    if (fromForm != null) {
      Path file = there(fromForm.toString());
      asked = found(fromForm.toString(), () -> FromForm.read(file));
    }
    return new LastYear(printed, asked);
  }

  private interface Source {
    List<FoundTable> tables() throws NothingFound, IOException;
  }

  private static List<FoundTable> found(String shown, Source source) throws IOException, WrongCall {
    try {
      return source.tables();
    } catch (NothingFound nothing) {
      throw new WrongCall(Words.of("cannot read {0}: {1}").fill(shown, nothing.reason()));
    }
  }

  private static Year lastCalendarYear() {
    return new Year(LocalDate.now(ZoneId.systemDefault()).getYear() - 1);
  }

  /** The year after that of the report; without a report the last one. */
  private Year reportingYear(LastYear found) throws IOException, WrongCall {
    String last =
        found
            .year()
            .map(latest -> new Year(latest.number() + 1))
            .orElseGet(InitCommand::lastCalendarYear)
            .toString();
    String text = given(YEAR, "--year", year == null ? null : year.toString(), last);
    if (!text.matches("(19|2[01])\\d\\d")) {
      throw new WrongCall(Words.of("--year is a year such as 2024"));
    }
    return new Year(Integer.parseInt(text));
  }

  private NewEntities tree(String name) throws IOException, WrongCall, WrongDefinitions {
    String list = entities == null ? answered(ENTITIES, "") : entities.toString();
    if (list.isEmpty()) {
      return NewEntities.examples(name, language());
    }
    return NewEntities.listed(name, there(list), language());
  }

  private Path there(String shown) throws WrongCall {
    Path file = surroundings.folder().resolve(shown);
    if (!Files.isRegularFile(file)) {
      throw new WrongCall(Words.of("there is no file {0}").fill(shown));
    }
    return file;
  }

  private List<ReadyCatalogue> catalogues(LastYear found)
      throws IOException, WrongCall, WrongDefinitions {
    boolean alone = found.isEmpty();
    String said =
        catalogues.isEmpty()
            ? answered(alone ? CATALOGUES : FOUND, alone ? STARTER : "")
            : String.join(",", catalogues);
    List<String> names =
        Stream.of(said.split("[,，\\s]+", -1)).filter(each -> !each.isEmpty()).toList();
    List<ReadyCatalogue> named = new ArrayList<>();
    for (String each : names) {
      named.add(CatalogueArgument.find(each, surroundings.folder(), language()));
    }
    return named;
  }

  /** What the call says, what is answered, or the default; without one it has to be said. */
  private String given(LocalText question, String option, @Nullable String said, String otherwise)
      throws IOException, WrongCall {
    String text = said == null ? answered(question, otherwise) : said.strip();
    if (text.isEmpty()) {
      throw new WrongCall(Words.of("{0} is needed where nobody can be asked").fill(option));
    }
    return text;
  }

  private String answered(LocalText question, String otherwise) throws IOException {
    Optional<Questions> asked = asked();
    return asked.isPresent() ? asked.get().ask(question, otherwise) : otherwise;
  }

  private Optional<Questions> asked() {
    return surroundings
        .console()
        .answers()
        .filter(answers -> !yes)
        .map(answers -> new Questions(answers, surroundings.console().err(), language()));
  }

  private void show(List<NewEntities.Shown> rows) {
    Language language = language();
    TextTable table =
        new TextTable(
            Style.PLAIN,
            Stream.of(
                    Words.of("InitCommand", "Code"),
                    Words.of("InitCommand", "Name"),
                    Words.of("Parent"),
                    Words.of("Share %"))
                .map(heading -> new TextTable.Column(heading.in(language), TextTable.Side.LEFT))
                .toList(),
            RULE);
    rows.stream()
        .limit(MOST_SHOWN)
        .forEach(
            row ->
                table.row(
                    Stream.of(row.code(), row.name().in(language), row.parent(), row.ownership())
                        .map(TextTable.Cell::of)
                        .toList()));
    surroundings.console().out().print(table.text(surroundings.console().columns()));
    if (rows.size() > MOST_SHOWN) {
      say(Words.of("... {0} entities in all").fill(rows.size()));
    }
  }

  private static String quoted(Path path) {
    return path.toString().contains(" ") ? '"' + path.toString() + '"' : path.toString();
  }

  private void say(LocalText text) {
    surroundings.console().err().println(TextWidth.visible(text.in(language())));
  }

  private Language language() {
    return surroundings.language();
  }
}
