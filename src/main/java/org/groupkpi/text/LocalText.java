package org.groupkpi.text;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One text in up to three languages; an empty string means that the text is not given.
 *
 * @param zh simplified Chinese
 * @param zhHant traditional Chinese
 * @param en English
 */
public record LocalText(String zh, String zhHant, String en) {
  public static final LocalText NONE = new LocalText("", "", "");

  /** A text that tool messages need: Chinese and English. */
  public static LocalText of(String zh, String en) {
    return new LocalText(zh, "", en);
  }

  /** A text that reads the same in every language: a number, a code, a quotation. */
  public static LocalText same(String text) {
    return new LocalText(text, "", text);
  }

  /**
   * The text in a language; traditional falls back to simplified, each of zh and en to the other.
   */
  public String in(Language language) {
    return switch (language) {
      case ZH -> first(zh, zhHant, en);
      case ZH_HANT -> first(zhHant, zh, en);
      case EN -> first(en, zh, zhHant);
    };
  }

  /** This text, or another one where this one is given in no language. */
  public LocalText or(LocalText other) {
    return isEmpty() ? other : this;
  }

  public boolean isEmpty() {
    return zh.isEmpty() && zhHant.isEmpty() && en.isEmpty();
  }

  /** Whether the text is given in that very language. */
  public boolean given(Language language) {
    return switch (language) {
      case ZH -> !zh.isEmpty();
      case ZH_HANT -> !zhHant.isEmpty();
      case EN -> !en.isEmpty();
    };
  }

  /**
   * Replaces {@code {0}}, {@code {1}} ... in every language by that argument: texts in that
   * language, anything else as it is written.
   */
  public LocalText fill(Object... arguments) {
    return new LocalText(
        fill(zh, Language.ZH, arguments),
        fill(zhHant, Language.ZH_HANT, arguments),
        fill(en, Language.EN, arguments));
  }

  /** Replaces names such as {@code {year}} in every language by the texts of that language. */
  public LocalText named(Map<String, LocalText> names) {
    return new LocalText(
        named(zh, Language.ZH, names),
        named(zhHant, Language.ZH_HANT, names),
        named(en, Language.EN, names));
  }

  private static String named(String text, Language language, Map<String, LocalText> names) {
    String filled = text;
    if (text.indexOf('{') >= 0) {
      for (Map.Entry<String, LocalText> name : names.entrySet()) {
        filled = filled.replace(name.getKey(), name.getValue().in(language));
      }
    }
    return filled;
  }

  /**
   * Texts one after the other.
   *
   * @param between what stands between two of them
   */
  public static LocalText joined(Collection<LocalText> texts, LocalText between) {
    return new LocalText(
        joined(texts, between, Language.ZH),
        joined(texts, between, Language.ZH_HANT),
        joined(texts, between, Language.EN));
  }

  private static String joined(Collection<LocalText> texts, LocalText between, Language language) {
    return texts.stream()
        .map(text -> text.in(language))
        .collect(Collectors.joining(between.in(language)));
  }

  private static String fill(String pattern, Language language, Object... arguments) {
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      int open = pattern.indexOf('{', at);
      if (open < 0 || open + 2 >= pattern.length() || pattern.charAt(open + 2) != '}') {
        return filled.append(pattern, at, pattern.length()).toString();
      }
      filled.append(pattern, at, open);
      Object argument = arguments[pattern.charAt(open + 1) - '0'];
      filled.append(argument instanceof LocalText text ? text.in(language) : argument);
      at = open + 3;
    }
    return filled.toString();
  }

  private static String first(String a, String b, String c) {
    if (!a.isEmpty()) {
      return a;
    }
    return b.isEmpty() ? c : b;
  }
}
