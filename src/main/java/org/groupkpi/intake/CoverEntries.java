package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.CoverText;
import org.groupkpi.form.Phrase;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What filers wrote beside the labels of the cover: who filled the form in, and when. */
record CoverEntries(Spreadsheet form) {
  private static final Set<String> COVERS = Phrase.forms(List.of(CoverText.SHEET));

  /** Whether a sheet is the cover, by its name. */
  static boolean isCover(Sheet sheet) {
    return COVERS.contains(Phrase.fold(sheet.name()));
  }

  private List<Sheet> covers() {
    return form.sheets().stream().filter(CoverEntries::isCover).toList();
  }

  /** The first filled cell right of a label. */
  Optional<Cell> entry(LocalText label) {
    Set<String> words = Phrase.forms(List.of(label));
    return covers().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .flatMap(row -> rightOf(words, row).stream())
        .findFirst();
  }

  private static Optional<Cell> rightOf(Set<String> label, SheetRow row) {
    return labelled(label, row)
        .flatMap(
            found ->
                row.cells().stream()
                    .filter(cell -> cell.column() > found.column() && Carrying.filled(cell))
                    .findFirst());
  }

  private static Optional<Cell> labelled(Set<String> label, SheetRow row) {
    return row.cells().stream()
        .filter(cell -> label.contains(Phrase.fold(cell.text())))
        .findFirst();
  }

  /**
   * That preparer, reviewer or date are missing, at the first cell that lacks it.
   *
   * @param file the form as a whole
   */
  Optional<Finding> notSignedOff(SourceCell file) {
    List<LocalText> missing = new ArrayList<>();
    for (LocalText label : CoverText.SIGN_OFF) {
      if (entry(label).isEmpty()) {
        missing.add(label);
      }
    }
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Finding.of(FindingKind.F128, LocalText.joined(missing, Words.of(", ")))
                .at(beside(missing.get(0), file)));
  }

  private SourceCell beside(LocalText label, SourceCell file) {
    Set<String> words = Phrase.forms(List.of(label));
    for (Sheet sheet : covers()) {
      for (SheetRow row : sheet.rows()) {
        Optional<Cell> found = labelled(words, row);
        if (found.isPresent()) {
          String cell = CellAddress.of(found.get().row(), found.get().column() + 1);
          return new SourceCell(file.file(), file.sha256(), sheet.name(), cell, "");
        }
      }
    }
    return file;
  }
}
