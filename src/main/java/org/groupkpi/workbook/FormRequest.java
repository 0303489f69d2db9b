package org.groupkpi.workbook;

import java.util.List;
import java.util.Optional;
import org.groupkpi.boundary.Entity;
import org.groupkpi.language.Language;
import org.groupkpi.submission.CollectionRound;

/**
 * One form to be written.
 *
 * @param languages of the project, the first is the form's main language; at least one
 * @param deadline text for the cover sheet, if there is one
 * @param password of the sheet protection, if there is one
 * @param answers with which the form starts
 */
public record FormRequest(
    CollectionRound round,
    Entity entity,
    List<Language> languages,
    Optional<String> deadline,
    Optional<String> password,
    FormAnswers answers) {
  public FormRequest {
    languages = List.copyOf(languages);
  }

  /** An empty form. */
  public FormRequest(
      CollectionRound round,
      Entity entity,
      List<Language> languages,
      Optional<String> deadline,
      Optional<String> password) {
    this(round, entity, languages, deadline, password, FormAnswers.NONE);
  }

  /** The name of the file: {@code NF03_2024.xlsx}. */
  public String fileName() {
    return entity.code() + "_" + round.year() + ".xlsx";
  }
}
