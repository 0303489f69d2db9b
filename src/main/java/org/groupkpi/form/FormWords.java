package org.groupkpi.form;

import java.util.List;
import java.util.stream.Collectors;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Puts a text into the languages of a project, the first language first. */
public record FormWords(List<Language> languages) {
  public FormWords {
    languages = List.copyOf(languages);
  }

  /** One language below the other. */
  public String lines(LocalText text) {
    return joined(text, "\n");
  }

  /** One language beside the other. */
  public String line(LocalText text) {
    return joined(text, " / ");
  }

  /** One language after the other, for sentences. */
  String sentences(LocalText text) {
    return joined(text, "　·　");
  }

  /** In the project's first language. */
  public String first(LocalText text) {
    return text.in(languages.get(0));
  }

  private String joined(LocalText text, String between) {
    return languages.stream()
        .map(text::in)
        .distinct()
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(between));
  }
}
