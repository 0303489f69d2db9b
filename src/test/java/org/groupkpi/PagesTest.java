package org.groupkpi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of both languages tell the same, in the same order, and lead to where they say. */
class PagesTest {
  @Test
  void bothLanguagesHaveTheSamePages() throws IOException {
    assertThat(names(Language.ZH)).contains("README.md").isEqualTo(names(Language.EN));
  }

  private static List<String> names(Language language) throws IOException {
    try (Stream<Path> files = Files.list(Pages.folder(language))) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  static List<String> pages() throws IOException {
    return names(Language.ZH);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void headingsAndExamplesAreTheSame(String name) throws IOException {
    MarkdownPage zh = MarkdownPage.of(Pages.folder(Language.ZH).resolve(name));
    MarkdownPage en = MarkdownPage.of(Pages.folder(Language.EN).resolve(name));
    assertThat(zh.levels()).isEqualTo(en.levels());
    assertThat(zh.blocks()).hasSameSizeAs(en.blocks());
  }

  @ParameterizedTest
  @MethodSource("pages")
  void theIndexLeadsToEveryPage(String name) throws IOException {
    for (Language language : Pages.LANGUAGES) {
      Path index = Pages.folder(language).resolve("README.md");
      assertThat(name.equals("README.md") || MarkdownPage.of(index).links().contains(name))
          .as(name + " in " + index)
          .isTrue();
    }
  }

  static List<Path> texts() throws IOException {
    List<Path> texts = new ArrayList<>();
    try (Stream<Path> here = Files.list(Path.of(""));
        Stream<Path> docs = Files.walk(Path.of("docs"));
        Stream<Path> samples = Files.walk(Path.of("sample-workbooks"))) {
      Stream.of(here, docs, samples)
          .flatMap(files -> files)
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .forEach(texts::add);
    }
    return texts;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void everyLinkLeadsSomewhere(Path text) throws IOException {
    MarkdownPage page = MarkdownPage.of(text);
    for (String link : page.links()) {
      Path target = page.fileOf(link);
      assertThat(target).as(link).exists();
      if (link.contains("#")) {
        String anchor = link.replaceAll(".*#", "");
        assertThat(MarkdownPage.of(target).anchors()).as(link).contains(anchor);
      }
    }
  }
}
