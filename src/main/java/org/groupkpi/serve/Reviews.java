package org.groupkpi.serve;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.WholeFile;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.project.ListFile;
import org.groupkpi.project.RawTable;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.OneLine;
import org.groupkpi.text.Words;

/**
 * The figures that somebody looked at, in {@code reviews.csv} of the project. A review holds for
 * the value that was looked at; when the figure changes, it is void.
 *
 * @param rows the headings, then a row a review
 */
record Reviews(Path file, List<List<String>> rows, ServedData data) {
  private static final String NAME = "reviews.csv";
  private static final List<String> COLUMNS =
      List.of("node", "indicator", "member", "year", "value", "reviewer", "date");
  private static final LocalText OTHERWISE =
      Words.of("its columns are not {0}; save it as CSV UTF-8 with commas");
  private static final LocalText NO_FIGURE = Words.of("there is no figure {0}");
  private static final LocalText WHO = Words.of("say who looked at it");

  /**
   * The reviews of a project.
   *
   * @param data of the page, which has the figures
   */
  static Reviews of(Path project, ServedData data) throws WrongDefinitions, Refusal {
    Path file = project.resolve(NAME);
    List<List<String>> rows = new ArrayList<>();
    if (Files.exists(file)) {
      RawTable table = ListFile.read(file, data.language());
      table.rows().stream().filter(row -> !row.blank()).map(RawTable.Row::cells).forEach(rows::add);
      if (!rows.isEmpty() && !rows.get(0).containsAll(COLUMNS)) {
        Finding finding =
            Finding.of(FindingKind.D001, OTHERWISE.fill(String.join(",", COLUMNS)))
                .at(table.place());
        throw new WrongDefinitions(List.of(finding), data.language());
      }
    }
    return new Reviews(file, rows.isEmpty() ? List.of(COLUMNS) : rows, data);
  }

  /** All reviews by figure, the last of each, with whether it still holds. */
  String lines() throws Refusal {
    ObjectNode all = new ObjectMapper().createObjectNode();
    for (List<String> row : rows.subList(1, rows.size())) {
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
          .put("valid", value(key).filter(cell(row, "value")::equals).isPresent());
    }
    return all.toString();
  }

  private String cell(List<String> row, String column) {
    int at = rows.get(0).indexOf(column);
    return at < row.size() ? row.get(at) : "";
  }

  /** The row that an action adds. */
  NewRow row(JsonNode action, LocalDate today) throws Refusal, IOException {
    String key = Entering.text(action, "key");
    String reviewer = OneLine.withoutControls(Entering.needed(action, "author", WHO));
    String value = value(key).orElseThrow(() -> new Refusal(Refusal.WRONG, NO_FIGURE.fill(key)));
    KpiCode code = code(key);
    Map<String, String> cells =
        Map.of(
            "node", node(key),
            "indicator", code.indicator(),
            "member", code.memberText(),
            "year", year(key),
            "value", value.matches("[-0-9.]+") ? value : CsvText.harmless(value),
            "reviewer", CsvText.harmless(reviewer),
            "date", today.toString());
    List<String> lines = new ArrayList<>();
    for (List<String> row : rows) {
      lines.add(CsvText.line(row));
    }
    List<String> row = rows.get(0).stream().map(head -> cells.getOrDefault(head, "")).toList();
    lines.add(CsvText.line(row));
    return new NewRow(file, NAME, lines, LocalText.NONE, () -> write(lines));
  }

  private void write(List<String> lines) throws IOException {
    WholeFile.write(file, ("\uFEFF" + String.join("\r\n", lines) + "\r\n").getBytes(UTF_8));
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
  private Optional<String> value(String key) throws Refusal {
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
