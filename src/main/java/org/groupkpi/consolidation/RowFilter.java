package org.groupkpi.consolidation;

import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RowCondition;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Fold;

/** Tells which rows of a register meet conditions; a blank cell meets none. */
public record RowFilter(Register register, List<RowCondition> conditions) {
  /** Whether a row meets all conditions. */
  public boolean meets(RegisterRow row) {
    return conditions.stream().allMatch(condition -> meets(row, condition));
  }

  /** Whether it cannot be told, since an answer that is needed could not be used or had. */
  boolean lacking(RegisterRow row) {
    return conditions.stream()
        .flatMap(condition -> row.cell(condition.column()).stream())
        .anyMatch(RegisterCell::lacking);
  }

  private boolean meets(RegisterRow row, RowCondition condition) {
    RegisterColumn column = register.column(condition.column()).orElseThrow();
    Optional<RegisterCell> cell = row.cell(condition.column());
    return cell.isPresent()
        && cell.get()
            .value()
            .match(
                figure -> condition.operator().holds(figure.value().compareTo(condition.number())),
                answer -> meets(answer, column, condition),
                absent -> false);
  }

  private static boolean meets(
      ReportedValue.Answer answer, RegisterColumn column, RowCondition condition) {
    boolean words = column.type() == RegisterColumn.Type.TEXT;
    String said = words ? Fold.words(answer.text()) : answer.text();
    String wanted = words ? Fold.words(condition.value()) : condition.value();
    return condition.operator().holds(said.compareTo(wanted));
  }
}
