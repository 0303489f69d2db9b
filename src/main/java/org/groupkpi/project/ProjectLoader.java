package org.groupkpi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Factor;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.SegmentNames;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.definition.Target;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.Passwords;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.AnyApproach;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.History;
import org.groupkpi.submission.NodeRestatement;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Waiver;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads a project folder, apart from its submissions, in one pass from settings to history. */
public final class ProjectLoader {
  private ProjectLoader() {}

  /**
   * The project in a folder.
   *
   * @throws WrongDefinitions with every error of every file
   */
  public static Project load(Path folder, Overrides overrides) throws WrongDefinitions {
    return load(folder, overrides, HistoryCache.NONE);
  }

  /**
   * The project in a folder.
   *
   * @param cache what is remembered of its history
   * @throws WrongDefinitions with every error of every file
   */
  public static Project load(Path folder, Overrides overrides, HistoryCache cache)
      throws WrongDefinitions {
    Problems problems = new Problems();
    List<SourceCell> files = new ArrayList<>();
    if (!Files.isDirectory(folder)) {
      LocalText what = Words.of("the project folder");
      throw new WrongDefinitions(
          List.of(
              Finding.of(FindingKind.D004, what)
                  .at(SourceCell.file(String.valueOf(folder.getFileName()), ""))),
          Language.ZH);
    }

    FolderLinks.check(folder, problems);
    SettingsReader.Read settings = SettingsReader.read(folder, overrides, files, problems);
    Map<TableName, DefinitionTable> tables = DefinitionFolder.read(folder, files, problems);
    Units units = UnitsReader.read(table(tables, TableName.UNITS));
    Map<String, Dimension> dimensions = DimensionsReader.read(table(tables, TableName.DIMENSIONS));
    Map<String, Factor> factors = FactorsReader.read(table(tables, TableName.FACTORS), units);
    SegmentNames names = SegmentsReader.read(table(tables, TableName.SEGMENTS));
    Optional<EntityTree> tree =
        EntitiesReader.read(table(tables, TableName.ENTITIES), names, settings);
    Map<String, Register> registers =
        RegistersReader.read(table(tables, TableName.REGISTERS), units);
    IndicatorsReader.Read indicators =
        IndicatorsReader.read(
            table(tables, TableName.INDICATORS), units, dimensions, factors, registers);

    List<ChecksReader.Read> checks =
        ChecksReader.read(table(tables, TableName.CHECKS), indicators.formulas());
    Catalogue catalogue = indicators.catalogue().with(indicators.formulas().registers());
    KnownCodes references = new KnownCodes(catalogue, tree);
    List<Target> targets =
        TargetsReader.read(
            table(tables, TableName.TARGETS), references, settings.settings().year());
    List<Disclosure> disclosures =
        DisclosuresReader.read(table(tables, TableName.DISCLOSURES), references);
    List<TableDefinition> report =
        TablesReader.read(
            table(tables, TableName.TABLES),
            table(tables, TableName.ROWS),
            references,
            targets,
            disclosures,
            settings.settings());
    List<Adjustment> adjustments =
        AdjustmentsReader.read(table(tables, TableName.ADJUSTMENTS), references);
    List<Waiver> waivers =
        WaiversReader.read(
            table(tables, TableName.WAIVERS),
            references,
            codes(checks, targets),
            settings.ownYear(),
            settings.settings().year());
    HistoryFacts earlier =
        new HistoryFacts(
            cache,
            settings.settings().year(),
            references,
            DefinitionsDigest.of(settings.settings(), catalogue, files));
    HistoryFolder.Tables held = HistoryFolder.read(folder, files, problems);
    History history = history(held, earlier, problems);
    List<Restatement> restatements =
        RestatementsReader.read(
            table(tables, TableName.RESTATEMENTS), references, settings, held.years());
    boolean asPrinted = settings.settings().approach() == settings.ownApproach();
    AnyApproach any = new AnyApproach(catalogue);
    tree.ifPresent(
        entities -> checkUse(entities, indicators, checks, settings.settings(), held.years()));

    Passwords passwords =
        PasswordsReader.read(
            folder, settings.settings().year(), overrides.passwordFile(), problems);

    if (!problems.errors().isEmpty()) {
      throw new WrongDefinitions(problems.errors(), settings.settings().language());
    }
    EntityTree entities = tree.orElseThrow();
    ShareColumns.check(table(tables, TableName.ENTITIES), settings.settings(), catalogue);
    return new Project(
        settings.settings(),
        new Project.Definitions(
            catalogue,
            entities,
            report,
            targets,
            checks.stream().map(ChecksReader.Read::rule).toList(),
            disclosures),
        new Project.HeadOffice(
            adjustments,
            asPrinted
                ? restatements
                : any.of(restatements, row -> NodeRestatement.is(row, entities, history)),
            waivers),
        asPrinted ? history : any.of(history),
        passwords,
        problems.notes(),
        files.stream().sorted(Comparator.comparing(SourceCell::file)).toList());
  }

  /** The codes of which a waiver can name one. */
  private static Set<String> codes(List<ChecksReader.Read> checks, List<Target> targets) {
    return Stream.concat(
            checks.stream().map(read -> read.rule().code()), targets.stream().map(Target::code))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static History history(
      HistoryFolder.Tables held, HistoryFacts earlier, Problems problems) {
    Year reporting = earlier.reporting();
    KnownCodes references = earlier.references();
    Map<Year, Map<String, Map<KpiCode, Fact>>> facts = new TreeMap<>();
    held.facts().forEach((year, table) -> facts.put(year, earlier.of(year, table, problems)));
    List<PublishedFigure> published =
        held.published().map(table -> PublishedReader.read(table, references)).orElse(List.of());
    boolean closed = held.years().stream().anyMatch(year -> year.compareTo(reporting) >= 0);
    List<PublishedFigure> printed = closed ? printedBefore(reporting, published) : published;
    return new History(facts, printed, HeldRegister.history(held.registers(), references));
  }

  /** What a closed year's own report printed was not printed before it. */
  private static List<PublishedFigure> printedBefore(
      Year reporting, List<PublishedFigure> published) {
    return published.stream().filter(row -> row.report().compareTo(reporting) < 0).toList();
  }

  private static void checkUse(
      EntityTree tree,
      IndicatorsReader.Read indicators,
      List<ChecksReader.Read> checks,
      Settings settings,
      Set<Year> held) {
    FactorYears factorYears = new FactorYears(indicators.catalogue(), tree, settings, held);
    factorYears.check(indicators.rows());
    checks.forEach(check -> factorYears.check(check.row(), check.rule()));
    Segments segments = new Segments(tree);
    indicators.rows().values().forEach(segments::check);
    checks.forEach(check -> segments.check(check.row()));
  }

  private static DefinitionTable table(Map<TableName, DefinitionTable> tables, TableName name) {
    return Objects.requireNonNull(tables.get(name));
  }
}
