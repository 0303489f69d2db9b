package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.file.CsvText;
import org.groupkpi.report.Footnote;
import org.groupkpi.report.Report;

/** Writes {@code data/footnotes.csv}: every footnote of the tables, in each language. */
final class FootnotesFile {
  private static final List<String> COLUMNS = List.of("language", "number", "text");

  private FootnotesFile() {}

  static void write(OutputStream out, List<Report> reports) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(COLUMNS);
      for (Report report : reports) {
        for (Footnote footnote : report.footnotes()) {
          csv.text(report.language().code()).figure(footnote.number()).text(footnote.text()).end();
        }
      }
    }
  }
}
