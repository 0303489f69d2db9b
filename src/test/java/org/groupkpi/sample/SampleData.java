package org.groupkpi.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** What the filers of the sample write, and what goes wrong in the project with mistakes. */
record SampleData(
    List<SampleAnswer> answers, List<SampleListRow> listRows, List<SampleMistake> mistakes) {
  private static final Path FOLDER = Path.of("src", "test", "resources", "sample");
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  SampleData {
    answers = List.copyOf(answers);
    listRows = List.copyOf(listRows);
    mistakes = List.copyOf(mistakes);
  }

  static SampleData read() {
    return new SampleData(
        lines(FOLDER.resolve("submissions.csv")).stream().map(SampleAnswer::of).toList(),
        listRows(FOLDER.resolve("registers")),
        lines(FOLDER.resolve("mistakes.csv")).stream().map(SampleMistake::of).toList());
  }

  /** The second group: what stands in its figures and lists, and no mistakes. */
  static SampleData second() {
    Path folder = FOLDER.resolve("second");
    return new SampleData(
        lines(folder.resolve("submissions.csv")).stream().map(SampleAnswer::plain).toList(),
        listRows(folder.resolve("registers")),
        List.of());
  }

  List<SampleAnswer> answers(String entity) {
    return answers.stream().filter(answer -> answer.entity().equals(entity)).toList();
  }

  /** What an entity lists in a register. */
  List<Map<String, String>> rows(String entity, String register) {
    return listRows.stream()
        .filter(row -> row.entity().equals(entity) && row.register().equals(register))
        .map(SampleListRow::cells)
        .toList();
  }

  List<SampleMistake> mistakes(String entity) {
    return mistakes.stream().filter(mistake -> mistake.entity().equals(entity)).toList();
  }

  /** The rows of all registers of a group, a file each. */
  private static List<SampleListRow> listRows(Path folder) {
    try {
      return SampleWorkbooks.files(folder).stream().flatMap(SampleData::rowsOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<SampleListRow> rowsOf(Path file) {
    String register = file.getFileName().toString().replace(".csv", "");
    return lines(file).stream().map(line -> SampleListRow.of(register, line));
  }

  private static List<CSVRecord> lines(Path file) {
    try (CSVParser parser = CSVParser.parse(file, StandardCharsets.UTF_8, FORMAT)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
