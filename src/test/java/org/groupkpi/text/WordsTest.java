package org.groupkpi.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every word that the code says stands in the resource, and nothing else does. */
class WordsTest {
  private static final Path CODE = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources/org/groupkpi/text");

  private static final String LITERAL = "\"((?:[^\"\\\\]++|\\\\.)*+)\"";

  /** {@code Words.of("text")}, {@code Words.of("Context", "text")}, {@code say("text", value)}. */
  private static final Pattern SAID =
      Pattern.compile(
          "\\b(?:Words\\s*\\.of|say)\\(\\s*" + LITERAL + "(?:\\s*,\\s*" + LITERAL + ")?");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?:msgctxt " + LITERAL + "\n)?msgid " + LITERAL + "\nmsgstr " + LITERAL + "\n");

  private static final Pattern PLACE = Pattern.compile("\\{[0-9]}");

  /** Chinese gives the number of all where English gives that of those left out. */
  private static final Set<String> COUNTED_OTHERWISE = Set.of("{0} and {1} more");

  private record Entry(String context, String english, String text) {
    String id() {
      return context.isEmpty() ? english : context + " | " + english;
    }
  }

  private static List<Entry> entries(String resource) throws IOException {
    return ENTRY
        .matcher(Files.readString(RESOURCES.resolve(resource)))
        .results()
        .map(entry -> new Entry(group(entry, 1), group(entry, 2), group(entry, 3)))
        .toList();
  }

  private static String group(MatchResult match, int number) {
    return match.group(number) == null ? "" : match.group(number);
  }

  private static Set<String> said() throws IOException {
    Set<String> said = new TreeSet<>();
    try (Stream<Path> files = Files.walk(CODE)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        SAID.matcher(Files.readString(file))
            .results()
            .map(match -> new Entry(second(match), first(match), "").id())
            .forEach(said::add);
      }
    }
    return said;
  }

  private static String first(MatchResult match) {
    return match.group(2) == null ? match.group(1) : match.group(2);
  }

  private static String second(MatchResult match) {
    return match.group(2) == null ? "" : match.group(1);
  }

  @Test
  void allThatIsSaidStandsThereAndNothingElse() throws IOException {
    List<String> ids = entries("zh.po").stream().map(Entry::id).toList();
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(new TreeSet<>(ids)).isEqualTo(said()).hasSizeGreaterThan(800);
    assertThat(entries("zh-hant.po")).extracting(Entry::id).isSubsetOf(ids);
  }

  /** What is read may be written in Chinese in the code: what filers, reports and files say. */
  private static final Pattern VOCABULARY =
      Pattern.compile(
          "tieout/.*|text/TableTexts|measure/Units|check/(UnitFactor|Denominators)|report/Report"
              + "|consolidation/PublishedFigures|form/Status|submission/FormLayout"
              + "|project/(DefinitionRow|PublishedReader|TableYears|TablesReader|TargetsReader)"
              + "|measure/YearFirst"
              + "|setup/(Annotation|FoundTables|FromForm|Meaning|PrintedUnit|ProposedIndicator|ProposedIndicators|ReportTables?|RowLevels|SheetTables|YearColumns)"
              + "|intake/(Identification|ListTexts|NotANumber|PartOfYear|ShownUnit|SyncedFiles|ValueCell)");

  private static final Pattern CHINESE = Pattern.compile("\"[^\"\n]*\\p{IsHan}[^\"\n]*\"");

  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");

  @Test
  void nothingIsSaidInChineseInTheCode() throws IOException {
    Path root = CODE.resolve("org/groupkpi");
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = root.relativize(file).toString().replace('\\', '/').replace(".java", "");
        if (!VOCABULARY.matcher(name).matches()) {
          String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
          assertThat(CHINESE.matcher(code).results().map(MatchResult::group)).as(name).isEmpty();
        }
      }
    }
  }

  @Test
  void everyTextHasThePlacesOfItsEnglish() throws IOException {
    List<Entry> all = new ArrayList<>(entries("zh.po"));
    all.addAll(entries("zh-hant.po"));
    for (Entry entry : all) {
      assertThat(entry.text()).as(entry.id()).isNotBlank();
      if (!COUNTED_OTHERWISE.contains(entry.english())) {
        assertThat(places(entry.text())).as(entry.id()).isEqualTo(places(entry.english()));
      }
    }
  }

  private static Set<String> places(String text) {
    return PLACE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void readsEscapesContextsAndBothScripts() {
    assertThat(Words.of("Indicator")).isEqualTo(new LocalText("指标", "指標", "Indicator"));
    assertThat(Words.of("FormColumn", "{0}").fill("2024").zh()).isEqualTo("2024年");
    assertThatThrownBy(() -> Words.of("nobody says this")).hasMessage("nobody says this");
  }
}
