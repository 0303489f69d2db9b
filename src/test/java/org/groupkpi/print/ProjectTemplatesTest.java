package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.report.Report;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project adds formats and replaces templates with files alone. */
class ProjectTemplatesTest {
  @TempDir Path templates;

  @Test
  void aFolderIsAFormat() throws IOException {
    write("adoc/table.ftl", "|===\n<#list table.columns as c>|${c.label}</#list>\n|===\n");
    assertThat(new TemplateRenderer(Optional.of(templates)).formats())
        .contains("adoc", "html", "md");
    assertThat(render("adoc")).hasSize(4).first().satisfies(this::isEnergy);
  }

  private void isEnergy(RenderedFile file) {
    assertThat(file.path()).isEqualTo("tables/energy.en.adoc");
    assertThat(file.text()).isEqualTo("|===\n|2022|2023|2024|Change\n|===\n");
  }

  @Test
  void aTemplateReplacesTheShippedOneWhateverItsEnding() throws IOException {
    write("html/table.ftl", "<b>${table.title} ${\"<\"}</b>");
    assertThat(render("html").get(0).text()).isEqualTo("<b>Energy consumption &lt;</b>");
    assertThat(render("html").get(4).text()).contains("<b>Energy consumption &lt;</b>");
  }

  @Test
  void aStyleSheetAloneCanBeReplaced() throws IOException {
    write("html/page.css", "body { color: navy }");
    assertThat(render("html").get(4).text()).contains("<style>\nbody { color: navy }");
  }

  @Test
  void theFolderOrTheEndingChoosesTheEscaping() throws IOException {
    write("md/table.ftl", "${\"a|b<\"}");
    write("rst/table.md.ftl", "never used: not named table.ftl");
    write("rst/table.ftlx", "${\"a|b<'\"}");
    write("json/table.ftl", "\"${\"a\\\"b\\n\"}\"");
    assertThat(render("md").get(0).text()).isEqualTo("a\\|b&lt;");
    assertThat(render("rst").get(0).text()).isEqualTo("a|b&lt;&apos;");
    assertThat(render("json").get(0).text()).isEqualTo("\"a\\u0022b\\u000a\"");
  }

  @Test
  void printsNumbersAlikeEverywhere() throws IOException {
    write("txt/report.ftl", "${12345} ${1.5} ${true} ${report.lang} ${languageTag} ${t('中', 'E')}");
    assertThat(render("txt").get(0).text()).isEqualTo("12345 1.5 true en en E");
  }

  @Test
  void narrativeIsNoFormat() throws IOException {
    write("narrative/report.md.ftl", "x");
    assertThat(new TemplateRenderer(Optional.of(templates)).formats()).doesNotContain("narrative");
  }

  private List<RenderedFile> render(String format) {
    Report report = SampleReport.in(Language.EN);
    return new TemplateRenderer(Optional.of(templates))
        .render(report, new SampleFigures(), Set.of(format));
  }

  private void write(String name, String text) throws IOException {
    Path file = templates.resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }
}
