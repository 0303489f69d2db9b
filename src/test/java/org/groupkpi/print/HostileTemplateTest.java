package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A template that tries more than to print is refused, with its name and line. */
class HostileTemplateTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
        "${report?api.class.protectionDomain}",
        "${\"7*7\"?eval}",
        "${\"7*7\" ? <#-- x --> eval}",
        "${\"7*7\"?[#-- x --]eval}",
        "${\"{}\"?eval_json}",
        "${\"{}\"?evalJson}",
        "${\"${'7*7'?ev\\x61l}\"}",
        "${\"\\x24{'7*7'\\x3f e\\x0076al}\"}",
        "${\"${\\\"${'7*7'?ev\\\\x61l}\\\"}\"}",
        "${\"${'7*7'?\\neval}\"}",
        "<#if false>${\"7*7\"?eval}</#if>",
        "${.now?string(\"yyyy\")}",
        "<#assign year=.now?string>",
        "<@\"x\"?interpret/>",
        "<#include \"/../../../etc/passwd\">",
        "<#include \"/etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
        "<#include \"classpath:/html/table.ftlh\">",
        "<#include \"..\\\\..\\\\secret.ftl\">",
        "<#include \"/HTML/page.css\">",
        "<#import \"../../secret.ftl\" as s>",
        "${report.class}",
        "${report.getClass()}",
        "${report.nothing}",
        "${.data_model.report.tables[99].title}",
        "<#list",
        "${1/0}"
      })
  void isRefusedWithItsLine(String template) throws IOException {
    TemplateFault fault = fault("first line\n" + template);
    assertThat(fault.template()).isEqualTo("txt/report.ftl");
    assertThat(fault.line()).isEqualTo(2);
    assertThat(fault.getMessage()).startsWith("templates/txt/report.ftl:2: ").hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"What is next? New plants.", "Ready. now", "report.now", "\\xspace \\\\ \\x"})
  void proseIsNoCode(String text) throws IOException {
    write("txt/report.ftl", text);
    assertThat(print()).isEqualTo(text);
  }

  @Test
  void everyFaultIsToldBeforeTheOneThatStops() throws IOException {
    TemplateFault fault = fault("${kpi('X').text}\n".repeat(150));
    assertThat(fault.all()).hasSize(101);
    assertThat(fault.line()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    Path file = folder.resolve("templates/txt/report.ftl");
    Files.createDirectories(file.resolve("..").normalize());
    Files.write(file, "year\n年度".getBytes(Charset.forName("GB18030")));
    TemplateFault fault = catchThrowableOfType(TemplateFault.class, this::print);
    assertThat(fault).hasMessageStartingWith("templates/txt/report.ftl:2: is not encoded in UTF-8");
  }

  @Test
  void aFigureWithoutOneOfItsNamesIsNoText() throws IOException {
    assertThat(fault("${kpi('HG')}").reason()).startsWith("say which of it, such as .text; use:");
  }

  @Test
  void whatATemplateKeepsIsNotSeenByAnother() throws IOException {
    write("txt/table.ftl", "${seen!'-'}<#assign seen='a'><#global seen='b'>");
    write("txt/report.ftl", "${seen!'-'}");
    assertThat(render()).allMatch(file -> file.text().equals("-"));
  }

  @Test
  void faultInAnIncludedTemplateNamesThatTemplate() throws IOException {
    write("txt/part.ftl", "\n\n${nothing}");
    assertThat(fault("<#include \"part.ftl\">").getMessage())
        .startsWith("templates/txt/part.ftl:3");
    write("txt/part.ftl", "\n<#if>");
    assertThat(fault("<#include \"part.ftl\">").getMessage())
        .startsWith("templates/txt/part.ftl:2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<#macro m><@m/></#macro><@m/>",
        "<#function f x><#return f(x)></#function>${f(1)}",
        "<#list 1..1000000000 as i>0123456789</#list>",
        "<#assign s='0123456789'><#list 1..40 as i><#assign s=s+s></#list>"
      })
  void endlessTemplatesAreStopped(String template) throws IOException {
    assertThat(fault(template).template()).isEqualTo("txt/report.ftl");
  }

  /** Counted, not timed: it ends at the same place on every machine, in an included one, too. */
  @Test
  void loopsWithoutEndAreStoppedByTheirTurns() throws IOException {
    write("txt/part.ftl", "<#list 1.. as i></#list>");
    assertThat(fault("<#include \"part.ftl\">").reason())
        .startsWith("makes more than 20,000,000 turns");
    assertThat(fault("<#attempt><#list 1.. as i></#list><#recover></#attempt>").reason())
        .startsWith("makes more than 20,000,000 turns");
  }

  @Test
  void linksAreFollowedInsideOfTheProjectOnly(@TempDir Path elsewhere) throws IOException {
    Path secret = Files.writeString(elsewhere.resolve("secret.ftl"), "secret");
    Path shared = Files.writeString(folder.resolve("shared.ftl"), "shared");
    Files.createDirectories(folder.resolve("templates/txt"));
    Files.createSymbolicLink(folder.resolve("templates/txt/.#report.ftl"), Path.of("nobody"));
    write("txt/report.ftl", "text");
    assertThat(print()).isEqualTo("text");
    Path link = Files.createSymbolicLink(folder.resolve("templates/txt/link.ftl"), shared);
    write("txt/report.ftl", "<#include \"link.ftl\">");
    assertThat(print()).isEqualTo("shared");
    Files.delete(link);
    Files.createSymbolicLink(link, secret);
    assertThat(fault("text").getMessage()).startsWith("templates/txt/link.ftl: is a link");
  }

  @Test
  void aNameThatDoesNotExistIsToldInChineseToo() throws IOException {
    assertThat(fault("${report.yaer}").in(Language.ZH))
        .startsWith("templates/txt/report.ftl:1: report.yaer：没有这一项");
  }

  @Test
  void unknownFormatIsAWrongCall() {
    TemplateRenderer renderer = new TemplateRenderer(Optional.empty());
    assertThatThrownBy(
            () -> renderer.render(SampleReport.in(Language.ZH), new SampleFigures(), Set.of("pdf")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private TemplateFault fault(String template) throws IOException {
    write("txt/report.ftl", template);
    return catchThrowableOfType(TemplateFault.class, this::print);
  }

  private String print() {
    return render().get(0).text();
  }

  private List<RenderedFile> render() {
    return new TemplateRenderer(Optional.of(folder.resolve("templates")))
        .render(SampleReport.in(Language.ZH), new SampleFigures(), Set.of("txt"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }
}
