package org.groupkpi.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.OtherSeparator;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Language;
import org.groupkpi.text.Resource;
import org.groupkpi.text.TableTexts;
import org.groupkpi.text.Words;

/**
 * Reads a list of subsidiaries as a group keeps it: its headings in either language below any title
 * rows, shares in percent or as parts of one.
 */
final class EntityList {
  private static final int TITLE_ROWS = 20;
  private static final String NAME = "name";
  private static final Map<String, String> HEADINGS = words("list-headings.csv");
  private static final Map<String, String> CONTROLS = words("list-controls.csv");

  private final RawTable table;
  private final Map<Integer, String> columns = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();

  private EntityList(RawTable table) {
    this.table = table;
  }

  /** What a word means, by the word. */
  private static Map<String, String> words(String resource) {
    Map<String, String> meanings = new HashMap<>();
    Resource.text(EntityList.class, resource)
        .lines()
        .skip(1)
        .map(line -> line.split(",", 2))
        .forEach(
            cells -> {
              for (String word : cells[1].split(";", -1)) {
                meanings.put(Fold.words(word), cells[0]);
              }
            });
    return meanings;
  }

  /**
   * The lines of a list.
   *
   * @throws WrongDefinitions with every line that cannot be understood
   */
  static List<ListedEntity> read(RawTable table, Language language) throws WrongDefinitions {
    EntityList list = new EntityList(table);
    List<ListedEntity> entities = list.shares(list.entities());
    if (!list.problems.isEmpty()) {
      throw new WrongDefinitions(list.problems, language);
    }
    return entities;
  }

  private List<ListedEntity> entities() {
    List<RawTable.Row> rows = table.rows();
    int at = 0;
    while (at < Math.min(TITLE_ROWS, rows.size()) && !understood(rows.get(at))) {
      at++;
    }
    if (!columns.containsValue(NAME)
        && !columns.containsValue("name_zh")
        && !columns.containsValue("name_en")) {
      problems.add(separator().orElseGet(EntityList::noHeading).at(table.place()));
      return List.of();
    }
    List<ListedEntity> entities = new ArrayList<>();
    for (RawTable.Row row : rows.subList(at + 1, rows.size())) {
      ListedEntity entity = entity(row);
      String name = entity.name();
      boolean entry = !TableTexts.isTotal(name) && !TableTexts.isRemark(name);
      if (name.isEmpty() && !row.comment() && saysSomething(entity)) {
        problems.add(Finding.of(FindingKind.D006, NAME).at(entity.place()).inColumn(NAME));
      }
      if (!name.isEmpty() && entry && !row.comment()) {
        once(entity, entities);
        entities.add(entity);
      }
    }
    return entities;
  }

  private static Finding noHeading() {
    return Finding.of(FindingKind.D004, Words.of("a heading such as name, code, parent, share"));
  }

  private Optional<Finding> separator() {
    return table.rows().stream()
        .limit(TITLE_ROWS)
        .flatMap(row -> OtherSeparator.of(row.cells(), EntityList::names).stream())
        .findFirst();
  }

  private static long names(List<String> headings) {
    return headings.stream().filter(EntityList::headsNames).count();
  }

  private static boolean headsNames(String heading) {
    return HEADINGS.getOrDefault(Fold.words(heading), "").startsWith(NAME);
  }

  /** Whether a row without name tells of an entity: its code, parent or share. */
  private static boolean saysSomething(ListedEntity entity) {
    List<String> cells =
        Stream.of("code", "parent", "ownership")
            .map(entity::text)
            .filter(text -> !text.isEmpty())
            .toList();
    return !cells.isEmpty()
        && cells.stream().noneMatch(text -> TableTexts.isTotal(text) || TableTexts.isRemark(text));
  }

  private void once(ListedEntity entity, List<ListedEntity> before) {
    before.stream()
        .filter(other -> other.isCalled(entity.name()))
        .findFirst()
        .ifPresent(
            other ->
                problems.add(
                    Finding.of(FindingKind.D008, entity.name(), other.place().address())
                        .at(entity.place())
                        .inColumn(NAME)));
  }

  /** Whether a row has the headings; a name is among them. */
  private boolean understood(RawTable.Row row) {
    columns.clear();
    for (int at = 0; at < row.cells().size(); at++) {
      String column = HEADINGS.get(Fold.words(row.cell(at)));
      if (column != null && !columns.containsValue(column)) {
        columns.put(at, column);
      }
    }
    return columns.values().stream().anyMatch(column -> column.startsWith(NAME));
  }

  private ListedEntity entity(RawTable.Row row) {
    Map<String, String> cells = new HashMap<>();
    columns.forEach((at, column) -> cells.put(column, row.cell(at).strip()));
    String name = cells.getOrDefault(NAME, "");
    boolean chinese = name.codePoints().anyMatch(Character::isIdeographic);
    cells.merge(
        chinese ? "name_zh" : "name_en", name, (given, same) -> given.isEmpty() ? same : given);
    SourceCell place = table.place().at(Integer.toString(row.number()), name);
    control(cells, place);
    return new ListedEntity(place, cells);
  }

  private void control(Map<String, String> cells, SourceCell place) {
    String word = cells.getOrDefault("control", "");
    String control = CONTROLS.get(Fold.words(word));
    if (control == null && !word.isEmpty()) {
      problems.add(
          Finding.of(FindingKind.D009, word, "full, joint, none").at(place).inColumn("control"));
    }
    cells.put("control", control == null || control.equals("full") ? "" : control);
  }

  /** Shares in percent; where none is above one, all are parts of one. */
  private List<ListedEntity> shares(List<ListedEntity> entities) {
    boolean parts =
        entities.stream()
            .filter(entity -> !entity.text("ownership").contains("%"))
            .flatMap(entity -> share(entity).stream())
            .allMatch(share -> share.compareTo(BigDecimal.ONE) <= 0);
    return entities.stream().map(entity -> inPercent(entity, parts)).toList();
  }

  private ListedEntity inPercent(ListedEntity entity, boolean parts) {
    String given = entity.text("ownership");
    Optional<BigDecimal> share = share(entity);
    if (share.isEmpty()) {
      if (!given.isEmpty()) {
        problems.add(Finding.of(FindingKind.D010, given).at(entity.place()).inColumn("ownership"));
      }
      return entity;
    }
    BigDecimal percent =
        parts && !given.contains("%") ? share.get().movePointRight(2) : share.get();
    Map<String, String> cells = new HashMap<>(entity.cells());
    cells.put("ownership", Exact.plain(percent));
    return new ListedEntity(entity.place(), cells);
  }

  private static Optional<BigDecimal> share(ListedEntity entity) {
    String text = Fold.halfWidth(entity.text("ownership")).replace("%", "").strip();
    return text.matches("\\d{1,3}(\\.\\d{1,20})?")
        ? Optional.of(new BigDecimal(text))
        : Optional.empty();
  }
}
