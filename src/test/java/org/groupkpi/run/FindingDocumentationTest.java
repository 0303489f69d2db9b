package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.finding.FindingGuide;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Holds the examples in the jar and {@code docs/en/findings.md} to what the tests show; both are
 * written by {@code -Dgolden.update=true}.
 */
class FindingDocumentationTest {
  private static final Path PAGE = Path.of("docs/en/findings.md");
  private static final Path EXAMPLES =
      Path.of("src/main/resources/org/groupkpi/finding/examples.txt");
  private static final Path DEFINITIONS = Path.of("src/test/resources/definitions/wrong");

  private record Example(String input, String zh, String en) {}

  @Test
  void theExamplesInTheJarAreThoseOfTheTests() throws IOException {
    StringBuilder text = new StringBuilder();
    examples()
        .forEach(
            (kind, example) ->
                text.append("=== " + kind + " input\n" + example.input().stripTrailing() + "\n")
                    .append("=== " + kind + " zh\n" + example.zh().stripTrailing() + "\n")
                    .append("=== " + kind + " en\n" + example.en().stripTrailing() + "\n"));
    compare(EXAMPLES, text.toString());
  }

  @ParameterizedTest
  @EnumSource(FindingKind.class)
  void everyKindIsExplained(FindingKind kind) {
    for (LocalText text : List.of(kind.title(), kind.message(), kind.remedy())) {
      assertThat(text.zh()).isNotBlank();
      assertThat(places(text.zh())).isEqualTo(places(text.en()));
    }
    FindingGuide guide = FindingGuide.of(kind);
    assertThat(guide.when().zh()).isNotBlank();
    assertThat(guide.when().en()).isNotBlank();
    assertThat(guide.input()).isNotBlank();
    assertThat(guide.output().zh()).contains(kind.name());
    assertThat(guide.output().en()).contains(kind.name());
  }

  private static Set<String> places(String text) {
    return Pattern.compile("\\{[0-9]}")
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toSet());
  }

  @Test
  void thePageIsUpToDate() throws IOException {
    compare(PAGE, page());
  }

  private static void compare(Path file, String actual) throws IOException {
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(file, actual, UTF_8);
    }
    assertThat(actual).isEqualTo(Files.readString(file, UTF_8));
  }

  private static Map<FindingKind, Example> examples() throws IOException {
    Map<FindingKind, Example> examples = new EnumMap<>(FindingKind.class);
    for (FindingExample example : FindingExample.all()) {
      if (!examples.containsKey(example.kind())) {
        examples.put(
            example.kind(),
            new Example(
                listing(example.input()),
                first(Files.readString(example.expected(Language.ZH), UTF_8)),
                first(Files.readString(example.expected(Language.EN), UTF_8))));
      }
    }
    for (FindingKind kind : FindingKind.values()) {
      if (kind.name().startsWith("D")) {
        examples.put(kind, ofDefinitions(kind));
      }
    }
    return examples;
  }

  /** The shortest case of wrong definitions that shows the kind. */
  private static Example ofDefinitions(FindingKind kind) throws IOException {
    try (Stream<Path> cases = Files.list(DEFINITIONS)) {
      Path shortest =
          cases
              .filter(one -> text(one.resolve("expected.txt")).contains(" " + kind + "  "))
              .min(
                  Comparator.comparing((Path one) -> text(one.resolve("expected.txt")).length())
                      .thenComparing(Comparator.naturalOrder()))
              .orElseThrow();
      List<String> printed =
          Arrays.stream(text(shortest.resolve("expected.txt")).split("\n(?=\\S)", -1))
              .filter(one -> one.contains(" " + kind + "  "))
              .toList();
      String en = printed.get(0);
      String zh =
          printed.stream().filter(one -> one.matches("(?s)[错警提].*")).findFirst().orElseThrow();
      return new Example(listing(new FindingExample(shortest).input()), zh, en);
    }
  }

  private static String listing(Map<String, String> files) {
    StringBuilder listing = new StringBuilder();
    files.forEach(
        (name, content) ->
            listing
                .append(listing.isEmpty() ? "" : "\n")
                .append("[" + name + "]\n")
                .append(shortened(content)));
    return listing.toString();
  }

  /** Files that are long or no text are only named. */
  private static String shortened(String content) {
    List<String> lines = content.lines().toList();
    boolean readable = content.chars().noneMatch(c -> c == 0xFFFD || c == 0) && lines.size() <= 30;
    return readable && lines.stream().allMatch(line -> line.length() <= 300)
        ? content.stripTrailing() + "\n"
        : "…\n";
  }

  private static String first(String printed) {
    return printed.split("\n\n", -1)[0];
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String page() throws IOException {
    Map<FindingKind, Example> examples = examples();
    StringBuilder page =
        new StringBuilder(
            """
            # 审核意见一览 · Findings

            收到一条审核意见，请按它的代码（如 C221）在本页查找：为什么提出、怎么处理、一个真实的例子。
            也可以运行 `kpi findings C221`。本页由测试生成，请勿手工修改。

            - **错误**：数据不能用，或违反了必须成立的规则；不改正就不出表（总部可以在 waivers.csv 中豁免）。
            - **警告**：可能属实，但不寻常。请更正，或在该行“说明”列写明原因；“无”“正常”“同上”“-”和不足 4 个字的不算说明。
            - **提示**：供参考，一般无需处理。

            Look up the code of the finding you got (such as C221): why it is raised, what to do, and a real
            example. `kpi findings C221` prints the same. This page is generated by the tests; do not edit it.

            - **error**: the figure cannot be used, or a rule that must hold is broken; it blocks publishing until it
              is mended (or waived by head office in waivers.csv).
            - **warning**: plausible but odd. Correct the figure, or give the reason in the note column of its row;
              “none”, “normal”, “ditto”, “-” and notes of fewer than 4 characters are no reasons.
            - **note**: worth knowing, usually nothing to do.

            In the examples, `submissions/N1.txt` is a drawing of the workbook that entity N1 returned (`|` between
            cells, `'` before text, `%` before a percentage, `=` before a formula and `>` before its result, `~` before a
            hidden row, `^` in a cell merged with the one above), and `files.txt` says how the file came in. 例子中的 `submissions/N1.txt` 画的是单位 N1 交回的填报表。

            | 代码 Code | | 名称 | Title |
            |---|---|---|---|
            """);
    for (FindingKind kind : FindingKind.values()) {
      page.append(
          "| [%s](#%s) | %s | %s | %s |\n"
              .formatted(
                  kind,
                  kind.name().toLowerCase(Locale.ROOT),
                  both(kind.severity().title()),
                  kind.title().zh(),
                  kind.title().en()));
    }
    examples.forEach((kind, example) -> append(page, FindingGuide.of(kind), example));
    return page.toString();
  }

  private static String both(LocalText text) {
    return text.zh() + " " + text.en();
  }

  private static void append(StringBuilder page, FindingGuide guide, Example example) {
    FindingKind kind = guide.kind();
    page.append("\n## %s\n\n".formatted(kind))
        .append(
            "**%s · %s** (%s)\n\n"
                .formatted(kind.title().zh(), kind.title().en(), both(kind.severity().title())))
        .append(guide.when().zh() + "\n\n");
    LocalText message = FindingGuide.pattern(kind.message());
    if (!message.zh().equals("…")) {
      page.append("- 消息：" + message.zh() + "\n");
    }
    page.append("- 处理：" + FindingGuide.pattern(kind.remedy()).zh() + "\n\n")
        .append(guide.when().en() + "\n\n");
    if (!message.en().equals("…")) {
      page.append("- Says: " + message.en() + "\n");
    }
    page.append("- Do: " + FindingGuide.pattern(kind.remedy()).en() + "\n\n");
    page.append(block(example.input().stripTrailing()))
        .append(block(example.zh().stripTrailing()))
        .append(block(example.en().stripTrailing()));
  }

  private static String block(String text) {
    return "```text\n" + text + "\n```\n";
  }
}
