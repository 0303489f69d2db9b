package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.definition.Nearest;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.SheetRow;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.finding.Subject;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TableTexts;
import org.groupkpi.text.Words;

/** Tells what stands around the entries of a list and is not taken. */
record ListRemainder(RegisterSheet list, SourceCell file, Subject subject, OtherNumbers others) {
  private static final LocalText NO_ENTRY = Words.of("row {0} is no entry of the list: {1}");
  private static final LocalText BESIDE =
      Words.of("{1} filled cells in column {0}, which is none of the list; they were not taken");
  private static final LocalText LACKS =
      Words.of("there is no column “{0}”; figures that use it are incomplete");
  private static final LocalText LISTED =
      Words.of("{0}, a column of the list; {1} filled cells below were not taken");

  /**
   * Whether a row below the headings is no entry, but a total or a remark.
   *
   * @param first its first filled cell
   * @param alone whether it is the only one
   */
  boolean tells(SheetRow row, Cell first, boolean alone) {
    boolean noEntry =
        TableTexts.isTotal(first.text()) || (alone && TableTexts.isRemark(first.text()));
    if (noEntry) {
      others.remark(
          list.sheet(), NO_ENTRY.fill(row.number(), LocalText.same(first.text().strip())));
    }
    return noEntry;
  }

  /** What is filled in outside the columns: perhaps one of them, under another name. */
  List<Finding> otherColumns() {
    List<String> lacking =
        list.lacking().stream()
            .flatMap(column -> Stream.of(column.name().zh(), column.name().en()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    outside()
        .forEach(
            (column, cells) ->
                list.headingOf(column)
                    .filter(heading -> !lacking.isEmpty())
                    .ifPresentOrElse(
                        heading -> findings.add(unknown(heading, cells, lacking)),
                        () -> beside(column, cells)));
    for (RegisterColumn column : list.lacking()) {
      if (!column.required() && !list.rows().isEmpty()) {
        others.remark(list.sheet(), LACKS.fill(column.name()));
      }
    }
    return findings;
  }

  /** How many cells are filled in each column that is none of the list. */
  private Map<Integer, Integer> outside() {
    Map<Integer, Integer> filled = new TreeMap<>();
    for (SheetRow row : list.rows()) {
      for (Cell cell : row.cells()) {
        if (Carrying.filled(cell) && !list.columns().containsValue(cell.column())) {
          filled.merge(cell.column(), 1, Integer::sum);
        }
      }
    }
    return filled;
  }

  private void beside(int column, int cells) {
    LocalText where = LocalText.same(CellAddress.columnName(column));
    others.remark(list.sheet(), BESIDE.fill(where, cells));
  }

  private Finding unknown(Cell heading, int cells, List<String> lacking) {
    String text = heading.text().strip();
    LocalText nearest = LISTED.fill(Nearest.to(text, lacking), cells);
    return Finding.of(FindingKind.F121, text, nearest).about(subject).at(list.place(file, heading));
  }
}
