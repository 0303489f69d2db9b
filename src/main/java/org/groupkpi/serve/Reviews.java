package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.WholeFile;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The figures that somebody looked at, in {@code reviews.csv} of the project. A review holds for
 * the value that was looked at; when the figure changes, it is void.
 */
record Reviews(Path file) {
  static final String NAME = "reviews.csv";

  private static final String COLUMNS = "node,indicator,member,year,value,reviewer,date";
  private static final LocalText NO_FIGURE = Words.of("there is no figure {0}");
  private static final LocalText WHO = Words.of("say who looked at it");
  private static final CSVFormat FORMAT =
      CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

  static Reviews of(Path project) {
    return new Reviews(project.resolve(NAME));
  }

  /** All reviews by figure, the last of each, with whether it still holds. */
  String lines(ServedData data) throws IOException, Refusal {
    ObjectNode all = new ObjectMapper().createObjectNode();
    for (CSVRecord row : rows()) {
      String member = cell(row, "member");
      String key =
          cell(row, "node")
              + "/"
              + cell(row, "indicator")
              + (member.isEmpty() ? "" : "[" + member + "]")
              + "@"
              + cell(row, "year");
      all.putObject(key)
          .put("reviewer", cell(row, "reviewer"))
          .put("date", cell(row, "date"))
          .put("value", cell(row, "value"))
          .put("valid", value(key, data).filter(cell(row, "value")::equals).isPresent());
    }
    return all.toString();
  }

  private static String cell(CSVRecord row, String column) {
    return row.isSet(column) ? row.get(column).strip() : "";
  }

  private List<CSVRecord> rows() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    try (CSVParser rows = CSVParser.parse(new StringReader(text()), FORMAT)) {
      return rows.getRecords();
    }
  }

  private String text() throws IOException {
    String text = Files.readString(file, UTF_8);
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The row that an action adds. */
  String row(JsonNode action, ServedData data, LocalDate today) throws Refusal, IOException {
    String key = Entering.text(action, "key");
    String reviewer = Entering.needed(action, "author", WHO);
    String value =
        value(key, data).orElseThrow(() -> new Refusal(Refusal.WRONG, NO_FIGURE.fill(key)));
    KpiCode code = code(key);
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    try (CsvText csv = new CsvText(row)) {
      csv.text(node(key)).text(code.indicator()).text(code.memberText()).text(year(key));
      csv.figure(value).text(reviewer).text(today.toString()).end();
    }
    return row.toString(UTF_8).replace("\uFEFF", "").strip();
  }

  /** The file as it will be with a row more. */
  void append(String row) throws IOException {
    String before = Files.exists(file) ? text().stripTrailing() : COLUMNS;
    WholeFile.write(file, ("\uFEFF" + before + "\r\n" + row + "\r\n").getBytes(UTF_8));
  }

  /** The headings, and the last rows. */
  List<String> lines(int rows) throws IOException {
    List<String> all = Files.exists(file) ? text().lines().toList() : List.of(COLUMNS);
    return all.size() <= rows + 1
        ? all
        : Stream.concat(all.stream().limit(1), all.stream().skip(all.size() - rows)).toList();
  }

  private static String node(String key) {
    return key.substring(0, Math.max(0, key.indexOf('/')));
  }

  private static KpiCode code(String key) {
    return KpiCode.parse(key.substring(key.indexOf('/') + 1, key.lastIndexOf('@')));
  }

  private static String year(String key) {
    return key.substring(key.lastIndexOf('@') + 1);
  }

  /** The exact value of a figure of the page; nothing if it has none. */
  private static Optional<String> value(String key, ServedData data) throws Refusal {
    if (key.indexOf('/') < 0 || key.lastIndexOf('@') < key.indexOf('/')) {
      return Optional.empty();
    }
    Optional<Integer> node = ServedData.place(data.line("entities").path("code"), "", node(key));
    Optional<Integer> code = ServedData.place(data.line("codes"), "code", code(key).toString());
    JsonNode years = data.line("head").path("years");
    Optional<Integer> year = ServedData.place(years, "", year(key));
    if (node.isEmpty() || code.isEmpty() || year.isEmpty()) {
      return Optional.empty();
    }
    return data.has("figures." + node.get())
        ? ofNode(data.line("figures." + node.get()), code.get() * years.size() + year.get())
        : ofEntity(data.line("own." + code.get()).path("years").path(year.get()), node.get());
  }

  private static Optional<String> ofNode(JsonNode figures, int at) {
    String exact = figures.path("value").path(at).asText();
    String shown = figures.path("display").path(at).asText().replace(",", "");
    return Optional.of(exact.isEmpty() ? shown : exact).filter(value -> !value.isEmpty());
  }

  private static Optional<String> ofEntity(JsonNode own, int entity) {
    return ServedData.place(own.path("entity"), "", String.valueOf(entity))
        .map(at -> own.path("value").path(at).asText());
  }
}
