package org.groupkpi.project;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.Pages;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages {@code project-yaml.md} list every key, as new projects explain it. */
class SettingsPageTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/org/groupkpi/setup");
  private static final Pattern LINE =
      Pattern.compile("( *)(?:# )?([a-z-]+): *((?:\"[^\"]*\"|[^#])*?) *(?:#(?!.*#) (.*))?");
  private static final LocalText HEADINGS =
      LocalText.of("| 键 | 新项目里写作 | 说明 |", "| key | in a new project | meaning |");
  private static final LocalText LIMITS =
      LocalText.of("见[读取填报表的上限](limits.md)", "see [limits of what is read](limits.md)");

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void listsEveryKey(Language language) throws IOException {
    Map<String, String> rows = new LinkedHashMap<>();
    String parent = "";
    for (String line : template(language)) {
      Matcher found = LINE.matcher(line);
      if (found.matches()) {
        String key = found.group(1).isEmpty() ? found.group(2) : parent + "." + found.group(2);
        parent = found.group(1).isEmpty() ? key : parent;
        rows.put(key, row(found, line.strip().startsWith("#")));
      }
    }
    List<String> keys = new ArrayList<>(SettingsReader.KEYS);
    keys.removeIf(key -> key.startsWith("limits."));
    assertThat(rows.keySet()).containsExactlyInAnyOrderElementsOf(keys);
    StringBuilder made = new StringBuilder("\n" + HEADINGS.in(language) + "\n|---|---|---|\n");
    rows.forEach((key, row) -> made.append("| `" + key + "` | " + row + " |\n"));
    made.append("| `limits.*` | | " + LIMITS.in(language) + " |\n");
    Pages.compareEnd("project-yaml", language, made.toString());
  }

  private static List<String> template(Language language) throws IOException {
    String text =
        Files.readString(TEMPLATES.resolve("project." + language.code() + ".yaml"), UTF_8);
    return text.replace("\"<group>\"", "HX")
        .replace("<year>", "2025")
        .replace("<languages>", "zh, en")
        .lines()
        .toList();
  }

  private static String row(Matcher line, boolean resting) {
    String value = line.group(3).isEmpty() ? "" : "`" + line.group(3) + "`";
    String meaning = line.group(4) == null ? "" : line.group(4);
    return (resting && !value.isEmpty() ? "(" + value + ")" : value) + " | " + meaning;
  }
}
