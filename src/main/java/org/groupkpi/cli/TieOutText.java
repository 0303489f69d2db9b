package org.groupkpi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Judgement;
import org.groupkpi.tieout.Judgement.Kind;
import org.groupkpi.tieout.Judgement.Outcome;

/** Tells of each difference where it stands, what is printed, what is ours and what to do. */
record TieOutText(Language language, Style style, RunText.Detail detail) {
  private static final int TITLE = 40;
  private static final int LABEL = 10;
  private static final int LINE = 88;

  /** All that differs, by document; with the detail of {@code --verbose} all that does not tie. */
  String of(Map<String, List<Judgement>> documents) {
    StringBuilder out = new StringBuilder();
    documents.forEach(
        (file, judgements) ->
            judgements.stream().filter(this::shown).forEach(one -> out.append(text(file, one))));
    List<Judgement> all = documents.values().stream().flatMap(List::stream).toList();
    return documents.isEmpty() ? "" : out.append(counts(all)).append('\n').toString();
  }

  private boolean shown(Judgement judgement) {
    return judgement.differs()
        || (detail == RunText.Detail.ALL && judgement.outcome() != Outcome.TIES);
  }

  private String counts(List<Judgement> judgements) {
    return Arrays.stream(Outcome.values())
        .map(
            outcome ->
                word(outcome).in(language)
                    + " "
                    + judgements.stream().filter(one -> one.outcome() == outcome).count())
        .collect(Collectors.joining(language.chinese() ? "，" : ", "));
  }

  private static LocalText word(Outcome outcome) {
    return switch (outcome) {
      case TIES -> Words.of("ties");
      case TIES_ROUNDED -> Words.of("ties after rounding");
      case DIFFERS -> Words.of("differs");
      case NOT_MATCHED -> Words.of("not matched");
    };
  }

  private static LocalText title(Judgement judgement) {
    if (!judgement.differs()) {
      return LocalText.NONE;
    }
    return switch (judgement.kind()) {
      case FIGURE -> Words.of("not the figure of the results");
      case OTHER_YEAR -> Words.of("the figure of another year");
      case HEADING -> Words.of("heading of another year");
      case CHANGE -> Words.of("not the change of the results");
      case DIRECTION -> Words.of("direction contradicts the change");
      case DEGREE -> Words.of("the figure contradicts the word of degree");
    };
  }

  private static LocalText remedy(Kind kind) {
    return switch (kind) {
      case FIGURE ->
          Words.of("print the figure of the results; if another basis is meant, say so beside it");
      case OTHER_YEAR -> Words.of("print that year's figure, or correct the year");
      case HEADING -> Words.of("correct the year of the heading, or its figures");
      case CHANGE -> Words.of("print the change of the results");
      case DIRECTION -> Words.of("correct the word");
      case DEGREE -> Words.of("correct the number, or the word beside it");
    };
  }

  private String text(String file, Judgement judgement) {
    StringBuilder out = new StringBuilder(head(judgement)).append('\n');
    line(out, "  ", place(file, judgement.place()));
    labelled(out, Words.of("printed"), judgement.printed());
    if (judgement.outcome() != Outcome.NOT_MATCHED) {
      labelled(out, Words.of("ours"), judgement.ours().in(language));
    }
    labelled(out, Words.of("why"), judgement.reason().in(language));
    if (judgement.differs()) {
      labelled(out, Words.of("do"), remedy(judgement.kind()).in(language));
    }
    return out.append('\n').toString();
  }

  private String head(Judgement judgement) {
    String word = word(judgement.outcome()).in(language);
    String start = judgement.differs() ? style.red(word) : style.dim(word);
    String subject =
        judgement.figure().isEmpty()
            ? ""
            : judgement.name().in(language) + " · " + judgement.year();
    String title = title(judgement).in(language);
    String padded = title.isEmpty() ? "" : TextWidth.padded(title, subject.isEmpty() ? 0 : TITLE);
    return (start + "  " + style.bold(padded) + "  " + TextWidth.visible(subject)).stripTrailing();
  }

  private String place(String file, Judgement.Place place) {
    String column = place.column().isEmpty() ? "" : column(place.column());
    return Stream.of(
            file, place.table().in(language), place.position().in(language), place.label(), column)
        .filter(part -> !part.isBlank())
        .map(TextWidth::visible)
        .collect(Collectors.joining("  "));
  }

  private String column(String heading) {
    return Words.of("column {0}").fill(heading).in(language);
  }

  private void labelled(StringBuilder out, LocalText label, String text) {
    if (!text.isEmpty()) {
      line(
          out,
          "  " + style.dim(TextWidth.padded(label.in(language), LABEL)),
          TextWidth.visible(text));
    }
  }

  private static void line(StringBuilder out, String start, String text) {
    String before = start;
    for (String line : TextWidth.lines(text, LINE)) {
      out.append(before).append(line).append('\n');
      before = before.equals("  ") ? "  " : " ".repeat(LABEL + 2);
    }
  }
}
