package org.groupkpi.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.form.FormColumn;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Submission;

/** What a filer answers to one code, and what of it has to be read, in the same words. */
record TypedAnswer(String code, String value, String status, String note, String restated) {
  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";
  private static final Map<String, String> ABSENCES =
      Map.of("不适用", "NOT_APPLICABLE", "暂缺", "NOT_AVAILABLE", "", "BLANK");

  static List<TypedAnswer> read(Path csv) throws IOException {
    List<TypedAnswer> answers = new ArrayList<>();
    try (Reader reader = Files.newBufferedReader(csv, UTF_8)) {
      for (CSVRecord row : CSVFormat.RFC4180.parse(reader)) {
        answers.add(new TypedAnswer(row.get(0), row.get(1), row.get(2), row.get(3), row.get(4)));
      }
    }
    return answers.subList(1, answers.size());
  }

  /** The text of a column of the form, as it is typed; empty where nothing is. */
  String text(FormColumn column) {
    return switch (column) {
      case CODE -> code;
      case VALUE -> value;
      case STATUS -> status;
      case NOTE -> note;
      case RESTATED -> restated;
      case INDICATOR, UNIT, PRIOR, CHANGE, CHECK, EVIDENCE, GUIDANCE -> "";
    };
  }

  /** A number where the text is one. */
  static Object typed(String text) {
    return text.matches(NUMBER) ? (Object) Double.valueOf(text) : text;
  }

  boolean isFigure() {
    return value.matches(NUMBER);
  }

  /** What has to be read: code, value, mark of an estimate, note; then the restated figure. */
  Stream<String> meaning() {
    String said = value.isEmpty() ? ABSENCES.getOrDefault(status, "BLANK") : value;
    String answer = shown(code, said, status.equals("估算"), note);
    return restated.isEmpty()
        ? Stream.of(answer)
        : Stream.of(answer, shown(code + "@2023", restated, false, note));
  }

  /** What was read, in the same form. */
  static List<String> meanings(Submission submission) {
    Stream<Fact> restated =
        submission.restatements().stream().map(Submission.FilerRestatement::restated);
    return Stream.concat(submission.facts().values().stream(), restated)
        .map(TypedAnswer::meaning)
        .toList();
  }

  private static String meaning(Fact fact) {
    String code = fact.year().number() == 2024 ? "" + fact.code() : fact.code() + "@" + fact.year();
    return shown(code, shown(fact.value()), fact.estimated(), fact.note());
  }

  private static String shown(ReportedValue value) {
    if (value instanceof ReportedValue.Figure figure) {
      return Exact.plain(figure.value());
    }
    return value instanceof ReportedValue.Answer answer ? answer.text() : value.toString();
  }

  private static String shown(String code, String value, boolean estimated, String note) {
    return code + " = " + value + (estimated ? " estimated" : "") + " " + note;
  }
}
