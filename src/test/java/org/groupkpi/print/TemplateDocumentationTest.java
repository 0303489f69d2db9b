package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.Pages;
import org.groupkpi.report.AnswerText;
import org.groupkpi.report.CellState;
import org.groupkpi.report.ChangeText;
import org.groupkpi.report.Column;
import org.groupkpi.report.EntityText;
import org.groupkpi.report.Footnote;
import org.groupkpi.report.KpiText;
import org.groupkpi.report.PrintedCell;
import org.groupkpi.report.PriorText;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.report.Rounding;
import org.groupkpi.report.Row;
import org.groupkpi.report.RowText;
import org.groupkpi.report.Section;
import org.groupkpi.report.SpeltText;
import org.groupkpi.tagging.InlinePage;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** The pages {@code templates.md} name what templates see, all of it and nothing else. */
class TemplateDocumentationTest {
  private static final Pattern HEADING = Pattern.compile("### `(\\w+)`.*");
  private static final Pattern NAME = Pattern.compile("\\| `(\\w+)` \\| \\S.* \\| \\S.* \\|");

  @Test
  void everyNameIsDocumented() throws IOException {
    Map<String, List<String>> model = new LinkedHashMap<>();
    model.put("top", top());
    model.put("report", TemplateNames.of(Report.class));
    model.put("table", TemplateNames.of(ReportTable.class));
    model.put("column", TemplateNames.of(Column.class));
    model.put("section", TemplateNames.of(Section.class));
    model.put("row", TemplateNames.of(Row.class));
    model.put("cell", TemplateNames.of(PrintedCell.class));
    model.put("footnote", TemplateNames.of(Footnote.class));
    model.put("tagging", TemplateNames.of(InlinePage.class));
    model.put("mark", TemplateNames.of(InlinePage.Mark.class));
    model.put("kpi", rounded(KpiText.class));
    model.put("spelt", rounded(SpeltText.class));
    model.put("change", TemplateNames.of(ChangeText.class));
    model.put("prior", TemplateNames.of(PriorText.class));
    model.put("entity", entity());
    model.put("answer", TemplateNames.of(AnswerText.class));
    model.put("listed", TemplateNames.of(RowText.class));
    for (Language language : Pages.LANGUAGES) {
      assertThat(documented(language)).containsExactlyEntriesOf(model);
    }
  }

  private static List<String> top() {
    Report report = SampleReport.in(Language.EN);
    List<String> names =
        new ArrayList<>(TemplateRenderer.names(report, new SampleFigures()).keySet());
    names.addAll(List.of("table", "tagging"));
    return names.stream().sorted().toList();
  }

  private static List<String> rounded(Class<? extends Record> type) {
    List<String> names = new ArrayList<>(TemplateNames.of(type));
    names.addAll(Keyword.all(Rounding.values()).keySet());
    return names;
  }

  private static List<String> entity() {
    List<String> names = new ArrayList<>(TemplateNames.of(EntityText.class));
    names.addAll(List.of("kpi", "answers", "register"));
    return names;
  }

  @Test
  void everyWordOfAClosedListIsDocumented() throws IOException {
    for (Language language : Pages.LANGUAGES) {
      String page = Pages.text("templates", language);
      for (CellState state : CellState.values()) {
        assertThat(page).contains("`" + Keyword.of(state) + "`");
      }
      for (Column.Kind kind : Column.Kind.values()) {
        assertThat(page).contains("`" + Keyword.of(kind) + "`");
      }
    }
  }

  private static Map<String, List<String>> documented(Language language) throws IOException {
    Map<String, List<String>> names = new LinkedHashMap<>();
    List<String> current = names.computeIfAbsent("top", key -> new ArrayList<>());
    for (String line : Files.readAllLines(Pages.of("templates", language))) {
      Matcher heading = HEADING.matcher(line);
      Matcher name = NAME.matcher(line);
      if (heading.matches()) {
        current = names.computeIfAbsent(heading.group(1), key -> new ArrayList<>());
      } else if (name.matches()) {
        current.add(name.group(1));
      }
    }
    names.computeIfPresent("top", (top, unordered) -> unordered.stream().sorted().toList());
    return names;
  }
}
