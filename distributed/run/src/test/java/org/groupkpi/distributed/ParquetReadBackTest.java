package org.groupkpi.distributed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.file.CsvText;
import org.groupkpi.file.ParquetTable;
import org.groupkpi.run.Engine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files of one machine are read by another program, with the figures of the CSV files. */
class ParquetReadBackTest {
  private static final CSVFormat CSV =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  @TempDir private Path folder;

  private static List<List<String>> query(String sql) throws Exception {
    List<List<String>> rows = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet found = statement.executeQuery(sql)) {
      while (found.next()) {
        List<String> row = new ArrayList<>();
        for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
          String cell = found.getString(i);
          row.add(cell == null ? "" : cell);
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private List<CSVRecord> csv(String file) throws IOException {
    String text = Files.readString(folder.resolve(file), UTF_8).replace("\uFEFF", "");
    return CSVParser.parse(text, CSV).getRecords();
  }

  private static String decimal(String text) {
    return text.matches("-?[0-9]+(\\.[0-9]+)?")
        ? new BigDecimal(text).setScale(ParquetTable.SCALE, RoundingMode.HALF_EVEN).toPlainString()
        : "";
  }

  @Test
  void resultsAndFactsAreThoseOfTheCsvFiles() throws Exception {
    Runs.run(Engine.HERE, Path.of("sample-workbooks"), folder, "--formats", "parquet");
    for (String name : List.of("results", "facts")) {
      Path file = folder.resolve("data/" + name + ".parquet");
      List<List<String>> expected = new ArrayList<>();
      for (CSVRecord row : csv("data/" + name + ".csv")) {
        expected.add(
            List.of(
                row.get("indicator"),
                row.get("year"),
                decimal(row.get("value")),
                CsvText.asGiven(row.get("value")),
                CsvText.asGiven(row.get("unit"))));
      }
      assertThat(
              query("select indicator, year, value::varchar, value_text, unit from '" + file + "'"))
          .isEqualTo(expected);
      assertThat(query("select distinct typeof(value), typeof(year) from '" + file + "'"))
          .isEqualTo(List.of(List.of("DECIMAL(38,12)", "INTEGER")));
    }
  }

  @Test
  void aTableOfManyRowsWithGaps() throws Exception {
    Path file = folder.resolve("many.parquet");
    int rows = 120_000;
    try (ParquetTable table =
        new ParquetTable(
            Files.newOutputStream(file),
            List.of(
                new ParquetTable.Column("n", ParquetTable.Type.INTEGER),
                new ParquetTable.Column("d", ParquetTable.Type.DECIMAL),
                new ParquetTable.Column("t", ParquetTable.Type.TEXT)))) {
      for (int i = 0; i < rows; i++) {
        String sparse = i % 3 == 0 ? "-" + i + ".5" : "";
        table.row(List.of(Integer.toString(i), sparse, i % 7 == 0 ? "" : "行 " + i));
      }
    }
    assertThat(
            query(
                "select count(*), sum(n), count(d), count(t), min(d)::varchar, max(t) from '"
                    + file
                    + "'"))
        .isEqualTo(
            List.of(
                List.of(
                    "120000", "7199940000", "40000", "102857", "-119997.500000000000", "行 99999")));
  }

  @Test
  void anEmptyTable() throws Exception {
    Path file = folder.resolve("empty.parquet");
    new ParquetTable(
            Files.newOutputStream(file),
            List.of(new ParquetTable.Column("d", ParquetTable.Type.DECIMAL)))
        .close();
    assertThat(query("select * from '" + file + "'")).isEmpty();
  }
}
