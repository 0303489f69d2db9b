package org.groupkpi.project;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Disclosure;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.RegisterListing;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.definition.TableDefinition.ChangeColumns;
import org.groupkpi.definition.TableDefinition.Layout;
import org.groupkpi.definition.TableDefinition.UnitPlace;
import org.groupkpi.definition.TableDefinition.YearColumns;
import org.groupkpi.definition.Target;
import org.groupkpi.file.DeviceName;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code tables} and {@code rows}: what is printed, in order. */
final class TablesReader {
  private static final int MOST_DECIMALS = 20;
  private static final int DEFAULT_CHANGE_DECIMALS = 2;
  private static final Map<String, Layout> LAYOUTS = layouts();
  private static final Set<Layout> ROWS = Set.of(Layout.YEARS, Layout.CARDS, Layout.MEASURES);
  private static final Map<String, ChangeColumns> CHANGES = changes();
  private static final Map<String, UnitPlace> UNIT_PLACES = unitPlaces();

  private static final LocalText NO_TEXT =
      Words.of("{0} is answered in figures and has no place in a table of words");

  private final KnownCodes references;
  private final Map<String, DefinitionRow> tableRows = new LinkedHashMap<>();
  private final Map<String, List<DefinitionRow>> rowsOf = new LinkedHashMap<>();
  private final List<Target> targets;
  private final List<Disclosure> disclosures;
  private final Settings settings;

  private TablesReader(
      KnownCodes references,
      List<Target> targets,
      List<Disclosure> disclosures,
      Settings settings) {
    this.references = references;
    this.settings = settings;
    this.targets = targets;
    this.disclosures = disclosures;
  }

  private static Map<String, UnitPlace> unitPlaces() {
    Map<String, UnitPlace> places = new LinkedHashMap<>();
    places.put("column", UnitPlace.COLUMN);
    places.put("caption", UnitPlace.CAPTION);
    return places;
  }

  private static Map<String, Layout> layouts() {
    Map<String, Layout> layouts = new LinkedHashMap<>();
    layouts.put("years", Layout.YEARS);
    layouts.put("measures", Layout.MEASURES);
    layouts.put("nodes", Layout.NODES);
    layouts.put("nodes:segment", Layout.NODES_BY_SEGMENT);
    layouts.put("targets", Layout.TARGETS);
    layouts.put("index", Layout.INDEX);
    layouts.put("index:chapters", Layout.INDEX_BY_CHAPTER);
    layouts.put("texts", Layout.TEXTS);
    layouts.put("cards", Layout.CARDS);
    layouts.put("register", Layout.REGISTER);
    layouts.put("matrix", Layout.MATRIX);
    return layouts;
  }

  private static Map<String, ChangeColumns> changes() {
    Map<String, ChangeColumns> changes = new LinkedHashMap<>();
    changes.put("no", ChangeColumns.NONE);
    changes.put("否", ChangeColumns.NONE);
    changes.put("yes", ChangeColumns.LAST);
    changes.put("是", ChangeColumns.LAST);
    changes.put("all", ChangeColumns.ALL);
    changes.put("like-for-like", ChangeColumns.LIKE_FOR_LIKE);
    return changes;
  }

  static List<TableDefinition> read(
      DefinitionTable tables,
      DefinitionTable rows,
      KnownCodes references,
      List<Target> targets,
      List<Disclosure> disclosures,
      Settings settings) {
    TablesReader reader = new TablesReader(references, targets, disclosures, settings);
    reader.index(tables, rows);
    List<TableDefinition> definitions = new ArrayList<>();
    reader.tableRows.forEach((code, row) -> definitions.add(reader.table(code, row)));
    return definitions;
  }

  private void index(DefinitionTable tables, DefinitionTable rows) {
    Code unique = new Code();
    for (DefinitionRow row : tables.rows()) {
      String code = Code.plain(row, "table");
      if (unique.isNew(code, row, "table")) {
        refuseFileName(code, row);
        tableRows.put(code, row);
      }
    }
    for (DefinitionRow row : rows.rows()) {
      String code = row.needed("table");
      if (tableRows.containsKey(code)) {
        rowsOf.computeIfAbsent(code, key -> new ArrayList<>()).add(row);
      } else if (!code.isEmpty() && !tableRows.isEmpty()) {
        KnownCodes.unknown(row, "table", Words.of("table"), code, tableRows.keySet());
      }
    }
  }

  /** Each table is printed to a file of its name, also where the case of names does not count. */
  private void refuseFileName(String code, DefinitionRow row) {
    if (DeviceName.is(code)) {
      row.problem(
          FindingKind.D025, "table", Words.of("“{0}” cannot name a file on Windows").fill(code));
    }
    tableRows.keySet().stream()
        .filter(code::equalsIgnoreCase)
        .findFirst()
        .ifPresent(
            same ->
                row.problem(
                    FindingKind.D025,
                    "table",
                    Words.of("“{0}” and “{1}” are one file on Windows and macOS")
                        .fill(same, code)));
  }

  private TableDefinition table(String code, DefinitionRow row) {
    Optional<Layout> given = row.choice("layout", LAYOUTS);
    boolean known = given.isPresent() || !row.has("layout");
    Layout layout = given.orElse(Layout.YEARS);
    List<String> columns = known ? columns(row, layout) : List.of();
    Optional<RegisterListing> listing =
        known
            ? new ListingReader(references.catalogue().registers()).read(row, layout)
            : Optional.empty();
    List<RowDefinition> rows = known ? rows(code, row, layout, columns) : List.of();
    UnitPlace unitPlace = row.choice("unit", UNIT_PLACES).orElse(UnitPlace.COLUMN);
    if (unitPlace == UnitPlace.CAPTION) {
      refuseUnits(row, layout, columns, rows);
    }
    if (layout != Layout.YEARS) {
      Stream.of("years", "refs").forEach(column -> refuseColumn(row, column));
    }
    return new TableDefinition(
        code,
        row.local("title").or(LocalText.same(code)),
        layout,
        columns,
        new YearColumns(
            layout == Layout.CARDS ? List.of(settings.year()) : new TableYears(settings).of(row),
            change(row, layout),
            row.whole("change_decimals", MOST_DECIMALS).orElse(DEFAULT_CHANGE_DECIMALS)),
        unitPlace,
        row.yes("refs", false),
        row.choice("small", Map.of("zero", true)).orElse(false),
        row.yes("balance", false),
        row.local("note"),
        rows,
        listing);
  }

  /** Cards have one year, so that all changes are that of it. */
  private static ChangeColumns change(DefinitionRow row, Layout layout) {
    ChangeColumns change = row.choice("change", CHANGES).orElse(ChangeColumns.NONE);
    return layout == Layout.CARDS && change == ChangeColumns.ALL ? ChangeColumns.LAST : change;
  }

  private static void refuseColumn(DefinitionRow row, String column) {
    if (row.has(column)) {
      row.problem(FindingKind.D025, column, Words.of("only a table of layout years has this"));
    }
  }

  /** One unit above the table has to serve all its figures. */
  private void refuseUnits(
      DefinitionRow row, Layout layout, List<String> columns, List<RowDefinition> rows) {
    Set<String> units = new LinkedHashSet<>();
    for (RowDefinition printed : rows) {
      for (KpiCode code : printed.codes()) {
        Unit unit = printed.unit().orElseGet(() -> references.catalogue().unit(code));
        units.add(printed.unitLabel().or(LocalText.same(unit.text())).zh());
      }
    }
    if (layout.byUnit()) {
      columns.stream()
          .flatMap(
              column -> references.catalogue().find(KpiCode.parse(column).indicator()).stream())
          .forEach(indicator -> units.add(indicator.unit().text()));
    }
    if (units.size() > 1) {
      row.problem(
          FindingKind.D025,
          "unit",
          Words.of("one unit above the table cannot serve all rows: {0}")
              .fill(String.join("; ", units)));
    }
  }

  private List<String> columns(DefinitionRow row, Layout layout) {
    List<String> columns = row.list("columns");
    switch (layout) {
      case YEARS, CARDS, TARGETS -> refuseColumns(row);
      case MEASURES, NODES, NODES_BY_SEGMENT, TEXTS -> {
        row.needed("columns");
        columns.forEach(text -> indicatorColumn(row, layout, text));
      }
      case INDEX, INDEX_BY_CHAPTER -> framework(row, columns);
      case REGISTER, MATRIX -> row.needed("columns");
    }
    return columns.stream().map(text -> text.replaceAll("\\s(?=.*])", "")).toList();
  }

  private static void refuseColumns(DefinitionRow row) {
    if (row.has("columns")) {
      row.problem(
          FindingKind.D025, "columns", Words.of("a table of this layout has no columns to name"));
    }
  }

  private void indicatorColumn(DefinitionRow row, Layout layout, String text) {
    if (layout == Layout.MEASURES) {
      references.indicator(row, "columns", text).ifPresent(found -> figure(row, found));
    } else {
      references
          .code(row, "columns", text)
          .flatMap(code -> references.catalogue().find(code.indicator()))
          .filter(found -> layout == Layout.TEXTS && found.rule() != AggregationRule.TEXT)
          .ifPresent(found -> row.problem(FindingKind.D025, "columns", NO_TEXT.fill(found.code())));
    }
  }

  private static void figure(DefinitionRow row, Indicator indicator) {
    RowsReader.refuseText(row, "columns", indicator);
  }

  private void framework(DefinitionRow row, List<String> columns) {
    Set<String> frameworks = new HashSet<>();
    disclosures.forEach(disclosure -> frameworks.add(disclosure.framework()));
    if (columns.size() != 1) {
      row.problem(
          FindingKind.D025, "columns", Words.of("layout index names one framework in columns"));
    } else if (!frameworks.contains(columns.get(0))) {
      row.problem(
          FindingKind.D012,
          "columns",
          Words.of("framework"),
          columns.get(0),
          Nearest.to(columns.get(0), frameworks));
    }
  }

  private List<RowDefinition> rows(
      String code, DefinitionRow row, Layout layout, List<String> columns) {
    List<DefinitionRow> rows = rowsOf.getOrDefault(code, List.of());
    boolean hasRows = ROWS.contains(layout);
    if (hasRows && rows.isEmpty() && !rowsOf.isEmpty()) {
      row.problem(FindingKind.D025, "table", Words.of("the table has no rows"));
    }
    if (layout == Layout.TARGETS && targets.isEmpty()) {
      row.problem(FindingKind.D025, "layout", Words.of("there are no targets"));
    }
    if (!hasRows) {
      rows.forEach(TablesReader::refuseRow);
      return List.of();
    }
    RowsReader reader = new RowsReader(references, layout, columns);
    return rows.stream().flatMap(each -> reader.read(each).stream()).toList();
  }

  private static void refuseRow(DefinitionRow row) {
    row.problem(FindingKind.D025, "table", Words.of("a table of this layout makes its own rows"));
  }
}
