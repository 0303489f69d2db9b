package org.groupkpi.report;

import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** A column of a table, in all languages at once; see {@link Column}. */
public record PrintedColumn(String id, LocalText label, LocalText unit, Column.Kind kind) {
  /** A column of words. */
  static PrintedColumn words(String id, LocalText label) {
    return new PrintedColumn(id, label, LocalText.NONE, Column.Kind.TEXT);
  }

  PrintedColumn withoutUnit() {
    return new PrintedColumn(id, label, LocalText.NONE, kind);
  }

  Column in(Language language) {
    return new Column(id, label.in(language), unit.in(language), kind);
  }
}
