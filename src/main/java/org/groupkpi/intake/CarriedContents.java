package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CellText;
import org.groupkpi.form.FormColumn;
import org.groupkpi.intake.CarriedForm.Fate;
import org.groupkpi.intake.CarriedForm.Remark;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.ReportedValue.Answer;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Gathers what is carried over from one older form, and what is not. */
final class CarriedContents {
  private static final LocalText TOO_LONG =
      Words.of("longer than a cell may be ({0} characters); shorten it");

  final Map<KpiCode, Map<FormColumn, ReportedValue>> rows = new LinkedHashMap<>();
  final Map<LocalText, String> people = new LinkedHashMap<>();
  final Map<String, List<Map<String, ReportedValue>>> registers = new LinkedHashMap<>();
  final List<Remark> remarks = new ArrayList<>();

  /** Carries a cell, unless it holds more than spreadsheet programs let into one. */
  void carry(FormRow row, FormColumn column, ReportedValue value) {
    if (value instanceof Answer answer && answer.text().length() > CellText.LONGEST) {
      LocalText found = LocalText.same(answer.text());
      remark(Fate.NOT_CARRIED, row, column, found, TOO_LONG.fill(CellText.LONGEST));
      return;
    }
    rows.computeIfAbsent(row.code(), code -> new EnumMap<>(FormColumn.class)).put(column, value);
  }

  /** Remarks what became of a cell. */
  void remark(Fate fate, FormRow row, FormColumn column, LocalText found, LocalText reason) {
    remarks.add(new Remark(fate, row.place(column), row.code().toString(), found, reason));
  }
}
