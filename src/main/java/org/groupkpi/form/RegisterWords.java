package org.groupkpi.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a register's sheet says beside its columns, written and understood. */
public final class RegisterWords {
  /** Label of the cell that says there is nothing to report. */
  public static final LocalText NOTHING = Words.of("Nothing to report");

  /** What stands in that cell. */
  public static final LocalText NONE = Words.of("RegisterWords", "none");

  /** Label of the number of rows. */
  static final LocalText ROWS = Words.of("Number of rows");

  /** Stands behind the heading of a column that every row has to fill in. */
  public static final String REQUIRED = "*";

  private static final Set<String> LABELS = Phrase.forms(List.of(NOTHING));
  private static final Set<String> NONES = Phrase.forms(List.of(NONE));

  /** What people write into the first row of a list without entries. */
  private static final Set<String> NOTHING_THERE =
      Set.of("无此类情况", "无相关事项", "无相关情况", "无此事项", "没有", "暂无", "nil", "no", "0");

  private static final Set<String> TOTALS =
      Set.of("合计", "总计", "小计", "共计", "合計", "總計", "小計", "total", "subtotal", "grandtotal", "sum");
  private static final Pattern REMARK =
      Pattern.compile(
          "(?:注|备注|说明|填表人|填报人|审核人|制表人|制表|联系人|notes?|remarks?|preparedby|reviewedby|source):.*",
          Pattern.DOTALL);

  private RegisterWords() {}

  /** Whether a text is the label of the answer cell. */
  public static boolean labels(String text) {
    return LABELS.contains(Phrase.fold(text));
  }

  /** Whether a text says that there is nothing to report. */
  public static boolean saysNone(String text) {
    return NONES.contains(Phrase.fold(text));
  }

  /** Whether a text in the place of an entry says that there is none. */
  public static boolean saysNothing(String text) {
    String folded = withoutStop(Phrase.fold(text));
    return NONES.contains(folded)
        || LABELS.contains(folded)
        || NOTHING_THERE.contains(folded)
        || Status.of(text).filter(Status.NOT_APPLICABLE::equals).isPresent();
  }

  /** Whether a row that begins like this is a total of the rows above. */
  public static boolean isTotal(String text) {
    return TOTALS.contains(Phrase.fold(text));
  }

  /** Whether a row that holds nothing else is a remark on the list. */
  public static boolean isRemark(String text) {
    return REMARK.matcher(Fold.words(text)).matches();
  }

  private static String withoutStop(String folded) {
    return folded.endsWith("。") || folded.endsWith(".")
        ? folded.substring(0, folded.length() - 1)
        : folded;
  }

  /** The answer in the dropdown, in both languages. */
  static String none() {
    return NONE.zh() + " / " + NONE.en();
  }
}
