package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Command;

/** The pages that {@code man} shows. */
class ManualPageTest {
  @TempDir private Path folder;

  private void write(String language) {
    Console console = new Console(new PrintStream(System.out, true, UTF_8), System.err, false);
    assertThat(Kpi.run(console, folder, "--lang", language, "generate-manual", "man")).isZero();
  }

  private String page(String name) throws IOException {
    return Files.readString(folder.resolve("man").resolve(name), UTF_8);
  }

  @Test
  void everyCommandHasOne() throws IOException {
    write("en");
    for (Class<?> command : Kpi.class.getAnnotation(Command.class).subcommands()) {
      Command said = command.getAnnotation(Command.class);
      Path page = folder.resolve("man/kpi-" + said.name() + ".1");
      assertThat(Files.exists(page)).as(said.name()).isEqualTo(!said.hidden());
    }
    assertThat(page("kpi.1"))
        .contains(
            ".SH \"NAME\"\n\\&kpi \\- \\&Turns",
            ".TP\n\\fBcheck\\-definitions\\fR\n",
            ".TP\n\\fB\\-\\-lang\\fR=zh|en\n",
            "\\fBkpi\\-catalogue\\fR(1)");
    assertThat(page("kpi-catalogue-list.1")).contains("\\fBkpi\\-catalogue\\fR(1)");
    assertThat(page("kpi-init.1")).contains(".SH \"ARGUMENTS\"\n.TP\n\\fB\\fRDIR\n");
  }

  @Test
  void textIsInTheLanguageOfTheCallAndNeverAnOrder() throws IOException {
    write("zh");
    assertThat(page("kpi-consolidate.1")).contains(".SH \"退出码\"", "\\&审核、汇总并输出全部结果");
    assertThat(page("kpi-consolidate.1").lines())
        .allMatch(line -> line.matches("(\\.(TH|SH) .*|\\.TP|\\\\(&|fB).*)"));
  }
}
