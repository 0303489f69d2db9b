package org.groupkpi.setup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.text.Fold;

/**
 * Compares the rows of tables that a report prints with what a new project made of them: a row is
 * right if its code, its unit and all its figures are.
 *
 * @param right how many are
 * @param wrong what the others are and what is wrong with them
 */
record ReportRows(int right, List<String> wrong) {
  private static final Path CODES = Path.of("src/test/resources/sample/report-codes.csv");
  private static final String NEW = "N[0-9]{3}";

  double share() {
    return (double) right / (right + wrong.size());
  }

  /**
   * Compares them.
   *
   * @param printed folder with a CSV file for each table of the report
   * @param tables rows of {@code tables.csv} of the project that printed it
   * @param project the new project, its definitions in CSV files
   */
  static ReportRows of(Path printed, List<Map<String, String>> tables, Path project)
      throws IOException {
    Map<String, String> codes =
        rows(CODES).stream()
            .collect(Collectors.toMap(ReportRows::named, row -> row.getOrDefault("code", "")));
    Made made = Made.of(project);
    int right = 0;
    List<String> wrong = new ArrayList<>();
    for (Map<String, String> table : tables) {
      for (Map<String, String> row : rows(printed.resolve(table.get("table") + ".csv"))) {
        String title = table.getOrDefault("title_zh", "");
        String why = made.wrong(title, row, codes.getOrDefault(named(row), ""));
        if (why.isEmpty()) {
          right++;
        } else {
          wrong.add(title + ": " + row.get("label") + ": " + why);
        }
      }
    }
    return new ReportRows(right, wrong);
  }

  /** The label of a row; one unit of revenue has two names in the sample. */
  private static String named(Map<String, String> row) {
    return Fold.words(row.getOrDefault("label", ""));
  }

  static List<Map<String, String>> rows(Path csv) throws IOException {
    try (Reader reader = Files.newBufferedReader(csv, UTF_8)) {
      reader.mark(1);
      if (reader.read() != '\uFEFF') {
        reader.reset();
      }
      return CSVFormat.RFC4180.builder().setHeader().get().parse(reader).getRecords().stream()
          .map(CSVRecord::toMap)
          .toList();
    }
  }

  /** What was made of a report: rows by table and label, figures by indicator, member and year. */
  private record Made(Map<String, List<Map<String, String>>> rows, Map<String, String> figures) {
    static Made of(Path project) throws IOException {
      Map<String, String> names = new LinkedHashMap<>();
      ReportRows.rows(project.resolve("definitions/indicators.csv"))
          .forEach(row -> names.put(row.get("code"), row.getOrDefault("name_zh", "")));
      Map<String, String> titles = new LinkedHashMap<>();
      ReportRows.rows(project.resolve("definitions/tables.csv"))
          .forEach(row -> titles.put(row.get("table"), row.getOrDefault("title_zh", "")));
      Map<String, List<Map<String, String>>> rows = new LinkedHashMap<>();
      for (Map<String, String> row : ReportRows.rows(project.resolve("definitions/rows.csv"))) {
        String label = row.getOrDefault("label_zh", "");
        String name = names.getOrDefault(row.getOrDefault("indicator", ""), "");
        String key = titles.get(row.get("table")) + Fold.words(label.isEmpty() ? name : label);
        rows.computeIfAbsent(key, one -> new ArrayList<>()).add(row);
      }
      Map<String, String> figures = new LinkedHashMap<>();
      for (Map<String, String> row : ReportRows.rows(project.resolve("history/published.csv"))) {
        String member = row.getOrDefault("member", "");
        String code = row.get("indicator") + (member.isEmpty() ? "" : "[" + member + "]");
        figures.put(code + " " + row.get("year"), row.get("display"));
      }
      return new Made(rows, figures);
    }

    /** What is wrong with a row; empty if nothing is. */
    String wrong(String title, Map<String, String> printed, String code) {
      List<Map<String, String>> found = rows.getOrDefault(title + named(printed), List.of());
      if (found.isEmpty()) {
        return "no row";
      }
      Map<String, String> row = found.get(0);
      String indicator = row.getOrDefault("indicator", "");
      if (code.isEmpty() ? !indicator.matches(NEW) : !indicator.equals(code)) {
        return indicator + " instead of " + code;
      }
      String label = row.getOrDefault("unit_label_zh", "");
      String unit = label.isEmpty() ? row.getOrDefault("unit", "") : label;
      if (!unit.equals(printed.get("unit"))) {
        return unit + " instead of " + printed.get("unit");
      }
      return printed.keySet().stream()
          .filter(year -> year.matches("[0-9]{4}"))
          .filter(year -> !same(figure(indicator, year), printed.getOrDefault(year, "")))
          .map(year -> figure(indicator, year) + " instead of " + printed.get(year))
          .collect(Collectors.joining(", "));
    }

    private String figure(String indicator, String year) {
      return figures.getOrDefault(indicator + " " + year, "");
    }

    /**
     * Whether both are the same figure, without the parenthesis behind the one that was printed.
     */
    private static boolean same(String made, String printed) {
      String figure = printed.replaceFirst("（.*", "");
      return figure.equals(made)
          || (figure.matches("[0-9].*")
              && made.matches("[0-9].*")
              && number(figure).compareTo(number(made)) == 0);
    }

    private static BigDecimal number(String text) {
      return new BigDecimal(text.replace(",", ""));
    }
  }
}
