package org.groupkpi.sample;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.groupkpi.definition.KpiCode;

/**
 * What the filer of one form writes into one row; an empty text leaves the cell as it is.
 *
 * @param note everything in the note cell, the reason of a restatement last
 * @param restated for the restated column of the year before
 */
record SampleAnswer(
    String entity,
    KpiCode code,
    String value,
    String unit,
    String status,
    String note,
    String restated) {

  static SampleAnswer of(CSVRecord line) {
    String note =
        Stream.of(line.get("note"), line.get("restated_note"))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining());
    return new SampleAnswer(
        line.get("entity"),
        code(line),
        line.get("value"),
        line.get("unit"),
        line.get("status"),
        note,
        line.get("restated_prior"));
  }

  /** A value and nothing else. */
  static SampleAnswer plain(CSVRecord line) {
    return new SampleAnswer(line.get("entity"), code(line), line.get("value"), "", "", "", "");
  }

  /** The code that the columns {@code indicator} and {@code member} name. */
  static KpiCode code(CSVRecord line) {
    String member = line.get("member");
    return KpiCode.parse(
        member.isEmpty() ? line.get("indicator") : line.get("indicator") + "[" + member + "]");
  }
}
