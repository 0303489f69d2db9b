package org.groupkpi.tieout;

import java.util.regex.Pattern;

/**
 * The words by which sentences state figures, Chinese and English: what leads from a name to its
 * figure, and what tells that a sentence speaks of somebody or something else.
 */
final class Phrases {
  static final Pattern YEAR = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})(?![0-9,.])");

  static final Pattern OTHERS =
      Pattern.compile(
          "分公司|子公司|股份(?!有限)|研究院|研究所|下属|下屬|所属企业|附属|案例|分厂|(?i)subsidiar|branch|plants? of|case:");

  static final Pattern PLANNED =
      Pattern.compile(
          "目标|目標|计划|計劃|预计|預計|力争|力爭|拟|不超过|不高于|不低于|规划|(?i)\\b(?:targets?|plan(?:s|ned)?|expect(?:s|ed)?|aims?|will|forecast|must|shall|should)\\b");

  /** What else heads columns of figures that are not those of the group. */
  static final Pattern OTHER_COLUMN =
      Pattern.compile(
          "预算|預算|母公司|限值|限額|限额|标准值|標準值|基准值|基準值|行业|行業|同业|同業|占比|佔比|比重|排名|名次"
              + "|(?i)\\b(?:budget|goal|parent|benchmarks?|industry|limit|rank(?:ing)?|share of)\\b");

  /** What heads columns of a part of a year; {@code 12 月} is none, nor a day of balance. */
  static final Pattern PART_OF_YEAR =
      Pattern.compile(
          "[上下]半年|季度|[一二三四1-4]季|前[三3]季|(?<![0-9])(?!12)[0-9]{1,2} ?月(?!.*(?:年度|[0-9] ?日))"
              + "|(?i)(?<![a-z])(?:[qh][1-4]|[1-4][qh])(?![a-z])"
              + "|\\b(?:half|interim|quarters?|(?<!twelve |12 )months)\\b");

  /** What a heading may say beside a name without telling of somebody else; of a folded text. */
  static final Pattern YEAR_OR_GROUP =
      Pattern.compile("[0-9年度末]|本?(?:集团|集團|公司)|合并|合併|thegroup|group|company|consolidated");

  /** A part of a year, or several years together. */
  static final Pattern OTHER_PERIOD =
      Pattern.compile(
          "[上下]半年|季度|(?<![0-9])(?!12)[0-9]{1,2} ?月|年[来來]|以来|以來|期间(?<!报告期间)|期間(?<!報告期間)"
              + "|(?:19|20)[0-9]{2} ?年? ?[-~—至到] ?(?:19|20)[0-9]{2}"
              + "|(?i)\\b(?:half|quarters?|months|since|(?:two|three|five|ten)[- ]years?|19[0-9]{2}-|20[0-9]{2}-[0-9])");

  /** Words by which a figure may be on another basis than ours, or be supposed. */
  static final Pattern OTHER_BASIS =
      Pattern.compile(
          "口径|口徑|剔除|扣除|包括|含(?!量)|若|如果|假[如设設]|每(?:增|减|減)"
              + "|(?i)\\b(?:like-for-like|comparable|exclud\\w*|includ\\w*|adjusted|without|if|were to)\\b");

  /** A clause before the name that says for which part of the group it holds. */
  static final Pattern ELSEWHERE =
      Pattern.compile(
          "(?:^|,) ?(?:(?:其中,? ?)?(?:在|对于|對於|就|针对|針對)[^,]*(?<!期内|期內|年)|[^,]*(?:方面|板块|板塊|业务|業務|地区|地區|区域|區域|[省市]|境外|海外|基地)), ?$"
              + "|(?i)(?:^|[,;] ?)(?:in|at|for|across|within) (?!(?:the )?(?:year|reporting|group|fiscal|financial|20[0-9]{2}|fy))[^,]*, ?(?:the |our )?$");

  static final Pattern RESPECTIVELY = Pattern.compile("分别|分別|(?i)respectively");

  static final Pattern BEFORE =
      Pattern.compile(
          "(?i)(?:(?:19|20)[0-9]{2} ?年?度?|年末?|[上本]年度?|去年(?:同期)?|报告期(?:内|末|间)?|報告期(?:內|末)?|截至|底|末|其中|全年|本年度?|当年|當年"
              + "|本?公司|本?集团|本?集團|我们|我們|我司|实现|實現|完成|的|\\b(?:in|the|our|group(?:'s)?|company(?:'s)?|total|its)\\b|[: ])*+");

  static final Pattern BETWEEN =
      Pattern.compile(
          "(?i)(?:为|為|是|达到?了?|達到?|首次|已|共计?|合计|累计|总计|大幅|显著|略|有所|(?:19|20)[0-9]{2} ?年?"
              + "|(?:同比|较上年|比上年|較上年)?(?:"
              + Direction.chineseWords()
              + ")(?:至|到)|\\([^()0-9]*\\)|[:,“” ]|\\b(?:was|is|were|are|reached|amounted|totall?ed|stood|came|at|to|of|in|"
              + Direction.englishWords()
              + ")\\b)*+");

  /** What ends a statement in which the figure follows the name without a word between. */
  static final Pattern ENDS =
      Pattern.compile("^ ?(?:$|[^\\p{IsHan}]|同比|[较較比和及与與]|以[上下内]|左右|上下|有余)");

  /** What makes a number with a word of degree a condition: {@code 超过 30% 的企业}. */
  static final Pattern CONDITION = Pattern.compile("^ ?(?:的(?!水平|规模|高位)|时|時|者|之间)");

  static final Pattern IN_UNIT = Pattern.compile("^ ?\\((?:in |单位:|單位:)?([^()]+)\\)");

  /** What leads from the figure of one year to that of another. */
  static final Pattern ALSO =
      Pattern.compile(
          "^ ?[,(;] ?(?:而)?(?:(?:19|20)[0-9]{2} ?年?度?|[上本]年度?|去年)(?:同期)? ?(?:为|為|是|达到?|達到?|:)? ?$");

  static final Pattern ASIDE = Pattern.compile("^ ?\\([^()]*\\)");

  static final Pattern GOES_ON = Pattern.compile("^ ?(?:、|和|及|and) ?[+-]?[0-9]");

  private Phrases() {}
}
