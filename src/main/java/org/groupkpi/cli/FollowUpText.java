package org.groupkpi.cli;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.returns.FollowUp;
import org.groupkpi.returns.FollowUp.Fate;
import org.groupkpi.returns.Request;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Prints what became of returned workbooks that came back: counts, objections, silent changes. */
record FollowUpText(Language language, Style style, Function<String, String> entityName) {
  private static final int LABEL = 10;
  private static final int SHOWN = 5;
  private static final LocalText HEAD =
      Words.of(
          "came back  {0} {1}   fixed {2} · explained {3} · disputed {4} · still open {5} · changed without being asked {6}");
  private static final LocalText DISPUTED = Words.of("disputed");
  private static final LocalText UNASKED = Words.of("unasked");
  private static final LocalText EMPTY = Words.of("blank");
  private static final LocalText MORE = Words.of("… {0} more, see replies.csv");

  /** One block for each workbook; an empty text if none came back. */
  String text(List<FollowUp> followUps) {
    return followUps.stream().map(this::text).collect(Collectors.joining());
  }

  private String text(FollowUp followUp) {
    StringBuilder out =
        new StringBuilder(style.bold(TextWidth.visible(head(followUp)))).append('\n');
    out.append("  ").append(TextWidth.visible(followUp.resubmission().file().file())).append('\n');
    List<String> disputed =
        followUp.results().stream()
            .filter(result -> result.fate() == Fate.DISPUTED)
            .map(result -> disputed(result.request()))
            .toList();
    List<String> unasked = followUp.unasked().stream().map(this::changed).toList();
    lines(out, DISPUTED, disputed);
    lines(out, UNASKED, unasked);
    return out.append('\n').toString();
  }

  private String head(FollowUp followUp) {
    String entity = followUp.resubmission().entity();
    return HEAD.fill(
            entity,
            entityName.apply(entity),
            followUp.count(Fate.FIXED),
            followUp.count(Fate.EXPLAINED),
            followUp.count(Fate.DISPUTED),
            followUp.count(Fate.STILL_OPEN),
            followUp.unasked().size())
        .in(language);
  }

  private String disputed(Request request) {
    String reply = request.reply().text();
    return String.join(
            "  ",
            request.identity().kind(),
            request.place(),
            request.identity().subject().code(),
            reply.isEmpty() ? "" : quoted(reply))
        .stripTrailing();
  }

  private String changed(FollowUp.Change change) {
    return change.place()
        + "  "
        + KpiCode.parse(change.figure().code())
        + "  "
        + shown(change.before())
        + " → "
        + shown(change.after());
  }

  private String shown(String text) {
    return text.isEmpty() ? EMPTY.in(language) : text;
  }

  private String quoted(String text) {
    return language.chinese() ? "“" + text + "”" : '"' + text + '"';
  }

  private void lines(StringBuilder out, LocalText label, List<String> lines) {
    for (int i = 0; i < Math.min(SHOWN, lines.size()); i++) {
      out.append(style.labelled(i == 0 ? label.in(language) : "", LABEL, lines.get(i)));
    }
    if (lines.size() > SHOWN) {
      out.append(style.labelled("", LABEL, MORE.fill(lines.size() - SHOWN).in(language)));
    }
  }
}
