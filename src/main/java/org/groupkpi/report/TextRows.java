package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Rows of a table of words: a section for each question, a row for each entity that answered. */
record TextRows(Basis basis, CellAssembler cells) {
  static final List<PrintedColumn> COLUMNS =
      List.of(PrintedColumn.words("text", Words.of("Answer in words")));

  List<PrintedRow> rows(TableDefinition table) {
    List<PrintedRow> rows = new ArrayList<>();
    for (String column : table.columns()) {
      KpiCode code = KpiCode.parse(column);
      LocalText question = basis.catalogue().name(code);
      for (Contribution answer : cells.value(code, basis.year()).origin().contributions()) {
        LocalText name = basis.tree().entity(answer.entity()).name();
        LocalText words = LocalText.same(answer.figure().words());
        rows.add(
            PrintedRow.of(
                question, name, 0, LocalText.NONE, List.of(), List.of(PrintedFigure.words(words))));
      }
    }
    return rows;
  }
}
