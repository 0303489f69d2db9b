package org.groupkpi.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;

/**
 * The definitions of a new project: those of catalogues, with what was found beside them.
 *
 * @param published rows of {@code history/published.csv}
 */
record ProposedTables(TableSet tables, List<TableRow> published) {
  private static final String SEGMENTS = "segments";

  /**
   * Definitions of the catalogues; where none is chosen, what was found of all that are shipped.
   *
   * @param group code of the group
   * @param segments of the group
   */
  static ProposedTables of(
      LastYear found,
      List<ReadyCatalogue> catalogues,
      Language language,
      String group,
      Set<String> segments)
      throws WrongDefinitions {
    TableSet chosen = joined(catalogues, language);
    if (found.isEmpty()) {
      return new ProposedTables(AskedIndicators.of(chosen, segments), List.of());
    }
    List<ReadyCatalogue> shipped = shipped(language);
    TableSet source = catalogues.isEmpty() ? joined(shipped, language) : chosen;
    IndicatorNames names =
        new IndicatorNames(
            Stream.concat(catalogues.stream(), shipped.stream())
                .map(ReadyCatalogue::tables)
                .toList());
    Proposal proposal = Proposing.of(found, source, names, language, group);
    TableSet matched = Selection.of(source, proposal.matched().keySet());
    TableSet base =
        catalogues.isEmpty()
            ? withoutTables(reported(matched, matched, segments))
            : AskedIndicators.of(reported(chosen, matched, segments), segments);
    return new ProposedTables(marked(base, proposal), proposal.published());
  }

  /** All that are shipped, the fullest first: of several codes for the same, its code is taken. */
  private static List<ReadyCatalogue> shipped(Language language) throws WrongDefinitions {
    List<ReadyCatalogue> shipped = new ArrayList<>();
    for (String name : ReadyCatalogue.names()) {
      ReadyCatalogue.find(name, Path.of(""), language).ifPresent(shipped::add);
    }
    shipped.sort(Comparator.comparing(catalogue -> -catalogue.indicators().size()));
    return shipped;
  }

  private static TableSet joined(List<ReadyCatalogue> catalogues, Language language) {
    TableSet joined = TableSet.NONE;
    for (ReadyCatalogue catalogue : catalogues) {
      joined = Joining.join(joined, Spoken.in(language, catalogue.tables()));
    }
    return joined;
  }

  /** Indicators without the tables of the catalogues: the report has its own. */
  private static TableSet withoutTables(TableSet set) {
    return set.with(TableName.TABLES, List.of()).with(TableName.ROWS, List.of());
  }

  /** What was matched is asked of all where the group has none of its segments: it reports it. */
  private static TableSet reported(TableSet set, TableSet matched, Set<String> segments) {
    Set<String> codes = Set.copyOf(matched.column(TableName.INDICATORS, "code"));
    List<TableRow> asked = new ArrayList<>();
    for (TableRow row : set.rows(TableName.INDICATORS)) {
      boolean elsewhere = row.list(SEGMENTS).stream().noneMatch(segments::contains);
      asked.add(elsewhere && codes.contains(row.text("code")) ? row.with(SEGMENTS, "") : row);
    }
    return set.with(TableName.INDICATORS, asked);
  }

  /** The base with marks on what was matched, and with the rows that were proposed. */
  private static TableSet marked(TableSet base, Proposal proposal) {
    Map<TableName, List<TableRow>> tables = new LinkedHashMap<>(base.tables());
    List<TableRow> indicators = new ArrayList<>();
    for (TableRow row : base.rows(TableName.INDICATORS)) {
      String mark = proposal.matched().getOrDefault(row.text("code"), "");
      indicators.add(mark.isEmpty() ? row : row.with(Proposal.MARK, mark));
    }
    tables.put(TableName.INDICATORS, indicators);
    proposal.tables().tables().forEach((name, rows) -> tables.put(name, with(name, rows, tables)));
    return new TableSet(tables);
  }

  /** Proposed rows beside those that are there: tables before them, indicators behind. */
  private static List<TableRow> with(
      TableName name, List<TableRow> proposed, Map<TableName, List<TableRow>> tables) {
    List<TableRow> there = tables.getOrDefault(name, List.of());
    boolean first = name == TableName.TABLES || name == TableName.ROWS;
    return first
        ? Stream.concat(proposed.stream(), there.stream()).toList()
        : Stream.concat(there.stream(), proposed.stream()).toList();
  }
}
