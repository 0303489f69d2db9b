package org.groupkpi.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.project.ListFile;
import org.groupkpi.project.TableName;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** The entities of a project that does not exist yet, the group first. */
public final class NewEntities {
  private static final int EXAMPLES = 2;
  private static final LocalText EXAMPLE = Words.of("Example subsidiary {0}");

  private final List<TableRow> rows;

  private NewEntities(List<TableRow> rows) {
    this.rows = rows;
  }

  /**
   * The entities of a list that a group keeps.
   *
   * @throws WrongDefinitions with every line that cannot be understood
   */
  public static NewEntities listed(String group, Path list, Language language)
      throws WrongDefinitions {
    List<ListedEntity> listed = EntityList.read(ListFile.read(list, language), language);
    return new NewEntities(EntityRows.of(group, listed, language));
  }

  /** A group with two subsidiaries as examples. */
  public static NewEntities examples(String group, Language language) throws WrongDefinitions {
    List<ListedEntity> examples = new ArrayList<>();
    for (int number = 1; number <= EXAMPLES; number++) {
      LocalText name = EXAMPLE.fill(number);
      examples.add(
          new ListedEntity(
              SourceCell.NOWHERE,
              Map.of("code", "S0" + number, "name_zh", name.zh(), "name_en", name.en())));
    }
    return new NewEntities(EntityRows.of(group, examples, language));
  }

  /** The code of the group. */
  String group() {
    return rows.get(0).text("code");
  }

  /** The segments that they belong to. */
  Set<String> segments() {
    return rows.stream().map(row -> row.text("segment")).collect(Collectors.toSet());
  }

  /** Whether all have a name in a language. */
  boolean named(Language language) {
    return rows.stream().noneMatch(row -> row.text("name_" + language.code()).isEmpty());
  }

  /** The rows; the group answers for itself where figures are asked of it alone. */
  List<TableRow> rows(TableSet catalogue) {
    boolean asked = catalogue.column(TableName.INDICATORS, "aggregate").contains("group");
    TableRow group = asked ? rows.get(0).with("submits", "yes") : rows.get(0);
    return Stream.concat(Stream.of(group), rows.stream().skip(1)).toList();
  }

  /** What is shown of an entity before it is written. */
  public record Shown(String code, LocalText name, String parent, String ownership) {}

  public List<Shown> shown() {
    return rows.stream()
        .map(
            row ->
                new Shown(
                    row.text("code"),
                    LocalText.of(row.text("name_zh"), row.text("name_en")),
                    row.text("parent"),
                    row.text("ownership")))
        .toList();
  }
}
