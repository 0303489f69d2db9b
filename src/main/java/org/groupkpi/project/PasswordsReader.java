package org.groupkpi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.intake.Passwords;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Reads the lists of passwords of submitted workbooks: columns {@code pattern} and {@code
 * password}. What is wrong with a row is told without a word of what stands in it.
 */
final class PasswordsReader {
  private static final int LARGEST_FILE = 1 << 20;
  private static final LocalText HEADER = Words.of("the header pattern,password, the first row,");

  private final RawTable table;
  private final Problems problems;
  private final List<Passwords.Entry> entries = new ArrayList<>();

  private PasswordsReader(RawTable table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /**
   * Those of a list that was named, then those of the year's submissions.
   *
   * @param named list of the command line
   */
  static Passwords read(Path project, Year year, Optional<Path> named, Problems problems) {
    List<Passwords.Entry> entries = new ArrayList<>();
    named.ifPresent(
        file -> {
          Path absolute = file.toAbsolutePath().normalize();
          Path folder = absolute.getParent();
          entries.addAll(list(folder == null ? absolute : folder, fileName(absolute), problems));
        });
    String usual = "submissions/" + year + "/" + Passwords.FILE;
    if (Files.exists(project.resolve(usual))) {
      entries.addAll(list(project, usual, problems));
    }
    return new Passwords(entries);
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static List<Passwords.Entry> list(Path folder, String name, Problems problems) {
    Problems own = new Problems();
    List<Passwords.Entry> entries =
        ProjectFile.read(folder, name, LARGEST_FILE, own)
            .flatMap(file -> CsvTable.read(file.bytes(), SourceCell.file(name, ""), own))
            .map(table -> new PasswordsReader(table, own).entries())
            .orElse(List.of());
    own.errors().forEach(finding -> problems.add(silent(finding)));
    own.notes().forEach(finding -> problems.add(silent(finding)));
    return entries;
  }

  private static Finding silent(Finding finding) {
    SourceCell place = finding.place();
    return finding.at(place.at(place.cell(), ""));
  }

  private List<Passwords.Entry> entries() {
    List<RawTable.Row> rows =
        table.rows().stream().filter(row -> !row.blank() && !row.comment()).toList();
    if (rows.isEmpty()) {
      problems.add(Finding.of(FindingKind.D004, HEADER).at(table.place()));
      return entries;
    }
    List<String> header = rows.get(0).cells().stream().map(Fold::words).toList();
    int pattern = header.indexOf("pattern");
    int password = header.indexOf("password");
    if (pattern < 0 || password < 0) {
      report(rows.get(0), Finding.of(FindingKind.D004, HEADER));
      return entries;
    }
    for (RawTable.Row row : rows.subList(1, rows.size())) {
      if (row.cells().size() > header.size()) {
        report(row, Finding.of(FindingKind.D032, header.size() + 1));
      } else if (cell(row, pattern).isEmpty()) {
        report(row, Finding.of(FindingKind.D006, "pattern"));
      } else if (cell(row, password).isEmpty()) {
        report(row, Finding.of(FindingKind.D006, "password"));
      } else {
        entries.add(Passwords.Entry.of(cell(row, pattern), cell(row, password)));
      }
    }
    return entries;
  }

  private static String cell(RawTable.Row row, int index) {
    return index < row.cells().size() ? row.cells().get(index) : "";
  }

  private void report(RawTable.Row row, Finding finding) {
    problems.add(finding.at(table.place().at(Integer.toString(row.number()), "")));
  }
}
