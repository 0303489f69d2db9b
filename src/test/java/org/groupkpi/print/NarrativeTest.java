package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.report.Report;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which files the templates of narratives are printed to, and how they are escaped and marked. */
class NarrativeTest {
  private static final Set<String> FORMATS = Set.of("md", "txt", "tex", "html");

  @TempDir Path templates;

  @Test
  void areEscapedByTheirEnding() throws IOException {
    String template = "${kpi('HG').name} ${kpi('HG').text} ${answers('A')[0].text}";
    for (String ending : List.of("md.ftl", "txt.ftl", "tex.ftl", "html.ftl", "2.html.ftlh")) {
      write("a." + ending, template);
    }
    assertThat(print(SampleReport.in(Language.EN)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "narrative/a.en.md", "Hg &amp; co\\_ &lt;0.01 \\=1 \\$ #",
                "narrative/a.en.txt", "Hg & co_ <0.01 =1 $ #",
                "narrative/a.en.tex", "Hg \\& co\\_ \\textless{}0.01 =1 \\$ \\#",
                "narrative/a.en.html", "Hg &amp; co_ &lt;0.01 =1 $ #",
                "narrative/a.2.en.html", "Hg &amp; co_ &lt;0.01 =1 $ #"));
  }

  @Test
  void aTemplateOfALanguageComesBeforeThatOfAll() throws IOException {
    write("亮点.md.ftl", "all");
    write("亮点.zh.md.ftl", "zh");
    write("en.en.md.ftl", "en");
    write("other.rst.ftl", "not asked for");
    write("parts/part.md.ftl", "not printed");
    write("notes.md", "not printed");
    assertThat(print(SampleReport.in(Language.ZH), SampleReport.in(Language.EN)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "narrative/亮点.zh.md", "zh",
                "narrative/亮点.en.md", "all",
                "narrative/en.en.md", "en"));
  }

  @Test
  void aDraftIsMarkedOnce() throws IOException {
    write("a.md.ftl", "text");
    write("b.md.ftl", "<#if report.draft>**草稿 DRAFT**</#if>");
    assertThat(print(SampleReport.draftIn(Language.ZH)))
        .containsEntry("narrative/a.zh.md", "草稿 DRAFT\n\ntext")
        .containsEntry("narrative/b.zh.md", "**草稿 DRAFT**");
  }

  @Test
  void whatNamesNoFormatIsTextOrWhatItsEndingSays() throws IOException {
    write("亮点.ftl", "<b> ${kpi(\"HG\").name}");
    write("页.ftlh", "<b> ${kpi(\"HG\").name}");
    write("只有中文.zh.ftl", "zh");
    write("macros.ftl", "<#macro m>x</#macro>\n");
    assertThat(print(SampleReport.in(Language.EN)))
        .containsOnlyKeys("narrative/亮点.en.txt", "narrative/页.en.html");
    assertThat(print(SampleReport.in(Language.ZH)))
        .containsOnlyKeys("narrative/亮点.zh.txt", "narrative/页.zh.html", "narrative/只有中文.zh.txt");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ".md.ftl",
        "..md.ftl",
        "a b.md.ftl",
        "a.MD.ftl",
        "a.md.ftlz",
        "con.md.ftl",
        "NUL.x.md.ftl",
        "a;b.md.ftl",
        "a$(b).md.ftl",
        "=a.md.ftl"
      })
  void unsafeNamesAreRefused(String name) throws IOException {
    write(name, "text");
    TemplateFault fault =
        catchThrowableOfType(TemplateFault.class, () -> print(SampleReport.in(Language.ZH)));
    assertThat(fault.getMessage()).startsWith("templates/narrative/" + name + ": name the file");
    assertThat(fault.in(Language.ZH)).contains("文件名应为");
  }

  @Test
  void namesThatDifferInCaseAloneAreRefused() throws IOException {
    write("a.md.ftl", "text");
    write("A.md.ftl", "text");
    TemplateFault fault =
        catchThrowableOfType(TemplateFault.class, () -> print(SampleReport.in(Language.ZH)));
    assertThat(fault.getMessage()).contains("narrative/a.md.ftl").contains("narrative/A.md.ftl");
  }

  @Test
  void everyFaultOfEveryNarrativeIsToldOnce() throws IOException {
    write("a.md.ftl", "${kpi('X').text}\n${kpi('HG').change.words}\n${kpi('HG').txt!}");
    write("b.md.ftl", "${(kpi('X').text)!'-'}\n${kpi('HG').prior.text!'-'} ${kpi()}");
    TemplateFault fault =
        catchThrowableOfType(
            TemplateFault.class,
            () -> print(SampleReport.in(Language.ZH), SampleReport.in(Language.EN)));
    assertThat(fault.all())
        .extracting(each -> each.template() + ":" + each.line())
        .containsExactly(
            "narrative/a.md.ftl:1",
            "narrative/a.md.ftl:2",
            "narrative/a.md.ftl:3",
            "narrative/b.md.ftl:2");
    assertThat(fault.reason()).contains("there is no indicator X");
    assertThat(fault.in(Language.ZH)).contains("没有指标 X");
  }

  @Test
  void otherTemplatesAskForFiguresToo() throws IOException {
    Files.createDirectories(templates.resolve("adoc"));
    Files.writeString(templates.resolve("adoc/report.ftl"), "${kpi('HG').text}");
    List<RenderedFile> files =
        new TemplateRenderer(Optional.of(templates))
            .render(SampleReport.in(Language.EN), new SampleFigures(), Set.of("adoc"));
    assertThat(files.get(0).text()).isEqualTo("<0.01");
  }

  private Map<String, String> print(Report... reports) {
    Map<String, String> printed = new LinkedHashMap<>();
    new TemplateRenderer(Optional.of(templates))
        .narratives(List.of(reports), report -> new SampleFigures(), FORMATS)
        .forEach(file -> printed.put(file.path(), file.text()));
    return printed;
  }

  private void write(String name, String text) throws IOException {
    Path file = templates.resolve("narrative").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }
}
