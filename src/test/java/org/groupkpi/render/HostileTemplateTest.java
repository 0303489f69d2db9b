package org.groupkpi.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.language.Language;
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
        "<@\"x\"?interpret/>",
        "<#include \"/../../../etc/passwd\">",
        "<#include \"/etc/passwd\">",
        "<#include \"file:///etc/passwd\">",
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
        "<#list 1..1000000000 as i>0123456789</#list>"
      })
  void endlessTemplatesAreStopped(String template) throws IOException {
    assertThat(fault(template).template()).isEqualTo("txt/report.ftl");
  }

  @Test
  void linksOutOfTheFolderAreNotFollowed() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.ftl"), "secret");
    Files.createDirectories(folder.resolve("templates/txt"));
    Files.createSymbolicLink(folder.resolve("templates/txt/link.ftl"), secret);
    assertThat(fault("<#include \"link.ftl\">").reason()).contains("link.ftl");
  }

  @Test
  void unknownFormatIsAWrongCall() {
    TemplateRenderer renderer = new TemplateRenderer(Optional.empty());
    assertThatThrownBy(() -> renderer.render(SampleReport.in(Language.ZH), Set.of("pdf")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private TemplateFault fault(String template) throws IOException {
    write("txt/report.ftl", template);
    TemplateRenderer renderer = new TemplateRenderer(Optional.of(folder.resolve("templates")));
    return catchThrowableOfType(
        TemplateFault.class, () -> renderer.render(SampleReport.in(Language.ZH), Set.of("txt")));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve("templates").resolve(name);
    Files.createDirectories(file.resolve("..").normalize());
    Files.writeString(file, text);
  }
}
