package org.groupkpi.lineage;

import org.groupkpi.language.LocalText;

/** The columns of the assurance sheet, from left to right. */
enum AssuranceColumn {
  ITEM('A', "项目", "Item", 60),
  YEAR('B', "年度", "Year", 7),
  REPORTED('C', "填报数", "Reported", 17),
  REPORTED_UNIT('D', "填报单位", "Reported in", 11),
  CONVERSION('E', "换算系数", "Conversion", 11),
  SHARE('F', "份额", "Share", 9),
  WEIGHT('G', "权重", "Weight", 13),
  FIGURE('H', "重算数据", "Figure recomputed", 18),
  CONTRIBUTION('I', "重算构成", "Contribution recomputed", 18),
  OURS('J', "本工具数值", "Figure of GroupKPI", 18),
  DIFFERENCE('K', "差异", "Difference", 11),
  AGREES('L', "核对", "Check", 6),
  UNIT('M', "单位", "Unit", 11),
  HOW('N', "算法与说明", "How", 80),
  FILE('O', "文件", "File", 64),
  SHEET('P', "工作表", "Sheet", 12),
  CELL('Q', "单元格", "Cell", 9),
  TEXT('R', "原文", "Raw text", 20),
  EXACT('S', "本工具数值（全部位数）", "Figure of GroupKPI, all digits", 40),
  SHA256('T', "SHA-256", "SHA-256", 72);

  private final char letter;
  private final LocalText heading;
  private final int width;

  AssuranceColumn(char letter, String zh, String en, int width) {
    this.letter = letter;
    this.heading = LocalText.of(zh, en);
    this.width = width;
  }

  LocalText heading() {
    return heading;
  }

  /** Its place from the left, from 0. */
  int number() {
    return letter - 'A';
  }

  /** In characters. */
  int width() {
    return width;
  }

  /** {@code H12}. */
  String at(int row) {
    return letter + Integer.toString(row + 1);
  }

  /** {@code H12:H40}. */
  String from(int first, int last) {
    return at(first) + ":" + at(last);
  }
}
