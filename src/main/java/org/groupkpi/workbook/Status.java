package org.groupkpi.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.groupkpi.language.LocalText;

/** What a filer may say about an answer in the status column. */
enum Status {
  REPORTED(LocalText.of("已报", "reported")),
  NOT_APPLICABLE(LocalText.of("不适用", "not applicable"), "n/a", "na", "n.a."),
  NOT_AVAILABLE(LocalText.of("暂缺", "not available"), "缺"),
  ESTIMATED(LocalText.of("估算", "estimated"));

  private final LocalText word;
  private final List<String> others;

  Status(LocalText word, String... others) {
    this.word = word;
    this.others = List.of(others);
  }

  /** The word in the dropdown. */
  LocalText word() {
    return word;
  }

  /** The status that a text means, in any language, alone or in two. */
  static Optional<Status> of(String text) {
    String folded = Phrase.fold(text);
    return folded.isEmpty()
        ? Optional.empty()
        : Arrays.stream(values()).filter(status -> status.means(folded)).findFirst();
  }

  private boolean means(String folded) {
    return Phrase.says(folded, List.of(word))
        || others.stream().map(Phrase::fold).anyMatch(folded::equals);
  }
}
