package org.groupkpi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the filers of the sample write, and what goes wrong in the project with mistakes. */
record SampleData(List<SampleAnswer> answers, List<SampleMistake> mistakes) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "sample");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  SampleData {
    answers = List.copyOf(answers);
    mistakes = List.copyOf(mistakes);
  }

  static SampleData read() {
    return new SampleData(
        lines("submissions.csv").stream().map(SampleAnswer::of).toList(),
        lines("mistakes.csv").stream().map(SampleMistake::of).toList());
  }

  List<SampleAnswer> answers(String entity) {
    return answers.stream().filter(answer -> answer.entity().equals(entity)).toList();
  }

  List<SampleMistake> mistakes(String entity) {
    return mistakes.stream().filter(mistake -> mistake.entity().equals(entity)).toList();
  }

  private static List<CSVRecord> lines(String name) {
    try (CSVParser parser = CSVParser.parse(FOLDER.resolve(name), StandardCharsets.UTF_8, FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
