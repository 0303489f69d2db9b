package org.groupkpi.workbook;

import java.util.List;
import org.groupkpi.language.LocalText;

/** The words of the cover; {@code {0}} is the year, {@code {1}} the year before. */
final class CoverText {
  static final LocalText SHEET = LocalText.of("封面", "Cover");
  static final LocalText TITLE = LocalText.of("{0} 年指标填报表", "Performance figures {0}");
  static final LocalText ENTITY = LocalText.of("填报单位", "Entity");
  static final LocalText ENTITY_CODE = LocalText.of("单位编码", "Entity code");
  static final LocalText REPORTING_YEAR = LocalText.of("报告年度", "Reporting year");
  static final LocalText DEADLINE = LocalText.of("截止日期", "Deadline");

  static final LocalText METER =
      LocalText.of("已填 {0} / {1} 项，{2} 项疑似有误", "{0} of {1} answered, {2} look wrong");
  static final LocalText SHEETS = LocalText.of("指标表（点击前往）", "Sheets (click to go)");
  static final LocalText ANSWERED = LocalText.of("已填", "Answered");
  static final LocalText ASKED = LocalText.of("应填", "Asked");
  static final LocalText LOOKS_WRONG = LocalText.of("疑似有误", "Look wrong");
  static final LocalText FIRST_BLANK = LocalText.of("下一个待填", "Next to fill");
  static final LocalText GO = LocalText.of("前往", "go to");

  static final LocalText STEPS = LocalText.of("填报五步", "Five steps");
  static final List<LocalText> FIVE_STEPS =
      List.of(
          LocalText.of(
              "逐表在黄色单元格填写 {0} 年的数字，单位以“单位”列为准；只填数字，不写单位。",
              "On each sheet, write the figures of {0} into the yellow cells, in the unit shown; the number only."),
          LocalText.of(
              "没有数字时，在“状态”列选择“不适用”或“暂缺”；数字为估算时选择“估算”。",
              "Where there is no figure, choose “not applicable” or “not available” in Status; for an estimate choose “estimated”."),
          LocalText.of(
              "同比变动大、暂缺或估算的，在“说明”列写明原因或方法。",
              "Explain large changes, missing figures and estimates in Note."),
          LocalText.of(
              "{1} 年已报数有误时，把正确的数填入“{1}年重述”列并说明原因，不要改动已报数。",
              "If the figure reported for {1} was wrong, write the right one into “{1} restated” with the reason."),
          LocalText.of(
              "检查上方的完成情况，填写下方的填报人信息，保存为 .xlsx 后发回集团总部。",
              "Check the progress above, fill in the names below, save as .xlsx and return the file to head office."));

  /** In place of the fourth step where nothing is held of the year before. */
  static final LocalText FIRST_YEAR =
      LocalText.of(
          "{1} 年的数字填入“{1}年重述”列，不需说明原因。",
          "Write the figures of {1} into “{1} restated”; no reason is needed.");

  /** The step that is about the year before. */
  static final int PRIOR_STEP = 4;

  static final LocalText ANSWERS = LocalText.of("四种回答的区别", "How the four answers differ");
  static final List<LocalText> FOUR_ANSWERS =
      List.of(
          LocalText.of("数字（含 0）", "a figure (0 too)"),
          Status.NOT_APPLICABLE.word(),
          Status.NOT_AVAILABLE.word(),
          LocalText.of("空白", "blank"));
  static final List<LocalText> FOUR_MEANINGS =
      List.of(
          LocalText.of(
              "有这项业务，数字已知；确实为零时填 0。",
              "There is such activity and the figure is known; write 0 if it is zero."),
          LocalText.of("本单位没有这项业务，以后也不用填。", "There is no such activity here; nothing is missing."),
          LocalText.of(
              "有这项业务，但现在拿不到数字；在“说明”列写明原因和提供时间。",
              "There is such activity, but the figure is not to be had yet; give the reason in Note."),
          LocalText.of(
              "还没有回答；必填项空白会被退回。", "Not answered yet; required rows left blank come back to you."));

  static final LocalText MARKS = LocalText.of("检查列的标记", "Marks in the column Check");
  static final LocalText FOUR_MARKS =
      LocalText.of(
          Mark.OPEN
              + " 还没有回答　　"
              + Mark.WRONG
              + " 请核对　　"
              + Mark.UNEXPLAINED
              + " 请在“说明”列写明原因　　✓ 没有发现问题",
          Mark.OPEN
              + " not answered yet     "
              + Mark.WRONG
              + " look at it again     "
              + Mark.UNEXPLAINED
              + " explain it in Note     ✓ nothing found");

  static final LocalText PEOPLE = LocalText.of("填报人信息", "Who filled in this form");
  static final List<LocalText> FOUR_INPUTS =
      List.of(
          LocalText.of("填报人", "Prepared by"),
          LocalText.of("审核人", "Reviewed by"),
          LocalText.of("日期", "Date"),
          LocalText.of("电话", "Phone"));

  private CoverText() {}
}
