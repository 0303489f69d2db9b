package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.check.Outcome;
import org.groupkpi.text.Language;

/** Writes {@code data/checks.csv}: what came of every rule of the project, wherever it applies. */
final class ChecksFile {
  private ChecksFile() {}

  static void write(OutputStream out, List<Outcome> outcomes, Language language)
      throws IOException {
    new Columns<Outcome>()
        .text("check", Outcome::check)
        .text("entity", Outcome::entity)
        .text("member", Outcome::member)
        .figure("year", outcome -> outcome.year().toString())
        .text("outcome", outcome -> outcome.verdict().word())
        .text("reason", outcome -> outcome.reason().in(language))
        .writeCsv(out, outcomes);
  }
}
