package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Nearest;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;
import org.groupkpi.text.Words;

/** Makes the table of entities of a list: codes for all, each below its parent, the group first. */
final class EntityRows {
  private static final List<String> COPIED = List.of("control", "ownership", "segment", "region");

  private final List<ListedEntity> listed;
  private final ListedEntity group;
  private final Map<ListedEntity, String> codes = new LinkedHashMap<>();
  private final List<Finding> problems = new ArrayList<>();

  private EntityRows(ListedEntity group, List<ListedEntity> listed) {
    this.group = group;
    this.listed = listed;
    EntityCodes made = new EntityCodes();
    listed.forEach(entity -> made.take(EntityCodes.fit(entity.text("code"))));
    made.take(EntityCodes.fit(group.text("code")));
    code(group, made);
    listed.forEach(entity -> code(entity, made));
  }

  private void code(ListedEntity entity, EntityCodes made) {
    String given = entity.text("code");
    codes.put(entity, given.isEmpty() ? made.of(entity.name()) : EntityCodes.fit(given));
  }

  /**
   * The rows.
   *
   * @param group name of the group; it may be among those listed
   * @throws WrongDefinitions if a parent is none of them
   */
  static List<TableRow> of(String group, List<ListedEntity> listed, Language language)
      throws WrongDefinitions {
    Optional<ListedEntity> there =
        listed.stream().filter(entity -> entity.isCalled(group)).findFirst();
    boolean chinese = group.codePoints().anyMatch(Character::isIdeographic);
    ListedEntity root =
        there.orElseGet(
            () ->
                new ListedEntity(
                    SourceCell.NOWHERE, Map.of(chinese ? "name_zh" : "name_en", group)));
    EntityRows rows =
        new EntityRows(root, listed.stream().filter(entity -> !entity.equals(root)).toList());
    List<TableRow> all = rows.rows();
    if (!rows.problems.isEmpty()) {
      throw new WrongDefinitions(rows.problems, language);
    }
    return all;
  }

  private List<TableRow> rows() {
    List<TableRow> rows = new ArrayList<>();
    rows.add(row(group, ""));
    listed.forEach(entity -> rows.add(row(entity, parent(entity))));
    return rows;
  }

  private TableRow row(ListedEntity entity, String parent) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("code", codes.getOrDefault(entity, ""));
    cells.put("name_zh", entity.text("name_zh"));
    cells.put("name_en", entity.text("name_en"));
    cells.put("parent", parent);
    COPIED.forEach(column -> cells.put(column, parent.isEmpty() ? "" : entity.text(column)));
    cells.put("operated", entity.text("control").isEmpty() || parent.isEmpty() ? "" : "no");
    cells.put("contact", contact(entity));
    return new TableRow(cells);
  }

  private static String contact(ListedEntity entity) {
    String name = entity.text("contact");
    String mail = entity.text("mail");
    return mail.isEmpty() || name.isEmpty() ? name + mail : name + " <" + mail + ">";
  }

  /** The code of the parent; of those for which none is said, the group. */
  private String parent(ListedEntity entity) {
    String text = entity.text("parent");
    if (text.isEmpty()) {
      return codes.getOrDefault(group, "");
    }
    Optional<String> code =
        codes.entrySet().stream()
            .filter(each -> each.getKey().isCalled(text) || each.getValue().equals(text))
            .map(Map.Entry::getValue)
            .findFirst();
    if (code.isEmpty()) {
      List<String> names = codes.keySet().stream().map(ListedEntity::name).toList();
      problems.add(
          Finding.of(FindingKind.D012, Words.of("entity"), text, Nearest.to(text, names))
              .at(entity.place())
              .inColumn("parent"));
    }
    return code.orElse("");
  }
}
