package org.groupkpi.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the completion scripts know of commands and options. */
class CompletionTest {
  private static String script(String... arguments) {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(printed, true, UTF_8);
    assertThat(Kpi.run(new Console(stream, stream, false), Path.of(""), arguments)).isZero();
    return printed.toString(UTF_8);
  }

  @Test
  void bashAndZshShareOneThatIsTheDefault() {
    String bash = script("generate-completion");
    assertThat(bash).startsWith("#!/usr/bin/env bash").contains("check-definitions");
    assertThat(script("generate-completion", "--shell", "zsh")).isEqualTo(bash);
    assertThat(script("generate-completion", "--shell", "bash")).isEqualTo(bash);
  }

  @Test
  void fishKnowsCommandsOptionsAndValues() {
    assertThat(script("--lang", "en", "generate-completion", "--shell", "fish"))
        .contains(
            "'catalogue' 'catalogue list'",
            "-n \"__kpi_at ''\" -f -a 'consolidate' -d 'Validates",
            "-n \"__kpi_at 'catalogue'\" -f -a 'list' -d 'Lists the ready catalogues.'",
            "-n \"__kpi_at 'consolidate'\" -l lang -x -a 'zh en' -d 'Language",
            "-n \"__kpi_at 'consolidate'\" -l out -r -d 'Output folder",
            "-n \"__kpi_at 'consolidate'\" -l draft -d 'Emit",
            "-s h -l help -d 'Show this help.'",
            "the project\\'s first");
  }

  @Test
  void fishDescribesInTheLanguageOfTheCall() {
    assertThat(script("--lang", "zh", "generate-completion", "--shell", "fish"))
        .contains("-l quiet -d '只显示阻碍出表的内容。'");
  }

  @Test
  void powerShellKnowsCommandsOptionsAndValues() {
    String script = script("--lang", "en", "generate-completion", "--shell", "powershell");
    assertThat(script)
        .contains(
            "@('consolidate', 'Validates",
            "'catalogue' = @(\n            @('list', 'Lists the ready catalogues.'),",
            "'consolidate --lang' = @(\n            'zh',\n            'en'\n        )",
            "'consolidate --out' = @(\n\n        )",
            "the project''s first")
        .doesNotContain("consolidate --draft'");
    assertThat(script).matches("\\p{ASCII}*");
  }

  @Test
  void powerShellIsWellFormed() {
    String script = script("generate-completion", "--shell", "powershell");
    assertThat(script.lines().filter(line -> line.chars().filter(c -> c == '\'').count() % 2 != 0))
        .isEmpty();
    String code = script.replaceAll("'[^'\n]*'", "").replaceAll("(?m)#.*$", "");
    for (String pair : new String[] {"()", "{}", "[]"}) {
      assertThat(code.chars().filter(c -> c == pair.charAt(0)).count())
          .as(pair)
          .isEqualTo(code.chars().filter(c -> c == pair.charAt(1)).count());
    }
  }
}
