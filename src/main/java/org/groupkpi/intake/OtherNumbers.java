package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Notes, once a sheet, which numbers beside known codes were not read, and which column was. */
final class OtherNumbers {
  private static final LocalText NOT_READ =
      Words.of("numbers in other columns ({0}) of rows with a code: {1}; they were not taken");

  private final Map<String, List<LocalText>> remarks = new LinkedHashMap<>();

  /** Says something of a sheet. */
  void remark(Sheet sheet, LocalText remark) {
    remarks.computeIfAbsent(sheet.name(), key -> new ArrayList<>()).add(remark);
  }

  /** Counts numbers of a sheet that were not read. */
  void count(Sheet sheet, List<Cell> cells) {
    if (!cells.isEmpty()) {
      LocalText columns = LocalText.same(String.join(", ", Remainder.columns(cells)));
      remark(sheet, NOT_READ.fill(columns, cells.size()));
    }
  }

  /** One note for each sheet. */
  List<Finding> findings(SourceCell file) {
    List<Finding> findings = new ArrayList<>();
    remarks.forEach(
        (sheet, texts) -> {
          SourceCell place = new SourceCell(file.file(), file.sha256(), sheet, "", "");
          findings.add(Finding.of(FindingKind.F129, sheet, all(texts)).at(place));
        });
    return findings;
  }

  private static LocalText all(List<LocalText> texts) {
    return LocalText.joined(texts, Words.of("; "));
  }
}
