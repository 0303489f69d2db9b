package org.groupkpi.run;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.consolidation.Change;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.file.CsvText;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.ResultRow;
import org.groupkpi.text.Language;

/** Writes {@code data/results.csv}: every node, indicator, member and year. */
final class ResultsFile implements Closeable {
  private static final List<String> COLUMNS =
      List.of(
          "node",
          "indicator",
          "member",
          "year",
          "value",
          "unit",
          "display",
          "state",
          "coverage_reported",
          "coverage_expected",
          "estimated_share",
          "change",
          "change_kind",
          "change_display",
          "like_for_like");

  private final CsvText csv;
  private final Language language;

  ResultsFile(OutputStream out, Language language) throws IOException {
    this.csv = new CsvText(out);
    this.language = language;
    csv.header(COLUMNS);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }

  void write(ResultRow row) throws IOException {
    GroupValue value = row.value();
    csv.text(value.node());
    csv.text(value.code().indicator());
    csv.text(value.code().memberText());
    csv.figure(value.year().number());
    csv.figure(value.known() ? Exact.plain(value.value()) : "");
    csv.text(value.known() ? value.unit().text() : "");
    csv.figure(row.printed().text().in(language));
    csv.text(value.state().word());
    csv.figure(value.coverage().reportedCount());
    csv.figure(value.coverage().expectedCount());
    csv.figure(Exact.plain(value.quality().estimatedShare()));
    csv.figure(exact(row.change()));
    csv.text(row.change().kind().word());
    csv.figure(row.changeDisplay().in(language));
    csv.figure(exact(row.likeForLike()));
    csv.end();
  }

  private static String exact(Change change) {
    return change.meaningful() ? Exact.plain(change.value()) : "";
  }
}
