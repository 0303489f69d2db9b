package org.groupkpi.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.language.Language;
import org.groupkpi.language.LocalText;
import org.groupkpi.terminal.Style;
import org.groupkpi.terminal.TextWidth;
import org.groupkpi.tieout.Judgement;
import org.groupkpi.tieout.Judgement.Kind;
import org.groupkpi.tieout.Judgement.Outcome;

/** Tells of each difference where it stands, what is printed, what is ours and what to do. */
record TieOutText(Language language, Style style, RunText.Detail detail) {
  private static final int TITLE = 40;
  private static final int LABEL = 10;
  private static final int LINE = 88;
  private static final LocalText PRINTED = LocalText.of("印为", "printed");
  private static final LocalText OURS = LocalText.of("结果", "ours");
  private static final LocalText WHY = LocalText.of("原因", "why");
  private static final LocalText REMEDY = LocalText.of("处理", "do");

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
      case TIES -> LocalText.of("相符", "ties");
      case TIES_ROUNDED -> LocalText.of("四舍五入后相符", "ties after rounding");
      case DIFFERS -> LocalText.of("不符", "differs");
      case NOT_MATCHED -> LocalText.of("未对应", "not matched");
    };
  }

  private static LocalText title(Judgement judgement) {
    if (!judgement.differs()) {
      return LocalText.NONE;
    }
    return switch (judgement.kind()) {
      case FIGURE -> LocalText.of("数字与结果不同", "not the figure of the results");
      case OTHER_YEAR -> LocalText.of("印的是其他年度的数", "the figure of another year");
      case HEADING -> LocalText.of("表头年度有误", "heading of another year");
      case CHANGE -> LocalText.of("变动与结果不同", "not the change of the results");
      case DIRECTION -> LocalText.of("增减方向相反", "direction contradicts the change");
      case DEGREE -> LocalText.of("程度用词与结果不符", "the figure contradicts the word of degree");
    };
  }

  private static LocalText remedy(Kind kind) {
    return switch (kind) {
      case FIGURE ->
          LocalText.of(
              "改为结果中的数；若文件有意用别的口径，请在文中注明",
              "print the figure of the results; if another basis is meant, say so beside it");
      case OTHER_YEAR ->
          LocalText.of("改为该年度的数，或改正所写的年度", "print that year's figure, or correct the year");
      case HEADING ->
          LocalText.of("改正表头的年度，或换成该年度的数", "correct the year of the heading, or its figures");
      case CHANGE -> LocalText.of("改为结果中的变动", "print the change of the results");
      case DIRECTION -> LocalText.of("改正增减用词", "correct the word");
      case DEGREE -> LocalText.of("改正该数，或改用相符的程度用词", "correct the number, or the word beside it");
    };
  }

  private String text(String file, Judgement judgement) {
    StringBuilder out = new StringBuilder(head(judgement)).append('\n');
    line(out, "  ", place(file, judgement.place()));
    labelled(out, PRINTED, judgement.printed());
    if (judgement.outcome() != Outcome.NOT_MATCHED) {
      labelled(out, OURS, judgement.ours().in(language));
    }
    labelled(out, WHY, judgement.reason().in(language));
    if (judgement.differs()) {
      labelled(out, REMEDY, remedy(judgement.kind()).in(language));
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
    return LocalText.of("列 {0}", "column {0}").fill(LocalText.same(heading)).in(language);
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
