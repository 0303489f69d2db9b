package org.groupkpi.text;

import java.util.Arrays;
import java.util.Optional;

/** A language that texts are given in. */
public enum Language {
  /** Simplified Chinese. */
  ZH("zh"),
  /** Traditional Chinese; its texts are given by the project, never converted. */
  ZH_HANT("zh_hant"),
  /** English. */
  EN("en");

  private final String code;

  Language(String code) {
    this.code = code;
  }

  /**
   * The code used in settings, column names and file names: {@code zh}, {@code zh_hant}, {@code
   * en}.
   */
  public String code() {
    return code;
  }

  /** The language tag of HTML and XML documents (BCP 47). */
  public String tag() {
    return switch (this) {
      case ZH -> "zh-Hans";
      case ZH_HANT -> "zh-Hant";
      case EN -> "en";
    };
  }

  public boolean chinese() {
    return this != EN;
  }

  /** The language of that code, if there is one. */
  public static Optional<Language> of(String code) {
    return Arrays.stream(values()).filter(language -> language.code.equals(code)).findFirst();
  }
}
