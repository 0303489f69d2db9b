package org.groupkpi.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Optional;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Asks a person for what the call did not say. */
record Questions(BufferedReader answers, PrintStream out, Language language) {
  private static final LocalText ASKED = Words.of("{0}: ");
  private static final LocalText WITH_DEFAULT = Words.of("{0} [{1}]: ");
  private static final LocalText YES = Words.of("yes");

  /** The answer; the default, which may be empty, if nothing is written. */
  String ask(LocalText question, String otherwise) throws IOException {
    LocalText line =
        otherwise.isEmpty() ? ASKED.fill(question) : WITH_DEFAULT.fill(question, otherwise);
    out.print(TextWidth.visible(line.in(language)));
    out.flush();
    String answer = Optional.ofNullable(answers.readLine()).orElse("").strip();
    return answer.isEmpty() ? otherwise : answer;
  }

  /** Whether the answer is yes, or nothing. */
  boolean agreed(LocalText question) throws IOException {
    String answer = ask(question, YES.in(language));
    return answer.equals(YES.zh()) || YES.en().startsWith(answer.toLowerCase(Locale.ROOT));
  }
}
