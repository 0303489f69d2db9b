package org.groupkpi.workbook;

import java.util.List;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Year;

/** The columns of a form, in the order in which they are written. */
enum FormColumn {
  CODE('A', "指标编码", "Code"),
  INDICATOR('B', "指标名称", "Indicator"),
  UNIT('C', "单位", "Unit"),
  PRIOR('D', "{1}年已报", "{1} reported"),
  RESTATED('E', "{1}年重述", "{1} restated"),
  VALUE('F', "{0}年", "{0}"),
  CHANGE('G', "同比", "Change"),
  STATUS('H', "状态", "Status"),
  NOTE('I', "说明", "Note"),
  CHECK('J', "检查", "Check"),
  GUIDANCE('K', "填报口径", "Guidance");

  private final char letter;
  private final LocalText pattern;

  FormColumn(char letter, String zh, String en) {
    this.letter = letter;
    this.pattern = LocalText.of(zh, en);
  }

  /** The heading in a form of that year. */
  LocalText heading(Year year) {
    return pattern.fill(LocalText.same(year.toString()), LocalText.same(year.prior().toString()));
  }

  /** Further headings that are understood. */
  List<LocalText> otherHeadings() {
    return switch (this) {
      case VALUE -> List.of(LocalText.of("本年数", "Value"), LocalText.of("本年值", "Current year"));
      case PRIOR -> List.of(LocalText.of("上年数", "Prior year"));
      case CODE, INDICATOR, UNIT, RESTATED, CHANGE, STATUS, NOTE, CHECK, GUIDANCE -> List.of();
    };
  }

  /** Letter of the column in a form as written. */
  char letter() {
    return letter;
  }

  /** Place of the column in a form as written, from 0. */
  int index() {
    return letter - 'A';
  }
}
