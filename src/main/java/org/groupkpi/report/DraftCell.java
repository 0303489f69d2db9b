package org.groupkpi.report;

import java.util.List;
import org.groupkpi.consolidation.GroupValue.FigureKey;
import org.groupkpi.language.LocalText;
import org.groupkpi.table.CellState;

/**
 * A cell before footnotes are numbered, in all languages at once.
 *
 * @param causes texts of the footnotes that concern this cell
 */
record DraftCell(
    LocalText text,
    LocalText annotation,
    List<LocalText> causes,
    CellState state,
    LocalText reason,
    String value,
    String key) {
  static final DraftCell EMPTY =
      new DraftCell(
          LocalText.NONE, LocalText.NONE, List.of(), CellState.NONE, LocalText.NONE, "", "");

  /** A cell of words. */
  static DraftCell words(LocalText text) {
    return new DraftCell(text, LocalText.NONE, List.of(), CellState.NONE, LocalText.NONE, "", "");
  }

  /** The same under the lineage key of another figure. */
  DraftCell under(FigureKey figure) {
    return new DraftCell(text, annotation, causes, state, reason, value, figure.toString());
  }
}
