package org.groupkpi.returns;

import java.util.Comparator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** What the sheets of a returned workbook say. */
public final class ReviewWords {
  static final LocalText SHEET = Words.of("Review findings");
  static final LocalText NUMBER = Words.of("No.");
  static final LocalText SEVERITY = Words.of("Severity");
  static final LocalText KIND = Words.of("Finding");
  static final LocalText PLACE = Words.of("Place");
  static final LocalText INDICATOR = Words.of("ReviewWords", "Indicator");
  static final LocalText FOUND = Words.of("What stood there");
  static final LocalText MESSAGE = Words.of("What is wrong");
  static final LocalText REMEDY = Words.of("ReviewWords", "What to do");
  static final LocalText REPLY = Words.of("Reply");
  static final LocalText REPLY_TEXT = Words.of("Reason");
  static final LocalText CHOOSE = Words.of("choose from the list");
  static final LocalText EXPECTED = Words.of("expected: {0}");
  static final LocalText WHY = Words.of("Why: {0}");
  static final LocalText WHAT_TO_DO = Words.of("Do: {0}");
  static final LocalText COUNTS = Words.of("errors {0} · open warnings {1} · notes {2}");
  public static final LocalText STEPS =
      Words.of(
          "① Click the place to go to its cell: correct the red ones, check the amber ones. ② Choose a reply; where the figure is right or you object, say why beside it. ③ Save and send back this very file; this sheet is not read as data.");
  public static final LocalText DECRYPTED =
      Words.of("{0} ④ This file is not encrypted: it has no password, unlike yours.").fill(STEPS);
  static final LocalText UNCOMMENTED =
      Words.of(
          "{0} On sheets with a chart cells are only coloured, without a comment; this list says what is wrong with them.");
  public static final LocalText NOT_COPIED =
      Words.of(
          "Your file could not be annotated, so this one holds the findings alone: correct your own file and send that. Do not send this one.");

  public static final LocalText NOT_ALL =
      Words.of("{0} There are {1} findings; only the gravest are listed here.");

  /** Errors, warnings, notes; of each, what still asks for something first. */
  public static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::severity)
          .thenComparing(finding -> asks(finding) ? 0 : 1)
          .thenComparing(Finding.ORDER);

  private ReviewWords() {}

  /** {@code 错误}, {@code 警告·已说明} ... */
  static LocalText severity(Finding finding) {
    LocalText word =
        switch (finding.severity()) {
          case ERROR -> Words.of("error");
          case WARNING -> Words.of("warning");
          case NOTE -> Words.of("note");
        };
    return switch (finding.state()) {
      case OPEN -> word;
      case EXPLAINED -> Words.of("{0}, explained").fill(word);
      case WAIVED -> Words.of("{0}, waived").fill(word);
    };
  }

  /** Whether the filer is asked to do something about it. */
  public static boolean asks(Finding finding) {
    return finding.openError() || finding.openWarning();
  }

  /** Whether it has a reply cell. */
  public static boolean answerable(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  /** What is wrong: the title, and more where the message says more. */
  static LocalText message(Finding finding) {
    LocalText title = finding.kind().title();
    LocalText message = finding.laidOut();
    LocalText why = LocalText.of(more(title.zh(), message.zh()), more(title.en(), message.en()));
    return finding.expected().isEmpty()
        ? why
        : LocalText.same("{0}\n{1}").fill(why, EXPECTED.fill(finding.expected()));
  }

  private static String more(String title, String message) {
    return title.equals(message) || message.isEmpty() ? title : title + "\n" + message;
  }
}
