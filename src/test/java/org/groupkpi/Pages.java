package org.groupkpi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  /** A generated page is what the code gives; {@code -Dgolden.update=true} writes it. */
  public static void compare(String name, Language language, String made) throws IOException {
    Path page = of(name, language);
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(page, made, UTF_8);
    }
    assertThat(made).isEqualTo(Files.readString(page, UTF_8));
  }
}
