package org.groupkpi.workbook;

import java.util.regex.Pattern;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.language.LocalText;
import org.groupkpi.measure.Fold;

/** Why a cell in which a number is expected holds none, and how to write it (C202). */
enum NotANumber {
  DATE(
      LocalText.of("这是日期", "it is a date"),
      LocalText.of("（先把单元格格式改为“常规”）", " (set the format of the cell to General first)")),
  TIME(
      LocalText.of("这是时刻", "it is a time of the day"),
      LocalText.of("，如 7.5", ", such as 7.5 for seven and a half hours")),
  DURATION(
      LocalText.of("这是时长，而单位不是时间", "it is a length of time, which the unit is not"),
      LocalText.of("（先把单元格格式改为“常规”）", " (set the format of the cell to General first)")),
  FORMAT(
      LocalText.of("单元格格式在数字旁显示了单位以外的文字", "the format of the cell shows words that are no unit"),
      LocalText.of("（把单元格格式改为“常规”）", " (set the format of the cell to General)")),
  SIGN(
      LocalText.of(
          "单元格格式显示为负数，存的却是正数", "the format of the cell shows a positive number as negative"),
      LocalText.of(
          "（把单元格格式改为“常规”），负数写成 -123",
          " (set the format of the cell to General), a negative one as -123")),
  BOOLEAN(LocalText.of("这是逻辑值", "it is a logical value"), LocalText.NONE),
  ERROR(
      LocalText.of("这是公式的出错结果", "it is the result of a formula that failed"),
      LocalText.of("，或修正公式", " or mend the formula")),
  SEPARATORS(
      LocalText.of("其中的分隔符有多种读法", "its separators can be read in several ways"),
      LocalText.of("，写成 1234.56 或 1,234.56", ", as 1234.56 or 1,234.56")),
  PARENTHESES(
      LocalText.of("括号可能表示负数", "the parentheses may mean a negative number"),
      LocalText.of("，负数写成 -123", ", a negative one as -123")),
  INFINITE(
      LocalText.of("不是有限的数，或超出表格软件的范围", "it is infinite, or beyond what spreadsheets hold"),
      LocalText.NONE),
  ABSURD(
      LocalText.of(
          "数值大得或小得不可能（绝对值应在 1E-30 与 1E30 之间），文件可能已损坏",
          "it is impossibly large or small (1E-30 to 1E30 at most); the file may be damaged"),
      LocalText.NONE),
  CLOCK(
      LocalText.of("这是以冒号分隔的时分", "it is hours and minutes parted by a colon"),
      LocalText.of("，如 2100.5", ", such as 2100.5 for 2100:30")),
  MINUS(
      LocalText.of("正负号的写法有多种读法", "its sign can be read in several ways"),
      LocalText.of("，负数写成 -123", ", a negative one as -123")),
  CURRENCY(
      LocalText.of(
          "数字前有货币符号，看不出以什么为单位", "a currency sign stands before it, which leaves its scale open"),
      LocalText.NONE),
  WORDS(
      LocalText.of("没有数字", "there is no number in it"),
      LocalText.of(
          "；没有此项业务写“不适用”，暂时没有数据写“暂缺”并说明原因",
          "; N/A if there is no such activity, “not available” with a reason if it is not to be had yet")),
  OTHER(LocalText.of("含有数字以外的内容", "it holds something else than a number"), LocalText.NONE);

  private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9.,'’]*[0-9][0-9.,'’]*");
  private static final Pattern SEPARATOR = Pattern.compile("[.,'’．，＇]|\\d[\\s\\p{Z}]+\\d");
  private static final Pattern IN_PARENTHESES = Pattern.compile("\\([0-9.,]+\\)");
  private static final Pattern HOURS = Pattern.compile("[0-9]+[:：][0-5][0-9]([:：][0-5][0-9])?");
  private static final Pattern OTHER_MINUS = Pattern.compile("[△▲▼][0-9.,]+|[0-9.,]+[-−]");
  private static final Pattern AMOUNT = Pattern.compile("[+-]?\\p{Sc}[+-]?[0-9.,]+\\D*");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9一二三四五六七八九十百千万亿〇零]+");
  private static final Pattern ENDLESS =
      Pattern.compile("[+-]?(∞|inf|infinity|无穷大?|nan|[0-9.]+e[+-]?[0-9]+)");

  private final LocalText reason;
  private final LocalText hint;

  NotANumber(LocalText reason, LocalText hint) {
    this.reason = reason;
    this.hint = hint;
  }

  /** The reason why a text that was not understood is no number. */
  static NotANumber of(String text) {
    String folded = Fold.words(text);
    if (DIGITS.matcher(folded).matches() && SEPARATOR.matcher(text).find()) {
      return SEPARATORS;
    }
    if (IN_PARENTHESES.matcher(folded).matches()) {
      return PARENTHESES;
    }
    if (ENDLESS.matcher(folded).matches()) {
      return INFINITE;
    }
    if (HOURS.matcher(folded).matches()) {
      return CLOCK;
    }
    if (OTHER_MINUS.matcher(folded).matches()) {
      return MINUS;
    }
    if (AMOUNT.matcher(folded).matches()) {
      return CURRENCY;
    }
    return NO_DIGIT.matcher(folded).matches() ? WORDS : OTHER;
  }

  /** The reason why a date or time is no number. */
  static NotANumber ofDate(String shown) {
    return shown.contains(":") ? TIME : DATE;
  }

  ValueCell.Read read(String found) {
    return ValueCell.Read.unusable(FindingKind.C202, found, reason, hint);
  }
}
