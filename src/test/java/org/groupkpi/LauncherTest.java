package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of the launchers without starting them; {@code release/try} starts one. */
class LauncherTest {
  private static String launcher(String name) throws IOException {
    return Files.readString(Path.of(name), UTF_8);
  }

  /** The lines of {@code kpi.cmd} that are neither remarks nor labels. */
  private static List<String> commands() throws IOException {
    return launcher("kpi.cmd")
        .lines()
        .filter(line -> !line.startsWith("rem ") && !line.startsWith(":"))
        .toList();
  }

  @Test
  void theOneForWindowsIsAsciiWithItsLineEnds() throws IOException {
    String text = launcher("kpi.cmd");
    assertThat(text).matches("(\\p{ASCII}*\r\n)+");
    assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
  }

  @Test
  void everyJumpHasItsLabel() throws IOException {
    String text = launcher("kpi.cmd");
    List<String> jumps =
        Pattern.compile("(?:goto|call) :?(\\w+)(?![\\w.])")
            .matcher(String.join("\n", commands()))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(jumps).hasSizeGreaterThan(10);
    for (String label : jumps) {
      assertThat(text).contains("\r\n:" + label + "\r\n");
    }
  }

  /** Within blocks a parenthesis or percent sign of a folder's name would end or change them. */
  @Test
  void thereAreNoBlocks() throws IOException {
    assertThat(commands()).noneMatch(line -> line.strip().endsWith("("));
  }

  /** A space or an ampersand in the name of a folder would part a command elsewhere. */
  @Test
  void foldersStandInQuotes() throws IOException {
    Pattern folder =
        Pattern.compile(
            "[%!]KPI_(DIR|HOME|STATE|JAVA|JAR|KEPT|CLASSES|OPTION|PROJECT|SHOWN|FIRST)[%!]");
    for (String line : commands()) {
      String outside = line.replaceAll("\"[^\"]*\"", "");
      assertThat(folder.matcher(outside).find()).as(line).isFalse();
    }
  }

  /**
   * Both start Java in the same way, but for what the terminal tells and how many forms there are.
   */
  @Test
  void bothGiveJavaTheSameOptions() throws IOException {
    List<String> windows = options(launcher("kpi.cmd"));
    List<String> unix = options(launcher("kpi"));
    assertThat(windows)
        .contains(
            "-XX:TieredStopAtLevel", "-XX:+UseSerialGC", "-XX:AOTCache", "-XX:SharedArchiveFile")
        .isSubsetOf(unix);
  }

  private static List<String> options(String launcher) {
    return Pattern.compile("-X(X:\\+?|log:)\\w+")
        .matcher(launcher)
        .results()
        .map(MatchResult::group)
        .distinct()
        .toList();
  }
}
