package org.groupkpi.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Finds the columns of a table by its header row, and refuses what is under no heading. */
final class TableHeader {
  private static final int MOST_COLUMNS = 500;

  private final TableName name;
  private final List<ColumnName> known;
  private final SourceCell place;
  private final Problems problems;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final Map<String, String> headings = new LinkedHashMap<>();
  private final Set<Integer> named = new HashSet<>();
  private boolean understood;
  private boolean refused;

  TableHeader(TableName name, SourceCell place, Problems problems) {
    this(name, ColumnName.of(name), place, problems);
  }

  private TableHeader(TableName name, List<ColumnName> known, SourceCell place, Problems problems) {
    this.name = name;
    this.known = known;
    this.place = place;
    this.problems = problems;
  }

  /** The table with its header understood; the first row that is no comment is the header. */
  static DefinitionTable table(TableName name, RawTable raw, Problems problems) {
    return table(name, ColumnName.of(name), raw, problems);
  }

  /** The same of a table whose columns depend on the project. */
  static DefinitionTable table(
      TableName name, List<ColumnName> known, RawTable raw, Problems problems) {
    TableHeader header = new TableHeader(name, known, raw.place(), problems);
    List<RawTable.Row> rows = new ArrayList<>();
    raw.rows().forEach(row -> header.next(row, rows::add));
    return header.table(rows);
  }

  /**
   * Takes rows one by one.
   *
   * @param below takes those below the header, unless the header was refused
   */
  void next(RawTable.Row row, Consumer<RawTable.Row> below) {
    if (refused || row.blank() || row.comment()) {
      return;
    }
    if (understood) {
      checkWidth(row);
      below.accept(row);
    } else {
      understood = read(row);
      refused = !understood;
    }
  }

  /** The table, as far as its header is known; what is missing in it is reported. */
  DefinitionTable table(List<RawTable.Row> rows) {
    if (!understood) {
      if (!refused) {
        LocalText what = Words.of("the header, which is the first row,");
        problems.add(Finding.of(FindingKind.D004, what).at(place));
      }
      return DefinitionTable.none(name, problems);
    }
    DefinitionTable table = new DefinitionTable(name, place, columns, headings, rows, problems);
    known.stream()
        .filter(column -> column.needed() && !columns.containsKey(column.key()))
        .forEach(column -> table.missing(column.key()));
    return table;
  }

  private boolean read(RawTable.Row row) {
    if (row.cells().size() > MOST_COLUMNS) {
      report(
          row,
          "",
          Finding.of(
              FindingKind.D001,
              Words.of("it has {0} columns; {1} at most").fill(row.cells().size(), MOST_COLUMNS)));
      return false;
    }
    Optional<Finding> separator = OtherSeparator.of(row.cells(), this::understood);
    if (separator.isPresent()) {
      report(row, row.cells().get(0), separator.get());
      return false;
    }
    for (int i = 0; i < row.cells().size(); i++) {
      String heading = row.cells().get(i).strip();
      if (!heading.isEmpty()) {
        named.add(i);
        column(row, i, heading);
      }
    }
    return true;
  }

  private long understood(List<String> headings) {
    return headings.stream().filter(heading -> ColumnName.find(known, heading).isPresent()).count();
  }

  private void column(RawTable.Row row, int index, String heading) {
    if (heading.toLowerCase(Locale.ROOT).startsWith("x_")) {
      return;
    }
    Optional<ColumnName> column = ColumnName.find(known, heading);
    if (column.isEmpty()) {
      report(row, heading, Finding.of(FindingKind.D002, heading, nearest(heading)));
    } else if (columns.putIfAbsent(column.get().key(), index) != null) {
      report(row, heading, Finding.of(FindingKind.D003, heading));
    } else {
      headings.put(column.get().key(), heading);
    }
  }

  private String nearest(String heading) {
    List<String> all = new ArrayList<>();
    for (ColumnName column : known) {
      all.add(column.key());
      all.add(column.heading());
    }
    return Nearest.to(heading, all);
  }

  private void checkWidth(RawTable.Row row) {
    for (int i = 0; i < row.cells().size(); i++) {
      String text = row.cells().get(i);
      if (!text.isBlank() && !named.contains(i)) {
        report(row, text, Finding.of(FindingKind.D032, i + 1));
      }
    }
  }

  private void report(RawTable.Row row, String text, Finding finding) {
    problems.add(finding.at(place.at(Integer.toString(row.number()), text)));
  }
}
