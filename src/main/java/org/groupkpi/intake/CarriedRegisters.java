package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.intake.CarriedForm.Fate;
import org.groupkpi.intake.CarriedForm.Remark;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Carries the rows of registers of an older form over; what makes no sense goes as it stands. */
record CarriedRegisters(
    CollectionRound round, Entity entity, SourceCell file, CarriedContents contents) {
  private static final LocalText NO_SHEET = Words.of("the new form does not ask for this list");
  private static final LocalText NO_COLUMN = Words.of("the new form has no such column");
  private static final LocalText AS_IT_STANDS =
      Words.of("carried as it stands, though it cannot be used like that");

  void carry(RegisterSheet sheet) {
    boolean asked = round.registers(entity).contains(sheet.register());
    List<Map<String, ReportedValue>> rows = new ArrayList<>();
    for (SheetRow row : sheet.rows()) {
      Map<String, ReportedValue> values = new LinkedHashMap<>();
      for (Cell cell : row.cells()) {
        if (!cell.text().isBlank()) {
          Optional<RegisterColumn> column = asked ? column(sheet, cell.column()) : Optional.empty();
          if (column.isPresent()) {
            values.put(column.get().code(), value(sheet, column.get(), cell));
          } else {
            remark(Fate.NOT_CARRIED, sheet, cell, asked ? NO_COLUMN : NO_SHEET);
          }
        }
      }
      if (!values.isEmpty()) {
        rows.add(values);
      }
    }
    if (!rows.isEmpty() || (asked && saysNone(sheet))) {
      contents
          .registers
          .computeIfAbsent(sheet.register().code(), key -> new ArrayList<>())
          .addAll(rows);
    }
  }

  private static boolean saysNone(RegisterSheet sheet) {
    return sheet.above().stream().anyMatch(cell -> RegisterWords.saysNone(cell.text()));
  }

  private static Optional<RegisterColumn> column(RegisterSheet sheet, int number) {
    return sheet.columns().entrySet().stream()
        .filter(entry -> entry.getValue() == number)
        .findFirst()
        .flatMap(entry -> sheet.register().column(entry.getKey()));
  }

  private ReportedValue value(RegisterSheet sheet, RegisterColumn column, Cell cell) {
    Optional<Unit> unit = sheet.unit(column, round.catalogue().units()).unit();
    ValueCell.Read read = new RegisterCells(round, entity).read(column, unit, Optional.of(cell));
    if (read.value() != Absent.BLANK) {
      return read.value();
    }
    remark(Fate.DOUBTFUL, sheet, cell, AS_IT_STANDS);
    return new ReportedValue.Answer(cell.shown());
  }

  private void remark(Fate fate, RegisterSheet sheet, Cell cell, LocalText reason) {
    SourceCell place =
        new SourceCell(
            file.file(), file.sha256(), sheet.sheet().name(), cell.address(), cell.shown());
    contents.remarks.add(
        new Remark(fate, place, sheet.register().code(), LocalText.same(cell.shown()), reason));
  }
}
