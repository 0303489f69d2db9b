package org.groupkpi.intake;

import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.form.Status;
import org.groupkpi.text.Fold;

/** What people write among the rows of a list that is no entry of it. */
final class ListTexts {
  private static final Set<String> NOTHING =
      Set.of("无此类情况", "无相关事项", "无相关情况", "无此事项", "没有", "暂无", "nil", "no", "0");

  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "小计", "共计", "合計", "總計", "小計", "total", "subtotal", "grandtotal", "sum");

  private static final Pattern REMARK =
      Pattern.compile(
          "(?:注|备注|说明|填表人|填报人|审核人|制表人|制表|联系人|notes?|remarks?|preparedby|reviewedby|source):.*",
          Pattern.DOTALL);

  private ListTexts() {}

  /** Whether a text in the place of an entry says that there is none. */
  static boolean saysNothing(String text) {
    return RegisterWords.saysNone(text)
        || RegisterWords.labels(text)
        || NOTHING.contains(Phrase.fold(text).replaceFirst("[。.]$", ""))
        || Status.of(text).filter(Status.NOT_APPLICABLE::equals).isPresent();
  }

  /** Whether a row that begins like this is a total of the rows above. */
  static boolean isTotal(String text) {
    return TOTALS.contains(Phrase.fold(text));
  }

  /** Whether a row that holds nothing else is a remark on the list. */
  static boolean isRemark(String text) {
    return REMARK.matcher(Fold.words(text)).matches();
  }
}
