package org.groupkpi.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.submission.Fact;

/** Which answers stand above and below each other in a workbook. */
final class FormRows {
  private final Map<String, KpiCode> codes = new HashMap<>();

  private FormRows() {}

  static FormRows of(Collection<Fact> facts) {
    FormRows rows = new FormRows();
    facts.forEach(fact -> rows.codes.put(key(fact.source(), 0), fact.code()));
    return rows;
  }

  /** The codes in the cells above and below, where these hold answers. */
  List<KpiCode> beside(Fact fact) {
    return Stream.of(-1, 1)
        .flatMap(step -> Optional.ofNullable(codes.get(key(fact.source(), step))).stream())
        .toList();
  }

  /** Sheet, column and row of the cell so many rows further down. */
  private static String key(SourceCell cell, int step) {
    int letters = 0;
    while (letters < cell.cell().length() && Character.isLetter(cell.cell().charAt(letters))) {
      letters++;
    }
    String row = cell.cell().substring(letters);
    boolean numbered = !row.isEmpty() && row.chars().allMatch(Character::isDigit);
    String further = numbered ? Integer.toString(Integer.parseInt(row) + step) : row + step;
    return cell.sheet() + "!" + cell.cell().substring(0, letters) + further;
  }
}
