package org.groupkpi.project;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Opens {@code definitions.xlsx}: its sheets by name, as tables of text. */
public final class DefinitionWorkbook {
  public static final String NAME = "definitions.xlsx";

  /** The sheet that explains the tables, which is none of them. */
  public static final LocalText GUIDE = Words.of("Guide");

  private DefinitionWorkbook() {}

  /** Whether a sheet of that name explains the tables. */
  static boolean isGuide(String title) {
    return title.strip().equalsIgnoreCase(GUIDE.en()) || title.strip().equals(GUIDE.zh());
  }

  /** The sheets in the order of their tabs, unless the file is refused, which is reported. */
  static Optional<Map<String, RawTable>> read(ProjectFile file, Problems problems) {
    Opened opened = opened(file);
    if (opened instanceof Refusal refusal) {
      problems.add(Finding.of(FindingKind.D001, refusal.detail()).at(file.place()));
      return Optional.empty();
    }
    Spreadsheet workbook = (Spreadsheet) opened;
    Map<String, RawTable> tables = new LinkedHashMap<>();
    for (Sheet sheet : workbook.sheets()) {
      SourceCell place =
          new SourceCell(file.place().file(), file.place().sha256(), sheet.name(), "", "");
      tables.put(sheet.name(), WorkbookTable.read(sheet, place, problems));
    }
    return Optional.of(tables);
  }

  private static Opened opened(ProjectFile file) {
    try {
      return SpreadsheetReader.open(file.bytes());
    } catch (OutOfMemoryError e) {
      return Refusal.outOfMemory();
    }
  }
}
