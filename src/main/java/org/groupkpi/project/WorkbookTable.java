package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Display;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Turns a sheet of definitions into rows of text as a CSV file would have them: numbers plain,
 * dates as ISO 8601, percentages with their sign, true and false as yes and no.
 */
record WorkbookTable(SourceCell place, Problems problems) {
  private static final int LAST_COLUMN = 500;

  /** A sign of a currency before a number says no more than the unit, which stands elsewhere. */
  private static final Pattern CURRENCY = Pattern.compile("\\p{Sc}?");

  /**
   * All rows of a sheet; a cell that has no usable value is reported and empty.
   *
   * @param place the file and the sheet
   */
  static RawTable read(Sheet sheet, SourceCell place, Problems problems) {
    WorkbookTable table = new WorkbookTable(place, problems);
    return new RawTable(place, sheet.rows().stream().map(table::row).toList());
  }

  private RawTable.Row row(SheetRow row) {
    List<String> texts = new ArrayList<>();
    for (Cell cell : row.cells()) {
      if (cell.column() > LAST_COLUMN) {
        report(cell, Finding.of(FindingKind.D032, cell.column()));
        break;
      }
      while (texts.size() < cell.column() - 1) {
        texts.add("");
      }
      texts.add(text(cell));
    }
    return new RawTable.Row(row.number(), texts);
  }

  private String text(Cell cell) {
    return switch (cell.type()) {
      case TEXT -> cell.text();
      case NUMBER -> number(cell);
      case DATE, DURATION -> date(cell);
      case BOOLEAN -> cell.text().equals("TRUE") ? "yes" : "no";
      case ERROR, NOT_A_NUMBER -> unusable(cell, Words.of("it holds no usable value"));
      case NO_RESULT ->
          unusable(
              cell,
              Words.of(
                  "its formula has no stored result; open and save it in a spreadsheet program"));
    };
  }

  private String number(Cell cell) {
    if (cell.percent()) {
      return cell.shown();
    }
    Display shown = cell.display();
    if (shown.shift() != 0 || !shown.digits() || shown.signed()) {
      return unusable(
          cell,
          Words.of("its format shows another number than it holds; set the format to General"));
    }
    if (!shown.behind().isEmpty() || !CURRENCY.matcher(shown.before()).matches()) {
      return unusable(
          cell,
          Words.of(
              "its format shows more than the number; set the format to General, a unit has a column of its own"));
    }
    return Exact.plain(cell.number());
  }

  private String date(Cell cell) {
    return cell.text().matches("\\d{4}-\\d{2}-\\d{2}")
        ? cell.text()
        : unusable(cell, Words.of("it holds no usable date"));
  }

  private String unusable(Cell cell, LocalText why) {
    report(cell, Finding.of(FindingKind.D001, Words.of("cell {0}: {1}").fill(cell.address(), why)));
    return "";
  }

  private void report(Cell cell, Finding finding) {
    problems.add(finding.at(place.at(Integer.toString(cell.row()), cell.text())));
  }
}
