package org.groupkpi.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.Pages;
import org.groupkpi.text.Language;
import org.junit.jupiter.api.Test;

/** The pages {@code limits.md} say in both languages what the code holds to. */
class LimitsDocumentTest {
  private static final List<Path> PAGES =
      List.of(Pages.of("limits", Language.ZH), Pages.of("limits", Language.EN));
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| (\\d+) \\|");
  private static final Limits USUAL = Limits.DEFAULT;

  /** Every key with its default, in the unit of the document. */
  private static final Map<String, Long> KEYS =
      Map.ofEntries(
          Map.entry("file-mb", (long) USUAL.fileBytes() >> 20),
          Map.entry("part-mb", (long) USUAL.partBytes() >> 20),
          Map.entry("sheet-mb", (long) USUAL.sheetBytes() >> 20),
          Map.entry("total-mb", USUAL.allPartsBytes() >> 20),
          Map.entry("ratio", (long) USUAL.ratio()),
          Map.entry("rows", (long) USUAL.rows()),
          Map.entry("cells", (long) USUAL.cells()),
          Map.entry("text", (long) USUAL.textLength()),
          Map.entry("steps", (long) USUAL.steps()),
          Map.entry("nodes", (long) USUAL.nodes()),
          Map.entry("alike", (long) USUAL.alike()));

  @Test
  void theNumbersAreThoseOfTheCode() throws IOException {
    for (Path page : PAGES) {
      Map<String, Long> told = new TreeMap<>();
      Matcher row = ROW.matcher(Files.readString(page, UTF_8));
      while (row.find()) {
        told.put(row.group(1), Long.valueOf(row.group(2)));
      }
      assertThat(told).isEqualTo(KEYS);
    }
  }

  /** Limits that a project cannot set stand in sentences; the code names each once. */
  @Test
  void theNumbersOfSentencesAreThoseOfTheCode() throws IOException {
    Map<String, List<String>> said =
        Map.of(
            "run/ReturnedWorkbooks", List.of("MOST_MARKS = 2_000", "2,000 ", "2,000 "),
            "intake/FormulaWork", List.of("MOST_CELLS = 20_000_000", "2,000 万", "20 million"),
            "intake/HeaderSearch", List.of("MOST_BESIDE = 100", "100 张", "100 tables"),
            "print/TemplateRun", List.of("MOST_STEPS = 20_000_000", "2,000 万次", "20 million turns"),
            "print/LimitedWriter", List.of("MAX_CHARACTERS = 50_000_000", "5,000 万字", "50 million"),
            "measure/Exact", List.of("MOST_DIGITS = 400", "400 位", "400 digits"));
    for (Map.Entry<String, List<String>> one : said.entrySet()) {
      Path code = Path.of("src/main/java/org/groupkpi/" + one.getKey() + ".java");
      assertThat(code).content(UTF_8).contains(one.getValue().get(0));
      for (int at = 0; at < PAGES.size(); at++) {
        assertThat(PAGES.get(at)).content(UTF_8).contains(one.getValue().get(at + 1));
      }
    }
  }
}
