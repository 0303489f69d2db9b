package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.CsvText;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;

/** Writes {@code data/register-REG.csv}: every row that was reported, and whether it counts. */
final class RegisterFiles {
  private RegisterFiles() {}

  static void write(OutputFolder output, GroupFigures figures) throws IOException {
    for (Register register : figures.basis().catalogue().registers().all().values()) {
      output.write(
          "data/register-" + register.code() + ".csv", out -> write(out, register, figures));
    }
  }

  private static void write(OutputStream out, Register register, GroupFigures figures)
      throws IOException {
    Basis basis = figures.basis();
    Set<RegisterRow> counted = Collections.newSetFromMap(new IdentityHashMap<>());
    counted.addAll(
        figures
            .entityFigures()
            .registers()
            .rows(basis.tree().root(), register.code(), basis.year()));
    try (CsvText csv = new CsvText(out)) {
      csv.text("entity");
      for (RegisterColumn column : register.columns()) {
        csv.text(column.code());
      }
      csv.text("counted").text("file").text("sheet").text("row").end();
      for (Entity entity : basis.tree().entities()) {
        Optional<RegisterAnswer> answer =
            basis.registers().answer(basis.year(), register.code(), entity.code());
        if (answer.isPresent()) {
          for (RegisterRow row : answer.get().rows()) {
            write(csv, register, row, counted.contains(row));
          }
        }
      }
    }
  }

  private static void write(CsvText csv, Register register, RegisterRow row, boolean counted)
      throws IOException {
    csv.text(row.entity());
    for (RegisterColumn column : register.columns()) {
      String text = row.cell(column.code()).map(RegisterCell::written).orElse("");
      if (column.type() == RegisterColumn.Type.NUMBER) {
        csv.figure(text);
      } else {
        csv.text(text);
      }
    }
    csv.text(counted ? "yes" : "no");
    csv.text(row.place().file()).text(row.place().sheet()).figure(row.number()).end();
  }
}
