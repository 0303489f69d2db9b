package org.groupkpi.intake;

import java.util.Set;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.form.Status;

/** What people write into a list that has no entries. */
final class ListTexts {
  private static final Set<String> NOTHING =
      Set.of("无此类情况", "无相关事项", "无相关情况", "无此事项", "没有", "暂无", "nil", "no", "0");

  private ListTexts() {}

  /** Whether a text in the place of an entry says that there is none. */
  static boolean saysNothing(String text) {
    return RegisterWords.saysNone(text)
        || RegisterWords.labels(text)
        || NOTHING.contains(Phrase.fold(text).replaceFirst("[。.]$", ""))
        || Status.of(text).filter(Status.NOT_APPLICABLE::equals).isPresent();
  }
}
