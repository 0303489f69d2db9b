package org.groupkpi.workbook;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.language.LocalText;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.workbook.CarriedForm.Fate;
import org.groupkpi.workbook.CarriedForm.Remark;

/** Gathers what is carried over from one older form, and what is not. */
final class CarriedContents {
  final Map<KpiCode, Map<FormColumn, ReportedValue>> rows = new LinkedHashMap<>();
  final Map<LocalText, String> people = new LinkedHashMap<>();
  final List<Remark> remarks = new ArrayList<>();

  /** Carries a cell. */
  void carry(FormRow row, FormColumn column, ReportedValue value) {
    rows.computeIfAbsent(row.code(), code -> new EnumMap<>(FormColumn.class)).put(column, value);
  }

  /** Remarks what became of a cell. */
  void remark(Fate fate, FormRow row, FormColumn column, LocalText found, LocalText reason) {
    remarks.add(new Remark(fate, row.place(column), row.code().toString(), found, reason));
  }
}
