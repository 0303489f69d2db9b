package org.groupkpi.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Register;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;

/**
 * One form to be written.
 *
 * @param languages of the project, the first is the form's main language; at least one
 * @param deadline text for the cover sheet, if there is one
 * @param password of the sheet protection, if there is one
 * @param answers with which the form starts
 * @param part name of the only sheet, if the form is split by category
 * @param guide whether it tells how to fill it in
 */
public record FormRequest(
    CollectionRound round,
    Entity entity,
    List<Language> languages,
    Optional<String> deadline,
    Optional<String> password,
    FormAnswers answers,
    Optional<String> part,
    FillingGuide guide) {
  public FormRequest {
    languages = List.copyOf(languages);
  }

  /** A whole form. */
  public FormRequest(
      CollectionRound round,
      Entity entity,
      List<Language> languages,
      Optional<String> deadline,
      Optional<String> password,
      FormAnswers answers) {
    this(round, entity, languages, deadline, password, answers, Optional.empty(), FillingGuide.NO);
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

  /** One form for each category, so that several people can fill them in. */
  public List<FormRequest> split() {
    return Stream.concat(
            layout().sheets().stream().map(FormLayout.FormSheet::name),
            layout().lists().stream().map(FormLayout.ListSheet::name))
        .map(this::only)
        .toList();
  }

  private FormRequest only(String sheet) {
    return new FormRequest(
        round, entity, languages, deadline, password, answers, Optional.of(sheet), guide);
  }

  /** The same form with a guide, or without one. */
  public FormRequest guided(FillingGuide wanted) {
    return new FormRequest(round, entity, languages, deadline, password, answers, part, wanted);
  }

  /**
   * The rows with which a register starts: those of the older form, or of the year before where the
   * register says so.
   */
  List<Map<String, ReportedValue>> rows(Register register) {
    if (!answers.isEmpty() || !register.carried()) {
      return answers.rows(register);
    }
    return round
        .history()
        .registers()
        .answer(round.year().prior(), register.code(), entity.code())
        .map(RegisterAnswer::rows)
        .orElse(List.of())
        .stream()
        .map(RegisterRow::values)
        .toList();
  }

  /** Whether a register starts with the answer that there is nothing to report. */
  boolean saysNone(Register register) {
    return answers.saysNone(register);
  }

  /** Whether a register starts with an answer. */
  boolean answers(Register register) {
    return saysNone(register) || !rows(register).isEmpty();
  }

  /** Whether the form starts with answers, which make it different from all others. */
  boolean started() {
    return !answers.isEmpty()
        || round.registers(entity).stream().anyMatch(register -> !rows(register).isEmpty());
  }

  /** The rows of the form. */
  FormLayout layout() {
    FormLayout whole = FormLayout.of(round, entity, languages.get(0));
    return part.map(whole::only).orElse(whole);
  }

  /** The name of the file: {@code NF03_2024.xlsx}, or {@code NF03_2024_能源.xlsx} of a part. */
  public String fileName() {
    return entity.code() + "_" + round.year() + part.map(FormRequest::suffix).orElse("") + ".xlsx";
  }

  /** Names of sheets have no character that names of files cannot have, but for these. */
  private static String suffix(String sheet) {
    return "_" + sheet.replaceAll("[<>|\"\\p{Cntrl}]", "-").strip();
  }
}
