package org.groupkpi.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Limits;
import org.groupkpi.file.Opened;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.SpreadsheetReader;
import org.groupkpi.file.WholeWorkbook;
import org.groupkpi.finding.Finding;

/** What holds of a form, whatever its bytes are. */
final class Form {
  private Form() {}

  /** It is read or refused with a reason, never by accident; no number of it gets lost. */
  static void judge(byte[] bytes, String name, SmallProject project) throws IOException {
    Opened opened = SpreadsheetReader.open(bytes);
    List<Finding> findings = project.validate(bytes, name);
    boolean understood =
        findings.stream()
            .map(finding -> finding.message().en())
            .noneMatch(message -> accident(message, name));
    if (!understood || (findings.isEmpty() && !(opened instanceof Spreadsheet))) {
      throw new AssertionError("not understood: " + findings);
    }
    if (opened instanceof Spreadsheet spreadsheet
        && WholeWorkbook.bearable(bytes, Limits.DEFAULT)) {
      noNumberIsLost(spreadsheet, bytes);
    }
  }

  /** A library may fail in an old workbook in many ways; our own reader may not. */
  private static boolean accident(String message, String name) {
    return message.contains("could not be understood")
        || (message.contains("inner structure is faulty") && !name.endsWith(".xls"));
  }

  /** Another reader of the same file finds no number that ours did not see. */
  private static void noNumberIsLost(Spreadsheet ours, byte[] bytes) {
    try (Workbook other = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      for (org.apache.poi.ss.usermodel.Sheet sheet : other) {
        Optional<Sheet> same = ours.sheet(sheet.getSheetName());
        for (Row row : same.isPresent() ? sheet : List.<Row>of()) {
          row.forEach(cell -> seen(cell, same.get()));
        }
      }
    } catch (IOException | RuntimeException e) {
      // what the other reader does not read, it cannot tell of
    }
  }

  private static void seen(org.apache.poi.ss.usermodel.Cell theirs, Sheet sheet) {
    boolean number = theirs.getCellType() == CellType.NUMERIC;
    Optional<Cell> ours = sheet.cell(theirs.getRowIndex() + 1, theirs.getColumnIndex() + 1);
    if (number && theirs.getNumericCellValue() != 0 && ours.isEmpty()) {
      throw new AssertionError("lost: " + theirs.getAddress() + " of " + sheet.name());
    }
    if (number
        && ours.isPresent()
        && ours.get().type() == Cell.Type.NUMBER
        && differ(Double.parseDouble(ours.get().text()), theirs.getNumericCellValue())) {
      throw new AssertionError(
          "differs: " + theirs.getAddress() + " " + theirs + " " + ours.get().text());
    }
  }

  /** Ours are kept with the 15 digits that Excel shows. */
  private static boolean differ(double ours, double theirs) {
    return Math.abs(ours - theirs) > Math.abs(theirs) * 1e-14;
  }
}
