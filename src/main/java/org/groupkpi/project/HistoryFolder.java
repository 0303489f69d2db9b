package org.groupkpi.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;

/** Finds and opens the tables of the folder {@code history}. */
final class HistoryFolder {
  static final String FOLDER = "history";
  static final String PUBLISHED = "published.csv";
  static final int LARGEST_FILE = 512 << 20;

  /** Facts are read row by row, never held as text. */
  private static final long LARGEST_FACTS = 32L << 30;

  private static final Pattern FACTS = Pattern.compile("facts-([12]\\d{3})\\.csv(\\.gz)?");

  private static final Pattern REGISTER =
      Pattern.compile("register-([A-Za-z][A-Za-z0-9_-]*)-([12]\\d{3})\\.csv");

  /** Files that were kept when a year was closed anew: {@code facts-2024.csv.1}. */
  private static final Pattern KEPT =
      Pattern.compile("(facts-[12]\\d{3}\\.csv(\\.gz)?|published\\.csv|register-.*\\.csv)\\.\\d+");

  private final Path project;
  private final List<SourceCell> files;
  private final Problems problems;
  private final Map<Year, LargeTable> facts = new TreeMap<>();
  private final List<HeldRegister> registers = new ArrayList<>();
  private Optional<DefinitionTable> published = Optional.empty();

  private HistoryFolder(Path project, List<SourceCell> files, Problems problems) {
    this.project = project;
    this.files = files;
    this.problems = problems;
  }

  /**
   * What the folder holds.
   *
   * @param facts figures of entities by year
   * @param published what was printed; empty if the project has no such table
   * @param registers rows of lists, file by file
   */
  record Tables(
      Map<Year, LargeTable> facts,
      Optional<DefinitionTable> published,
      List<HeldRegister> registers) {
    /** The years of which figures of entities are held. */
    Set<Year> years() {
      return facts.keySet();
    }
  }

  static Tables read(Path project, List<SourceCell> files, Problems problems) {
    HistoryFolder folder = new HistoryFolder(project, files, problems);
    if (HistorySwap.pending(project.resolve(FOLDER))) {
      problems.add(Finding.of(FindingKind.D050).at(SourceCell.file(FOLDER, "")));
    }
    ProjectFolders.names(project.resolve(FOLDER)).forEach(folder::file);
    return new Tables(folder.facts, folder.published, folder.registers);
  }

  private void file(String name) {
    Optional<Year> year = yearOf(name);
    Matcher register = REGISTER.matcher(name);
    if (register.matches()) {
      raw(name)
          .map(raw -> HeldRegister.of(register.group(1), register.group(2), raw, problems))
          .ifPresent(registers::add);
    } else if (year.isPresent()) {
      facts(year.get(), name);
    } else if (name.equals(PUBLISHED)) {
      published = published(name);
    } else if (KEPT.matcher(name).matches()) {
      return;
    } else if (name.startsWith("facts") || name.startsWith("publish")) {
      problems.add(
          Finding.of(FindingKind.D033, name, "facts-2023.csv, facts-2023.csv.gz, published.csv")
              .at(SourceCell.file(FOLDER + "/" + name, "")));
    } else if (name.endsWith(".csv")) {
      problems.add(Finding.of(FindingKind.D034, name).at(SourceCell.file(FOLDER + "/" + name, "")));
    }
  }

  /** The year whose facts a file of that name holds. */
  static Optional<Year> yearOf(String name) {
    Matcher matcher = FACTS.matcher(name);
    return matcher.matches()
        ? Optional.of(new Year(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }

  private void facts(Year year, String name) {
    if (facts.containsKey(year)) {
      problems.add(Finding.of(FindingKind.D040, name).at(SourceCell.file(FOLDER + "/" + name, "")));
      return;
    }
    LargeTable.find(TableName.FACTS, project, FOLDER + "/" + name, LARGEST_FACTS, problems)
        .ifPresent(
            table -> {
              files.add(table.place());
              facts.put(year, table);
            });
  }

  private Optional<DefinitionTable> published(String name) {
    return raw(name).map(raw -> TableHeader.table(TableName.PUBLISHED, raw, problems));
  }

  private Optional<RawTable> raw(String name) {
    Optional<ProjectFile> file =
        ProjectFile.read(project, FOLDER + "/" + name, LARGEST_FILE, problems);
    file.ifPresent(read -> files.add(read.place()));
    return file.flatMap(read -> CsvTable.read(read.bytes(), read.place(), problems));
  }
}
