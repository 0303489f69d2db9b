package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.groupkpi.Pages;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.setup.ReadyCatalogue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** The page of commands, and the catalogues in the README. */
class CommandsPageTest {
  private static final Path README = Path.of("README.md");
  private static final String CATALOGUES =
      """
      <!-- catalogues -->
      | 名称 name | 指标体系 | catalogue | 指标数 indicators |
      |---|---|---|---:|
      """;

  @Test
  void everyCommandIsListed() throws IOException {
    for (Class<?> each : Kpi.class.getAnnotation(Command.class).subcommands()) {
      if (each.getAnnotation(Command.class).hidden()) {
        continue;
      }
      String name = each.getAnnotation(Command.class).name();
      for (Language language : Pages.LANGUAGES) {
        assertThat(Pages.text("commands", language)).containsPattern("\n\\| `kpi " + name + "[ `]");
      }
    }
  }

  @Test
  void everyCatalogueIsListedWithItsSize() throws IOException, WrongDefinitions {
    StringBuilder rows = new StringBuilder();
    for (String name : ReadyCatalogue.names()) {
      ReadyCatalogue catalogue = ReadyCatalogue.find(name, Path.of(""), Language.EN).orElseThrow();
      LocalText title = catalogue.notes().title();
      int size = catalogue.indicators().size();
      rows.append("| `%s` | %s | %s | %d |\n".formatted(name, title.zh(), title.en(), size));
    }
    String page = Files.readString(README, UTF_8);
    int from = page.indexOf(CATALOGUES) + CATALOGUES.length();
    String listed = page.substring(from, page.indexOf("\n\n", from - 1) + 1);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(
          README, page.substring(0, from) + rows + page.substring(from + listed.length()), UTF_8);
    } else {
      assertThat(listed).isEqualTo(rows.toString());
    }
  }
}
