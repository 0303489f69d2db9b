package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.check.Outcome;
import org.groupkpi.file.CsvText;
import org.groupkpi.text.Language;

/** Writes {@code data/checks.csv}: what came of every rule of the project, wherever it applies. */
final class ChecksFile {
  private static final List<String> COLUMNS =
      List.of("check", "entity", "member", "year", "outcome", "reason");

  private ChecksFile() {}

  static void write(OutputStream out, List<Outcome> outcomes, Language language)
      throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(COLUMNS);
      for (Outcome outcome : outcomes) {
        csv.text(outcome.check());
        csv.text(outcome.entity());
        csv.text(outcome.member());
        csv.figure(outcome.year().number());
        csv.text(outcome.verdict().word());
        csv.text(outcome.reason().in(language));
        csv.end();
      }
    }
  }
}
