package org.groupkpi.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.text.Language;
import org.groupkpi.text.LatexText;
import org.groupkpi.text.MarkdownText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody wrote arrives as text: no markup, no formula, no template. */
class HostileTextTest {
  private static final TemplateRenderer RENDERER = new TemplateRenderer(Optional.empty());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "</td></tr></table>",
        "<!-- open",
        "]]>",
        "</style><script>"
      })
  void htmlShowsMarkupAsText(String text) {
    int elements = tags(print("quiet", "html"));
    assertThat(print(text, "html")).doesNotContain(text);
    assertThat(tags(print(text, "html"))).isEqualTo(elements);
  }

  @ParameterizedTest
  @ValueSource(strings = {"${7*7}", "<#assign x=1>", "[=7*7]", "<@t/>", "#{7*7}"})
  void dataIsNeverATemplate(String text) {
    for (String format : List.of("html", "md")) {
      assertThat(print(text, format)).doesNotContain("49");
    }
    assertThat(print("${7*7}", "html")).contains("${7*7}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '"',
      value = {
        "a|b → a\\|b",
        "a\\|b → a\\\\\\|b",
        "\"a\nb\r\n c\" → a b c",
        "`x` → \\`x\\`",
        "[x](javascript:alert(1)) → \\[x\\](javascript:alert(1))",
        "<b> & → &lt;b&gt; &amp;",
        "# x → \\# x",
        "- x → \\- x",
        "--- → \\---",
        "=== → \\===",
        "1. x → 1\\. x",
        "1.22 → 1.22",
        "-8.70% → -8.70%",
        "$x$ *y* _z_ ~s~ → \\$x\\$ \\*y\\* \\_z\\_ \\~s\\~",
        "https://a.b → https\\://a.b",
        "www.a.b → www\\.a.b",
        "a@b.c → a\\@b.c"
      })
  void markdownKeepsTextAndColumns(String text, String expected) {
    assertThat(MarkdownText.escape(text)).isEqualTo(expected);
  }

  @Test
  void markdownTableKeepsItsShape() {
    String quiet = print("quiet", "md");
    for (String text : Set.of("a|b", "a\nb", "| --- |", "\\", "`|`", "\r\n| x | y |")) {
      assertThat(print(text, "md").lines().count()).isEqualTo(quiet.lines().count());
      assertThat(columns(print(text, "md"))).isEqualTo(columns(quiet));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "\\input{x} → \\textbackslash{}input\\{x\\}",
        "5% & $x$ #1 a_b → 5\\% \\& \\$x\\$ \\#1 a\\_b",
        "^^5c~ → \\textasciicircum{}\\textasciicircum{}5c\\textasciitilde{}"
      })
  void latexHasNoCommands(String text, String expected) {
    assertThat(LatexText.escape(text)).isEqualTo(expected);
  }

  @Test
  void controlCharactersAreReplaced() {
    assertThat(MarkdownText.escape("a\u0000b\u001Bc\uD800d\u202Fe"))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd\u202Fe");
  }

  private static String print(String text, String format) {
    StringBuilder all = new StringBuilder();
    RENDERER
        .render(SampleReport.saying(text, Language.ZH), new SampleFigures(), Set.of(format))
        .forEach(file -> all.append(file.text()));
    return all.toString();
  }

  private static int tags(String html) {
    return html.split("<", -1).length;
  }

  /** Pipes that part columns. */
  private static int columns(String markdown) {
    return markdown.replaceAll("\\\\.", "").split("\\|", -1).length;
  }
}
