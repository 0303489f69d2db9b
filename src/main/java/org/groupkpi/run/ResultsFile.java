package org.groupkpi.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.groupkpi.consolidation.Change;
import org.groupkpi.file.CsvText;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.ResultRow;
import org.groupkpi.text.Language;

/** Writes {@code data/results.csv}: every node, indicator, member and year. */
final class ResultsFile implements Closeable {
  private final CsvText csv;
  private final Columns<ResultRow> columns;

  ResultsFile(OutputStream out, Language language) throws IOException {
    this.csv = new CsvText(out);
    this.columns = columns(language);
    columns.header(csv);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  void write(ResultRow row) throws IOException {
    columns.row(csv, row);
  }

  private static Columns<ResultRow> columns(Language language) {
    return new Columns<ResultRow>()
        .text("node", row -> row.value().node())
        .text("indicator", row -> row.value().code().indicator())
        .text("member", row -> row.value().code().memberText())
        .figure("year", row -> row.value().year().toString())
        .figure("value", row -> row.value().known() ? Exact.plain(row.value().value()) : "")
        .text("unit", row -> row.value().known() ? row.value().unit().text() : "")
        .figure("display", row -> row.printed().text().in(language))
        .text("state", row -> row.value().state().word())
        .figure(
            "coverage_reported", row -> Integer.toString(row.value().coverage().reportedCount()))
        .figure(
            "coverage_expected", row -> Integer.toString(row.value().coverage().expectedCount()))
        .figure("estimated_share", row -> Exact.plain(row.value().quality().estimatedShare()))
        .figure("change", row -> exact(row.change()))
        .text("change_kind", row -> row.change().kind().word())
        .figure("change_display", row -> row.changeDisplay().in(language))
        .figure("like_for_like", row -> exact(row.likeForLike()));
  }

  private static String exact(Change change) {
    return change.meaningful() ? Exact.plain(change.value()) : "";
  }
}
