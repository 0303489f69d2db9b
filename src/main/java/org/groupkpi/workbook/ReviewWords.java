package org.groupkpi.workbook;

import java.util.Comparator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.language.LocalText;

/** What the sheets of a returned workbook say. */
final class ReviewWords {
  static final LocalText SHEET = LocalText.of("审核意见", "Review findings");
  static final LocalText NUMBER = LocalText.of("序号", "No.");
  static final LocalText SEVERITY = LocalText.of("级别", "Severity");
  static final LocalText KIND = LocalText.of("意见编号", "Finding");
  static final LocalText PLACE = LocalText.of("位置", "Place");
  static final LocalText INDICATOR = LocalText.of("指标", "Indicator");
  static final LocalText FOUND = LocalText.of("填写内容", "What stood there");
  static final LocalText MESSAGE = LocalText.of("问题", "What is wrong");
  static final LocalText REMEDY = LocalText.of("处理办法", "What to do");
  static final LocalText REPLY = LocalText.of("答复", "Reply");
  static final LocalText REPLY_TEXT = LocalText.of("答复说明", "Reason");
  static final LocalText CHOOSE = LocalText.of("请从列表中选择", "choose from the list");
  static final LocalText EXPECTED = LocalText.of("应为：{0}", "expected: {0}");
  static final LocalText WHY = LocalText.of("原因：{0}", "Why: {0}");
  static final LocalText WHAT_TO_DO = LocalText.of("处理：{0}", "Do: {0}");
  static final LocalText COUNTS =
      LocalText.of("错误 {0} · 待说明的警告 {1} · 提示 {2}", "errors {0} · open warnings {1} · notes {2}");
  static final LocalText STEPS =
      LocalText.of(
          "① 点“位置”跳到单元格：标红的请更正，标黄的请核对。"
              + "② 在“答复”中选择，有异议或情况属实的请在“答复说明”写明原因。"
              + "③ 保存后直接报回本文件；本表不作为数据读取。",
          "① Click the place to go to its cell: correct the red ones, check the amber ones. "
              + "② Choose a reply; where the figure is right or you object, say why beside it. "
              + "③ Save and send back this very file; this sheet is not read as data.");
  static final LocalText DECRYPTED =
      LocalText.of(
              "{0}④ 本文件没有加密：原文件的打开密码不在其中。",
              "{0} ④ This file is not encrypted: it has no password, unlike yours.")
          .fill(STEPS);
  static final LocalText NOT_COPIED =
      LocalText.of(
          "您的文件无法原样加注，因此这里只有审核意见：请在原文件中更正后报送。本文件请勿报送。",
          "Your file could not be annotated, so this one holds the findings alone: correct your own"
              + " file and send that. Do not send this one.");

  static final LocalText NOT_ALL =
      LocalText.of(
          "{0}审核意见共 {1} 条，这里只列出最重要的。",
          "{0} There are {1} findings; only the gravest are listed here.");

  /** Errors, warnings, notes; of each, what still asks for something first. */
  static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> asks(finding) ? 0 : 1)
          .thenComparing(Finding.ORDER);

  private ReviewWords() {}

  /** {@code 错误}, {@code 警告·已说明} ... */
  static LocalText severity(Finding finding) {
    LocalText word =
        switch (finding.severity()) {
          case ERROR -> LocalText.of("错误", "error");
          case WARNING -> LocalText.of("警告", "warning");
          case NOTE -> LocalText.of("提示", "note");
        };
    return switch (finding.state()) {
      case OPEN -> word;
      case EXPLAINED -> LocalText.of("{0}·已说明", "{0}, explained").fill(word);
      case WAIVED -> LocalText.of("{0}·已豁免", "{0}, waived").fill(word);
    };
  }

  /** Whether the filer is asked to do something about it. */
  static boolean asks(Finding finding) {
    return finding.openError() || finding.openWarning();
  }

  /** Whether it has a reply cell. */
  static boolean answerable(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  /** What is wrong: the title, and more where the message says more. */
  static LocalText message(Finding finding) {
    LocalText title = finding.kind().title();
    LocalText message = finding.laidOut();
    LocalText why = LocalText.of(more(title.zh(), message.zh()), more(title.en(), message.en()));
    return finding.expected().isEmpty()
        ? why
        : LocalText.of("{0}\n{1}", "{0}\n{1}").fill(why, EXPECTED.fill(finding.expected()));
  }

  private static String more(String title, String message) {
    return title.equals(message) || message.isEmpty() ? title : title + "\n" + message;
  }
}
