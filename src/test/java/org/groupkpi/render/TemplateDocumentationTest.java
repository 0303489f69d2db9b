package org.groupkpi.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.table.Cell;
import org.groupkpi.table.CellState;
import org.groupkpi.table.Column;
import org.groupkpi.table.Footnote;
import org.groupkpi.table.Report;
import org.groupkpi.table.ReportTable;
import org.groupkpi.table.Row;
import org.groupkpi.table.Section;
import org.junit.jupiter.api.Test;

/** {@code docs/templates.md} names what templates see, all of it and nothing else. */
class TemplateDocumentationTest {
  private static final Path PAGE = Path.of("docs/templates.md");
  private static final Pattern HEADING = Pattern.compile("### `(\\w+)`.*");
  private static final Pattern NAME = Pattern.compile("\\| `(\\w+)` \\| \\S.* \\| \\S.* \\|");

  @Test
  void everyNameIsDocumented() throws IOException {
    Map<String, List<String>> model = new LinkedHashMap<>();
    model.put("report", TemplateNames.of(Report.class));
    model.put("table", TemplateNames.of(ReportTable.class));
    model.put("column", TemplateNames.of(Column.class));
    model.put("section", TemplateNames.of(Section.class));
    model.put("row", TemplateNames.of(Row.class));
    model.put("cell", TemplateNames.of(Cell.class));
    model.put("footnote", TemplateNames.of(Footnote.class));
    assertThat(documented()).containsExactlyEntriesOf(model);
  }

  @Test
  void everyWordOfAClosedListIsDocumented() throws IOException {
    String page = Files.readString(PAGE);
    for (CellState state : CellState.values()) {
      assertThat(page).contains("`" + TemplateNames.word(state) + "`");
    }
    for (Column.Kind kind : Column.Kind.values()) {
      assertThat(page).contains("`" + TemplateNames.word(kind) + "`");
    }
  }

  private static Map<String, List<String>> documented() throws IOException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : Files.readAllLines(PAGE)) {
      Matcher heading = HEADING.matcher(line);
      Matcher name = NAME.matcher(line);
      if (heading.matches()) {
        current = names.computeIfAbsent(heading.group(1), key -> new ArrayList<>());
      } else if (name.matches()) {
        current.add(name.group(1));
      }
    }
    return names;
  }
}
