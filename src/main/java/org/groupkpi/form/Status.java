package org.groupkpi.form;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.groupkpi.submission.ReportedValue.Absent;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What a filer may say about an answer in the status column. */
public enum Status {
  REPORTED(Words.of("Status", "reported")),
  NOT_APPLICABLE(Words.of("not applicable"), "n/a", "na", "n.a."),
  NOT_AVAILABLE(Words.of("not available"), "缺"),
  ESTIMATED(Words.of("estimated"), "估计", "estimate", "暂估", "预估", "估算值", "估计值");

  private static final int LONGEST = 60;

  /** Understood when a form is read; its own formulas know the words above. */
  private static final Map<String, Status> TRADITIONAL =
      Map.of(
          "已報", REPORTED,
          "不適用", NOT_APPLICABLE,
          "暫缺", NOT_AVAILABLE,
          "估計", ESTIMATED,
          "暫估", ESTIMATED,
          "預估", ESTIMATED,
          "估計值", ESTIMATED);

  private static final Map<String, Status> MEANINGS = new HashMap<>();

  static {
    TRADITIONAL.forEach((word, status) -> MEANINGS.put(Phrase.fold(word), status));
    for (Status status : values()) {
      Phrase.forms(List.of(status.word)).forEach(form -> MEANINGS.put(form, status));
      status.others.forEach(other -> MEANINGS.put(Phrase.fold(other), status));
    }
  }

  private final LocalText word;
  private final List<String> others;

  Status(LocalText word, String... others) {
    this.word = word;
    this.others = List.of(others);
  }

  /** The word in the dropdown. */
  public LocalText word() {
    return word;
  }

  /** What people write for it: the entry of the dropdown, each language alone, shorter forms. */
  Set<String> phrases(FormWords wording) {
    Set<String> phrases = new LinkedHashSet<>();
    Collections.addAll(phrases, wording.line(word), word.zh(), word.en());
    phrases.addAll(others);
    return phrases;
  }

  /** The answer that the status stands for, if it stands for one. */
  public Optional<Absent> absence() {
    return switch (this) {
      case NOT_APPLICABLE -> Optional.of(Absent.NOT_APPLICABLE);
      case NOT_AVAILABLE -> Optional.of(Absent.NOT_AVAILABLE);
      case REPORTED, ESTIMATED -> Optional.empty();
    };
  }

  /** The status that a text means, in any language, alone or in two. */
  public static Optional<Status> of(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    String folded = Phrase.fold(text);
    Status status = MEANINGS.get(folded);
    return Optional.ofNullable(status == null ? MEANINGS.get(withoutStop(folded)) : status);
  }

  /** The words of the dropdown, in both languages. */
  public static List<String> words() {
    return Stream.of(values())
        .flatMap(status -> Stream.of(status.word.zh(), status.word.en()))
        .toList();
  }

  private static String withoutStop(String folded) {
    return folded.endsWith("。") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
