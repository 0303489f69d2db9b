package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.form.FormColumn;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.Phrases;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/** The headings that are understood in a form of a year: zh or en alone, or both in one cell. */
final class Headings {
  private static final int LONGEST = 60;

  private final Phrases<FormColumn> columns;

  Headings(Year year) {
    Map<String, FormColumn> byForm = new HashMap<>();
    for (FormColumn column : FormColumn.values()) {
      List<LocalText> forms = new ArrayList<>(column.otherHeadings());
      forms.add(column.heading(year));
      Phrase.forms(forms).forEach(form -> byForm.put(form, column));
    }
    this.columns = new Phrases<>(byForm, LONGEST);
  }

  /** The column that a text is the heading of. */
  Optional<FormColumn> column(String text) {
    return columns.find(text);
  }
}
