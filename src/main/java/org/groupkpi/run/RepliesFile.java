package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.finding.Subject;
import org.groupkpi.returns.FollowUp;
import org.groupkpi.returns.Identity;
import org.groupkpi.returns.Reply;
import org.groupkpi.returns.Request;

/**
 * Writes {@code data/replies.csv}: what became of every finding of returned workbooks that came
 * back, and every figure that changed without being asked.
 */
final class RepliesFile {
  private static final String UNASKED = "changed without being asked";

  private RepliesFile() {}

  static void write(OutputStream out, List<FollowUp> followUps, String year) throws IOException {
    try (CsvText csv = new CsvText(out)) {
      csv.header(
          "entity file finding check indicator member year"
              + " cell answer reply classification before after");
      for (FollowUp followUp : followUps) {
        for (FollowUp.Result result : followUp.results()) {
          start(csv, followUp);
          request(csv, result);
        }
        for (FollowUp.Change change : followUp.unasked()) {
          start(csv, followUp);
          change(csv, change, year);
        }
      }
    }
  }

  private static void start(CsvText csv, FollowUp followUp) throws IOException {
    csv.text(followUp.resubmission().entity());
    csv.text(followUp.resubmission().file().file());
  }

  private static void request(CsvText csv, FollowUp.Result result) throws IOException {
    Request request = result.request();
    Identity identity = request.identity();
    Reply reply = request.reply();
    Subject subject = identity.subject();
    csv.text(identity.kind()).text(identity.check());
    csv.text(subject.indicator()).text(subject.member()).text(subject.year());
    csv.text(request.place()).text(reply.answer().word()).text(reply.text());
    csv.text(result.fate().word()).text(request.found()).text(result.after());
    csv.end();
  }

  private static void change(CsvText csv, FollowUp.Change change, String year) throws IOException {
    KpiCode code = KpiCode.parse(change.figure().code());
    csv.text("").text("");
    csv.text(code.indicator()).text(code.memberText()).text(year);
    csv.text(change.place()).text("").text("");
    csv.text(UNASKED).text(change.before()).text(change.after());
    csv.end();
  }
}
