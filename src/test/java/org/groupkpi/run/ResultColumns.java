package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads columns of CSV files that a run wrote. */
final class ResultColumns {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ResultColumns() {}

  static List<CSVRecord> rows(Path csv) throws IOException {
    try (Reader reader = Files.newBufferedReader(csv, UTF_8)) {
      if (reader.read() != '\uFEFF') {
        throw new IOException(csv + " has no mark");
      }
      return FORMAT.parse(reader).getRecords();
    }
  }

  /** What {@code results.csv} says of a year in some columns, by node, indicator and member. */
  static SortedMap<String, String> of(Path run, String year, String... columns) throws IOException {
    SortedMap<String, String> results = new TreeMap<>();
    for (CSVRecord row : rows(run.resolve("data/results.csv"))) {
      if (row.get("year").equals(year)) {
        StringBuilder said = new StringBuilder();
        for (String column : columns) {
          said.append(row.get(column)).append(" | ");
        }
        String figure = row.get("node") + " " + row.get("indicator") + " " + row.get("member");
        results.put(figure, said.toString());
      }
    }
    return results;
  }
}
