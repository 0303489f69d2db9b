package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.groupkpi.text.Language;

/** The pages for users: every one in {@code docs/zh} and in {@code docs/en}. */
public final class Pages {
  public static final List<Language> LANGUAGES = List.of(Language.ZH, Language.EN);
  private static final Path DOCS = Path.of("docs");

  private Pages() {}

  public static Path folder(Language language) {
    return DOCS.resolve(language.code());
  }

  public static Path of(String name, Language language) {
    return folder(language).resolve(name + ".md");
  }

  public static String text(String name, Language language) throws IOException {
    return Files.readString(of(name, language), UTF_8);
  }

  /** The rows below the headings of every table that stands behind a comment. */
  public static List<List<String>> rows(String name, Language language, String comment)
      throws IOException {
    String[] parts = text(name, language).split("<!-- " + comment + " -->\\n", -1);
    return Arrays.stream(parts)
        .skip(1)
        .flatMap(part -> part.lines().takeWhile(line -> line.startsWith("|")).skip(2))
        .map(Pages::cells)
        .toList();
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.substring(1).split("\\|", -1))
        .map(cell -> cell.replace("`", "").strip())
        .toList();
  }

  /** What stands behind the comment {@code generated} is what the code gives. */
  public static void compareEnd(String name, Language language, String made) throws IOException {
    String[] parts = text(name, language).split("(?<=<!-- generated -->\n)", 2);
    compare(name, language, parts[0] + made);
  }

  /** A generated page is what the code gives; {@code -Dgolden.update=true} writes it. */
  public static void compare(String name, Language language, String made) throws IOException {
    Path page = of(name, language);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made, UTF_8);
    }
    assertThat(made).isEqualTo(Files.readString(page, UTF_8));
  }
}
