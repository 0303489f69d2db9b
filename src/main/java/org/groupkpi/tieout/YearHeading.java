package org.groupkpi.tieout;

import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells a heading of years further down a table from a row of figures that look like years, or of
 * dates: a row with a label of its own is one of figures.
 */
public final class YearHeading {
  /** What heads labels; of a folded text. */
  private static final Pattern LABELS =
      Pattern.compile(
          "(?:(?:指标|指標|项目|項目|绩效|績效|类别|類別|议题|議題)?(?:名称|名稱|内容|內容)?|指标|指標|项目|項目"
              + "|类别|類別|序号|序號|年份|年度|时间|時間|期间|期間|单位|單位"
              + "|indicators?|items?|metrics?|kpis?|name|description|year|fiscalyear|period|units?)"
              + "(?:[(（/].*)?");

  /** What is the title of a section rather than a label. */
  private static final Pattern TITLE =
      Pattern.compile(".*(?:指标|指標|绩效|績效|数据|數據|情况|情況|performance|indicators|data|kpis)");

  private static final Pattern OF_DATES =
      Pattern.compile(".*(?:年份|时间|時間|日期|年度)|(?i).*(?:date|year|time)s?");

  private static final Pattern PLAIN = Pattern.compile("(?:fy)?((?:19|20)[0-9]{2})年?度?末?");

  /** What may stand in a date beside digits. */
  private static final Pattern BESIDE =
      Pattern.compile(
          "(?i)[0-9年度月日末底至/.,~—– -]|\\b(?:fy|jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec|january"
              + "|february|march|april|august|september|october|november|december)\\b");

  private static final int LONGEST = 40;

  private YearHeading() {}

  /** Whether a text is nothing but a year or a date. */
  static boolean isYearOrDate(String text) {
    return text.length() <= LONGEST
        && ColumnHeading.year(text).isPresent()
        && BESIDE.matcher(text).replaceAll("").isBlank();
  }

  /**
   * Whether a row that names years is a heading again.
   *
   * @param above heading of the rows before it; empty if they have none with years
   */
  public static boolean heads(List<String> row, List<String> above) {
    if (ofLabels(row, above) || row.stream().skip(1).anyMatch(ColumnHeading::isUnit)) {
      return true;
    }
    String label = Label.blankless(row.get(0));
    if (label.isEmpty() || TITLE.matcher(label).matches()) {
      return again(row, above) || runOn(row);
    }
    return !ofDates(row.get(0)) && (again(row, above) || (above.isEmpty() && runOn(row)));
  }

  /** Whether a label is of years or dates. */
  public static boolean ofDates(String label) {
    return OF_DATES.matcher(Label.blankless(label)).matches();
  }

  private static boolean ofLabels(List<String> row, List<String> above) {
    String label = Label.blankless(row.get(0));
    return ofLabels(row.get(0))
        || (!label.isEmpty() && !above.isEmpty() && label.equals(Label.blankless(above.get(0))));
  }

  /** Whether a text heads labels. */
  static boolean ofLabels(String text) {
    String folded = Label.blankless(text);
    return !folded.isEmpty() && LABELS.matcher(folded).matches();
  }

  /** Whether all columns have the heading that they had. */
  private static boolean again(List<String> row, List<String> above) {
    return row.size() == above.size()
        && IntStream.range(1, row.size())
            .allMatch(at -> Label.blankless(row.get(at)).equals(Label.blankless(above.get(at))));
  }

  /** Whether several years follow each other. */
  private static boolean runOn(List<String> row) {
    TreeSet<Integer> years =
        row.stream()
            .skip(1)
            .map(text -> PLAIN.matcher(Label.blankless(text)))
            .filter(year -> year.matches())
            .map(year -> Integer.valueOf(year.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    return years.size() > 1 && years.last() - years.first() == years.size() - 1;
  }
}
