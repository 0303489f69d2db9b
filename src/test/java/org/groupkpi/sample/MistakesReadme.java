package org.groupkpi.sample;

import java.util.List;
import java.util.stream.Collectors;

/** The text that lists the mistakes of the second project, in Chinese and English. */
final class MistakesReadme {
  private static final String TEXT =
      """
      # 有错误的示例项目 / Sample project with mistakes

      ## 中文
      本项目的设置、定义和历史数据与上级文件夹中的示例项目相同，填报表中的数字也相同，只是各处放入了填报人常犯的错误。星澜铝业集团及其单位均为虚构。

      | 单位 | 文件 | 位置 | 写入的内容 | 审核意见 |
      |---|---|---|---|---|
      %s
      一处错误可能引出其他意见，例如分项合计与总数不符，或集团数不完整。

      ## English
      Settings, definitions and history equal those of the sample project in the folder above, and so do the figures in the workbooks, apart from mistakes that filers typically make. Xinglan Aluminium Group and its units are invented.

      | entity | file | place | what was written | finding |
      |---|---|---|---|---|
      %s
      One mistake may lead to further findings: a breakdown that no longer adds up, an incomplete group figure.
      """;

  private MistakesReadme() {}

  static String of(List<SampleProject.Made> mistakes) {
    return TEXT.formatted(table(mistakes, true), table(mistakes, false));
  }

  private static String table(List<SampleProject.Made> mistakes, boolean chinese) {
    return mistakes.stream().map(made -> line(made, chinese)).collect(Collectors.joining());
  }

  private static String line(SampleProject.Made made, boolean chinese) {
    SampleMistake mistake = made.mistake();
    return "| "
        + String.join(
            " | ",
            mistake.entity(),
            "`" + made.file() + "`",
            made.cell().isEmpty() ? "—" : "`" + made.cell() + "` " + mistake.code(),
            event(mistake, chinese),
            mistake.kind() + " " + finding(mistake.kind(), chinese))
        + " |\n";
  }

  private static String event(SampleMistake mistake, boolean chinese) {
    return switch (mistake.place()) {
      case FILE ->
          switch (mistake.what()) {
            case "missing" -> chinese ? "没有报送" : "not submitted";
            case "twice" -> chinese ? "报送了两份，另一份名为“（更正）”" : "two files, the other named “（更正）”";
            default -> chinese ? "用的是 2023 年的填报表" : "the form of 2023";
          };
      case ROW -> chinese ? "同一编码又有一行，数字不同" : "the same code once more with another figure";
      case VALUE, UNIT, STATUS, PRIOR, RESTATED ->
          mistake.what().isEmpty() ? (chinese ? "留空" : "left blank") : "`" + mistake.what() + "`";
    };
  }

  private static String finding(String kind, boolean chinese) {
    return java.util.Arrays.stream(org.groupkpi.finding.FindingKind.values())
        .filter(each -> each.name().equals(kind))
        .map(each -> chinese ? each.title().zh() : each.title().en())
        .findFirst()
        .orElse("");
  }
}
