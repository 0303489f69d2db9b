package org.groupkpi.text;

import java.util.Set;
import java.util.regex.Pattern;

/** Words in tables of people that begin no entry of the table. */
public final class TableTexts {
  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "小计", "共计", "合計", "總計", "小計", "total", "subtotal", "grandtotal", "sum");

  private static final Pattern REMARK =
      Pattern.compile(
          "(?:注|备注|说明|填表人|填报人|审核人|制表人|制表|联系人|notes?|remarks?|preparedby|reviewedby|source):.*",
          Pattern.DOTALL);

  private TableTexts() {}

  /** Whether a row that begins like this is a total of other rows. */
  public static boolean isTotal(String text) {
    return TOTALS.contains(Fold.words(text).replace(":", ""));
  }

  /** Whether a row that holds nothing else is a remark on the table. */
  public static boolean isRemark(String text) {
    return REMARK.matcher(Fold.words(text)).matches();
  }
}
