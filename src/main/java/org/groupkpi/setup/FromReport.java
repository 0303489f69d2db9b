package org.groupkpi.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.DocumentReader;
import org.groupkpi.tieout.DocumentReader.Kind;
import org.groupkpi.tieout.UnreadableDocument;

/** Last year's report: its tables with years in their headings. */
public final class FromReport {
  private FromReport() {}

  /**
   * The tables of a report.
   *
   * @param otherwise year of the report, if no heading names one
   * @throws NothingFound if it cannot be read, or has no such table
   */
  public static List<FoundTable> read(Path file, Year otherwise) throws NothingFound, IOException {
    String name = String.valueOf(file.getFileName());
    List<FoundTable> tables = FoundTables.of(document(file), name, otherwise);
    if (tables.stream().allMatch(table -> table.rows().isEmpty())) {
      throw new NothingFound(
          Words.of("it has no table with years in its heading and figures below"));
    }
    return tables;
  }

  private static Document document(Path file) throws NothingFound, IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsx") || name.endsWith(".xls")) {
      return SheetTables.of(workbook(file));
    }
    Optional<Kind> kind = Kind.of(file);
    if (kind.isEmpty()) {
      throw new NothingFound(
          Words.of("it is of none of the kinds .docx, .pdf, .html, .md, .txt, .xlsx"));
    }
    try {
      return DocumentReader.read(file, kind.get());
    } catch (UnreadableDocument unreadable) {
      throw new NothingFound(unreadable.reason());
    }
  }

  /** A workbook with no more sheets than a report or a form has. */
  static Spreadsheet workbook(Path file) throws NothingFound {
    Opened opened = SpreadsheetReader.read(file);
    if (opened instanceof Refusal refusal) {
      throw new NothingFound(refusal.detail());
    }
    Spreadsheet workbook = (Spreadsheet) opened;
    if (workbook.sheets().size() > SheetTables.MOST_SHEETS) {
      throw new NothingFound(
          Words.of(
                  "it has {0} sheets; at most {1} are read: leave only those with figures of the report")
              .fill(workbook.sheets().size(), SheetTables.MOST_SHEETS));
    }
    return workbook;
  }
}
