package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CsvText;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;

/** Writes {@code data/facts.csv}: every fact of this year and of the years before that was used. */
final class FactsFile {
  private FactsFile() {}

  static void write(OutputStream out, Basis basis) throws IOException {
    List<KpiCode> codes = basis.catalogue().codes();
    try (CsvText csv = new CsvText(out)) {
      csv.header("entity indicator member year value unit status note file sheet cell evidence");
      for (Entity entity : basis.tree().entities()) {
        for (KpiCode code : codes) {
          for (Year year : basis.facts().years()) {
            var fact = basis.facts().find(year, entity.code(), code);
            if (fact.isPresent()) {
              write(csv, fact.get(), basis);
            }
          }
        }
      }
    }
  }

  private static void write(CsvText csv, Fact fact, Basis basis) throws IOException {
    csv.text(fact.entity());
    csv.text(fact.code().indicator());
    csv.text(fact.code().memberText());
    csv.figure(fact.year().number());
    if (fact.value() instanceof ReportedValue.Answer answer) {
      csv.text(answer.text());
    } else {
      csv.figure(
          fact.value() instanceof ReportedValue.Figure figure ? Exact.plain(figure.value()) : "");
    }
    csv.text(basis.catalogue().indicator(fact.code().indicator()).collectUnit().text());
    csv.text(status(fact));
    csv.text(fact.note());
    csv.text(fact.source().file());
    csv.text(fact.source().sheet());
    csv.text(fact.source().cell());
    csv.text(fact.evidence());
    csv.end();
  }

  private static String status(Fact fact) {
    if (fact.value() instanceof ReportedValue.Absent absent) {
      return switch (absent) {
        case NOT_APPLICABLE -> "not-applicable";
        case NOT_AVAILABLE -> "not-available";
        case BLANK -> "blank";
      };
    }
    if (fact.restated().isPresent()) {
      return "restated";
    }
    return fact.estimated() ? "estimated" : "reported";
  }
}
