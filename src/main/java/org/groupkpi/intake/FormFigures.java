package org.groupkpi.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.groupkpi.file.Cell;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormColumn;
import org.groupkpi.returns.AnswerKey;
import org.groupkpi.returns.AnswerTexts;
import org.groupkpi.text.Fold;

/** Lists what stands in the answer cells of a form, whether it can be used or not. */
final class FormFigures {
  private static final List<FormColumn> ANSWERS =
      List.of(
          FormColumn.VALUE,
          FormColumn.RESTATED,
          FormColumn.PRIOR,
          FormColumn.UNIT,
          FormColumn.STATUS);

  private FormFigures() {}

  static AnswerTexts of(List<Block> blocks, SourceCell file) {
    Map<AnswerKey, SourceCell> cells = new LinkedHashMap<>();
    for (Block block : blocks) {
      for (SheetRow row : block.rows()) {
        String code = Fold.width(block.text(row, FormColumn.CODE));
        if (!code.isEmpty()) {
          ANSWERS.stream()
              .filter(block::has)
              .forEach(
                  column -> cells.putIfAbsent(key(code, column), cell(block, row, column, file)));
        }
      }
    }
    return new AnswerTexts(cells);
  }

  private static AnswerKey key(String code, FormColumn column) {
    return new AnswerKey(code, column.name().toLowerCase(Locale.ROOT));
  }

  private static SourceCell cell(Block block, SheetRow row, FormColumn column, SourceCell file) {
    String text = block.cell(row, column).map(Cell::text).orElse("");
    return new SourceCell(
        file.file(), file.sha256(), block.sheet().name(), block.address(row, column), text);
  }
}
