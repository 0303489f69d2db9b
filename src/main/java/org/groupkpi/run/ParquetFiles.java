package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.ParquetTable;

/**
 * Writes {@code data/results.parquet} and {@code data/facts.parquet}: the rows of the CSV files of
 * that name, with types. A value is there twice, as a decimal that programs add up, rounded where
 * it has more digits, and as text with all of them.
 */
final class ParquetFiles {
  /** How the format is asked for. */
  static final String FORMAT = "parquet";

  private static final List<String> FILES = List.of("data/results", "data/facts");
  private static final String VALUE = "value";
  private static final String VALUE_TEXT = "value_text";
  private static final Set<String> INTEGERS =
      Set.of("year", "coverage_reported", "coverage_expected");
  private static final Set<String> DECIMALS =
      Set.of(VALUE, "estimated_share", "change", "like_for_like");

  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private ParquetFiles() {}

  /** Writes both beside the CSV files that the output has by now. */
  static void write(OutputFolder output) throws IOException {
    for (String file : FILES) {
      try (Reader reader = new InputStreamReader(output.read(file + ".csv"), UTF_8)) {
        if (reader.read() != '\uFEFF') {
          throw new IllegalStateException(file);
        }
        write(output, file + ".parquet", CSVParser.parse(reader, CSV));
      }
    }
  }

  private static void write(OutputFolder output, String file, CSVParser rows) throws IOException {
    List<ParquetTable.Column> columns = new ArrayList<>();
    for (String name : rows.getHeaderNames()) {
      columns.add(new ParquetTable.Column(name, type(name)));
      if (name.equals(VALUE)) {
        columns.add(new ParquetTable.Column(VALUE_TEXT, ParquetTable.Type.TEXT));
      }
    }
    try (ParquetTable table = new ParquetTable(output.stream(file), columns)) {
      for (CSVRecord row : rows) {
        table.row(columns.stream().map(column -> cell(row, column.name())).toList());
      }
    }
  }

  private static ParquetTable.Type type(String name) {
    if (INTEGERS.contains(name)) {
      return ParquetTable.Type.INTEGER;
    }
    return DECIMALS.contains(name) ? ParquetTable.Type.DECIMAL : ParquetTable.Type.TEXT;
  }

  private static String cell(CSVRecord row, String column) {
    return CsvText.asGiven(row.get(column.equals(VALUE_TEXT) ? VALUE : column));
  }
}
