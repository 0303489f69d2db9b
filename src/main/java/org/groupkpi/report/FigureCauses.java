package org.groupkpi.report;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.boundary.Approach;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.language.LocalText;

/**
 * Texts of the footnotes that a figure needs, in the order of the specification: restatement,
 * coverage, estimates, an approach that is not the project's.
 */
final class FigureCauses {
  private static final LocalText RESTATED = new LocalText("数据已重述。", "數據已重述。", "Restated.");
  private static final LocalText INCOMPLETE =
      new LocalText(
          "数据不完整：应报 {0} 家，已报 {1} 家。",
          "數據不完整：應報 {0} 家，已報 {1} 家。", "Incomplete: {1} of {0} entities reported.");
  private static final LocalText ESTIMATED =
      new LocalText("含估算数据。", "含估算數據。", "Includes estimates.");
  private static final LocalText OTHER_APPROACH =
      new LocalText("按{0}合并。", "按{0}合併。", "Consolidated by {0}.");

  private FigureCauses() {}

  /** Of a figure, without its approach. */
  static List<LocalText> of(GroupValue value) {
    List<LocalText> causes = new ArrayList<>();
    value.revision().restatements().stream()
        .map(restatement -> restatement.reason().or(RESTATED))
        .distinct()
        .forEach(causes::add);
    if (value.incomplete()) {
      causes.add(
          INCOMPLETE.fill(
              number(value.coverage().expectedCount()), number(value.coverage().reportedCount())));
    }
    if (value.known() && value.estimated()) {
      causes.add(ESTIMATED);
    }
    return causes;
  }

  private static LocalText number(int number) {
    return LocalText.same(Integer.toString(number));
  }

  /** Of a figure as a whole. */
  static List<LocalText> of(GroupValue value, Basis basis) {
    List<LocalText> causes = of(value);
    Indicator indicator = basis.catalogue().indicator(value.code().indicator());
    Approach approach = basis.approachOf(indicator);
    if (approach != basis.approach()) {
      causes.add(OTHER_APPROACH.fill(approach.title()));
    }
    return causes;
  }
}
