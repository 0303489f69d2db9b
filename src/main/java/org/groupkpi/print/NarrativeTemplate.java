package org.groupkpi.print;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.file.DeviceName;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * A template of the folder {@code narrative}: {@code highlights.md.ftl} is printed in every
 * language, {@code highlights.zh.md.ftl} in that one, where it takes the place of the former. What
 * names no format is text, or what the ending of the template says: {@code .ftlh} is HTML.
 *
 * @param file name below the folder of templates
 * @param name of what is printed
 * @param language empty: every language
 * @param extension of what is printed, also a format
 */
record NarrativeTemplate(String file, String name, Optional<Language> language, String extension) {
  static final String FOLDER = "narrative/";
  private static final Pattern NAME =
      Pattern.compile(
          "([\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*?)(?:\\.(zh|zh_hant|en))?(?:\\.([a-z][a-z0-9]*))?(\\.ftl[hx]?)");
  private static final Map<String, String> FORMATS =
      Map.of(".ftl", "txt", ".ftlh", "html", ".ftlx", "xml");
  private static final LocalText WRONG_NAME =
      Words.of(
          "name the file NAME.FORMAT.ftl, such as highlights.md.ftl; the name has letters, digits, dots, underscores and hyphens only; what others include belongs in a folder below, such as narrative/parts/");
  private static final LocalText SAME =
      Words.of("is printed to the same file as templates/{0}; rename one");

  /**
   * The template of a file.
   *
   * @throws TemplateFault if the name is not safe
   */
  static NarrativeTemplate of(String file) {
    Matcher parts = NAME.matcher(file.substring(FOLDER.length()));
    if (!parts.matches()
        || DeviceName.is(parts.group(1))
        || (parts.group(3) == null && parts.group(1).contains("."))) {
      throw new TemplateFault(file, 0, WRONG_NAME);
    }
    return new NarrativeTemplate(
        file,
        parts.group(1),
        Optional.ofNullable(parts.group(2)).flatMap(Language::of),
        Optional.ofNullable(parts.group(3))
            .orElseGet(() -> Objects.requireNonNull(FORMATS.get(parts.group(4)))));
  }

  /** Where it is printed to in a language. */
  String path(Language in) {
    return FOLDER + name + "." + in.code() + "." + extension;
  }

  /**
   * Those to be printed in a language, in the order of their paths.
   *
   * @throws TemplateFault if two are printed to one file
   */
  static Collection<NarrativeTemplate> in(Language language, List<NarrativeTemplate> all) {
    Map<String, NarrativeTemplate> chosen = byPath(language, Optional.empty(), all);
    chosen.putAll(byPath(language, Optional.of(language), all));
    return chosen.values();
  }

  /** Without regard to case, which some systems do not tell apart. */
  private static Map<String, NarrativeTemplate> byPath(
      Language language, Optional<Language> named, List<NarrativeTemplate> all) {
    Map<String, NarrativeTemplate> byPath = new TreeMap<>();
    for (NarrativeTemplate one : all) {
      if (one.language().equals(named)) {
        NarrativeTemplate other =
            byPath.putIfAbsent(one.path(language).toLowerCase(Locale.ROOT), one);
        if (other != null) {
          throw new TemplateFault(one.file(), 0, SAME.fill(other.file()));
        }
      }
    }
    return byPath;
  }
}
