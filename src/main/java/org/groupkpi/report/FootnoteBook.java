package org.groupkpi.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.text.LocalText;

/** Numbers footnotes in reading order through the whole report. */
final class FootnoteBook {
  private record Cause(int row, LocalText text) {}

  private final ReportPlan.FootnoteNumbers numbering;
  private final Map<Cause, Integer> numbers = new HashMap<>();
  private final List<LocalText> texts = new ArrayList<>();
  private int row;

  FootnoteBook(ReportPlan.FootnoteNumbers numbering) {
    this.numbering = numbering;
  }

  void nextRow() {
    row++;
  }

  /** The numbers of these texts, ascending; new ones are given out in the order of the list. */
  List<Integer> marks(List<LocalText> causes) {
    TreeSet<Integer> marks = new TreeSet<>();
    for (LocalText cause : causes) {
      int place = numbering == ReportPlan.FootnoteNumbers.SHARED ? 0 : row;
      marks.add(numbers.computeIfAbsent(new Cause(place, cause), key -> added(cause)));
    }
    return List.copyOf(marks);
  }

  private int added(LocalText text) {
    texts.add(text);
    return texts.size();
  }

  /** Text of footnote 1, 2, ... */
  List<LocalText> texts() {
    return texts;
  }
}
