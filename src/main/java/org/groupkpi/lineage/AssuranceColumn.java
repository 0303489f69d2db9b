package org.groupkpi.lineage;

import org.groupkpi.language.LocalText;

/** The columns of the assurance sheet, from left to right. */
enum AssuranceColumn {
  ITEM("项目", "Item", 60),
  YEAR("年度", "Year", 7),
  REPORTED("填报数", "Reported", 17),
  REPORTED_UNIT("填报单位", "Reported in", 11),
  CONVERSION("换算系数", "Conversion", 11),
  SHARE("份额", "Share", 9),
  WEIGHT("权重", "Weight", 13),
  FIGURE("重算数据", "Figure recomputed", 18),
  CONTRIBUTION("重算构成", "Contribution recomputed", 18),
  OURS("本工具数值", "Figure of GroupKPI", 18),
  DIFFERENCE("差异", "Difference", 11),
  AGREES("核对", "Check", 6),
  UNIT("单位", "Unit", 11),
  HOW("算法与说明", "How", 80),
  FILE("文件", "File", 64),
  SHEET("工作表", "Sheet", 12),
  CELL("单元格", "Cell", 9),
  TEXT("原文", "Raw text", 20),
  EXACT("本工具数值（全部位数）", "Figure of GroupKPI, all digits", 40),
  SHA256("SHA-256", "SHA-256", 72);

  private final LocalText heading;
  private final int width;

  AssuranceColumn(String zh, String en, int width) {
    this.heading = LocalText.of(zh, en);
    this.width = width;
  }

  LocalText heading() {
    return heading;
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** {@code H12}. */
  String at(int row) {
    return (char) ('A' + ordinal()) + Integer.toString(row + 1);
  }

  /** {@code H12:H40}. */
  String from(int first, int last) {
    return at(first) + ":" + at(last);
  }
}
