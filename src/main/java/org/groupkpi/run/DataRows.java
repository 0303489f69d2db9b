package org.groupkpi.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads the CSV files of {@code data/}, which this tool wrote. */
final class DataRows {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

  private DataRows() {}

  /**
   * The rows by their key, in the order of the file; those with one key are numbered.
   *
   * @return nothing if the run did not write that file
   */
  static <T> Map<List<String>, T> read(
      Path run, String file, List<String> keys, Function<CSVRecord, T> row) throws IOException {
    Map<List<String>, T> rows = new LinkedHashMap<>();
    if (!Files.exists(run.resolve(file))) {
      return rows;
    }
    if (!run.resolve(file).toRealPath().equals(run.toRealPath().resolve(file))) {
      throw new FileSystemException(run.resolve(file).toString(), null, "a link");
    }
    try (Reader reader = Files.newBufferedReader(run.resolve(file), UTF_8)) {
      reader.skip(1);
      for (CSVRecord record : CSVParser.parse(reader, FORMAT)) {
        rows.put(key(record, keys, rows), row.apply(record));
      }
    } catch (UncheckedIOException | IllegalArgumentException | IllegalStateException e) {
      throw new IOException(run.resolve(file) + ": " + e.getMessage(), e);
    }
    return rows;
  }

  private static List<String> key(CSVRecord record, List<String> keys, Map<List<String>, ?> rows) {
    List<String> texts = keys.stream().map(record::get).toList();
    List<String> key = texts;
    for (int number = 2; rows.containsKey(key); number++) {
      key = List.of(String.join("\0", texts), Integer.toString(number));
    }
    return key;
  }
}
