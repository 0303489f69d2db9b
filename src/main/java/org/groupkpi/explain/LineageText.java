package org.groupkpi.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.report.Nudge;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Tells on a terminal where a figure comes from, as a tree. */
public final class LineageText {
  /**
   * How much is told.
   *
   * @param depth levels below the figure
   * @param rows entries of a list that are shown before the rest is folded
   */
  public record Detail(int depth, int rows) {
    /** Two levels, the five largest entries of each list. */
    public static final Detail USUAL = new Detail(2, 5);

    /** Everything. */
    public static final Detail ALL = new Detail(Integer.MAX_VALUE, Integer.MAX_VALUE);
  }

  private final Lineage lineage;
  private final Catalogue catalogue;
  private final Language language;
  private final Style style;
  private final Detail detail;
  private final OwnFigureText own;
  private boolean folded;

  public LineageText(Lineage lineage, Language language, Style style, Detail detail) {
    this.lineage = lineage;
    this.catalogue = lineage.basis().catalogue();
    this.language = language;
    this.style = style;
    this.detail = detail;
    this.own = new OwnFigureText(lineage.basis(), language);
  }

  /** The figure, then the tree of what it is made of; each line ended. */
  public String text(GroupValue value) {
    FigureLineage figure = lineage.of(value);
    StringBuilder out = new StringBuilder();
    String node = lineage.basis().tree().entity(value.node()).name().in(language);
    out.append(style.bold(title(value.code(), value.year()))).append('\n');
    out.append(style.dim(TextWidth.visible(value.node() + " " + node))).append("\n\n");
    out.append("  ").append(style.bold(TextWidth.visible(shown(value)))).append("\n\n");
    List<Fact> facts = facts(figure);
    int labels = facts.stream().mapToInt(fact -> TextWidth.of(fact.label())).max().orElse(0);
    for (Fact fact : facts) {
      String label = style.dim(TextWidth.padded(fact.label(), labels + 2));
      out.append("  ").append(label).append(TextWidth.visible(fact.text())).append('\n');
    }
    String tree = TreeText.of(children(figure, detail.depth()), style);
    out.append(tree.isEmpty() ? "" : "\n").append(tree);
    if (folded) {
      int deeper = detail.depth() + 1;
      String more = say("add --depth {0} for one more level, --all for everything", deeper);
      out.append('\n').append(style.dim(more)).append('\n');
    }
    return out.toString();
  }

  private String say(String english, Object... values) {
    return Words.of(english).fill(values).in(language);
  }

  private String title(KpiCode code, Year year) {
    return TextWidth.visible(code + " " + catalogue.name(code).in(language) + " · " + year);
  }

  private String shown(GroupValue value) {
    if (value.known()) {
      return (LineageWords.figure(value.value()) + " " + value.unit().text()).stripTrailing();
    }
    String absence = LineageWords.absence(value.figure()).in(language);
    String reason = value.missing() ? value.figure().reason().in(language) : "";
    return absence + (reason.isEmpty() ? "" : say(": ") + reason);
  }

  /** A labelled line. */
  private record Fact(String label, String text) {}

  /** Labelled lines below the figure. */
  private List<Fact> facts(FigureLineage figure) {
    List<Fact> facts = new ArrayList<>();
    fact(facts, Words.of("from"), source(figure));
    GroupValue value = figure.value();
    if (value.coverage().expectedCount() > 0) {
      String coverage =
          say(
              "{0} of {1} entities reported",
              value.coverage().reportedCount(), value.coverage().expectedCount());
      fact(facts, Words.of("LineageText", "coverage"), coverage);
    }
    if (value.quality().estimatedShare().signum() > 0) {
      String share = rounded(value.quality().estimatedShare());
      fact(facts, Words.of("estimated"), say("{0} of it", share));
    }
    restated(facts, value);
    figure
        .printed()
        .filter(printed -> value.published().isEmpty())
        .ifPresent(printed -> fact(facts, Words.of("LineageText", "printed"), printed(printed)));
    for (Nudge nudge : figure.nudges()) {
      fact(facts, Words.of("balanced"), balanced(nudge));
    }
    figure
        .exclusions()
        .forEach(
            (reason, entities) -> fact(facts, LineageWords.exclusion(reason), entities(entities)));
    return facts;
  }

  private String balanced(Nudge nudge) {
    return say(
        "table {0} prints {1} (rounded: {2}), so that the parts add up to the total",
        nudge.table(), nudge.printed(), nudge.rounded());
  }

  private void fact(List<Fact> facts, LocalText label, String text) {
    facts.add(new Fact(label.in(language), text));
  }

  private String source(FigureLineage figure) {
    return switch (figure.value().origin().from()) {
      case CONTRIBUTIONS, FORMULA -> rule(figure);
      case PUBLISHED -> printed(figure.value().published().orElseThrow());
      case HEAD_OFFICE -> {
        Restatement row = figure.value().origin().given().orElseThrow();
        yield say("given by head office in place of the printed figure")
            + "  "
            + own.place(row.place());
      }
    };
  }

  private String rule(FigureLineage figure) {
    String weight = figure.indicator().weight();
    LocalText name =
        weight.isEmpty()
            ? LocalText.NONE
            : LocalText.of(
                weight + " " + catalogue.indicator(weight).name().zh(),
                weight + " " + catalogue.indicator(weight).name().in(Language.EN));
    return LineageWords.rule(figure.indicator(), figure.approach(), name).in(language);
  }

  private String printed(PublishedFigure printed) {
    return say("the {0} report printed ", printed.report())
        + TextWidth.visible(printed.display())
        + " "
        + printed.unit().text()
        + "  "
        + own.place(printed.place());
  }

  private void restated(List<Fact> facts, GroupValue value) {
    if (!value.restated()) {
      return;
    }
    String before =
        value
            .revision()
            .before()
            .map(old -> LineageWords.figure(old) + " " + value.unit().text())
            .orElse(say("blank"));
    fact(facts, Words.of("LineageText", "before"), before);
    own.restatements(value.revision().restatements())
        .forEach(text -> fact(facts, Words.of("restated"), text));
  }

  private String entities(List<Entity> entities) {
    String codes =
        entities.stream()
            .limit(detail.rows())
            .map(Entity::code)
            .collect(Collectors.joining(Words.of(", ").in(language)));
    int more = entities.size() - detail.rows();
    folded |= more > 0;
    return more > 0
        ? Words.of("LineageText", "{0} and {1} more")
            .fill(codes, more, entities.size())
            .in(language)
        : codes;
  }

  /** What a figure is made of, the largest first. */
  private List<Branch> children(FigureLineage figure, int depth) {
    GroupValue value = figure.value();
    if (depth <= 0) {
      folded |= !figure.parts().isEmpty() || !value.origin().operands().isEmpty();
      return List.of();
    }
    List<Branch> all = new ArrayList<>();
    value.origin().operands().forEach(operand -> all.add(operand(operand, depth - 1)));
    value.origin().factors().forEach(use -> all.add(own.factor(use)));
    List<Part> parts = figure.parts().stream().sorted(telling(figure.indicator().rule())).toList();
    List<Branch> shown = new ArrayList<>();
    parts.stream().limit(detail.rows()).forEach(part -> shown.add(part(figure, part, depth - 1)));
    all.addAll(shown);
    rest(figure, parts, all);
    value.origin().adjustments().forEach(one -> all.add(adjustment(one, value)));
    folded(figure.gaps(), own::gap, all);
    return all;
  }

  /** The largest first, or the smallest where that is what counts. */
  private static Comparator<Part> telling(AggregationRule rule) {
    return rule == AggregationRule.MIN
        ? Comparator.comparing(part -> part.contribution().figure().value())
        : Comparator.comparing((Part part) -> part.contribution().amount().abs()).reversed();
  }

  private <T> void folded(List<T> list, Function<T, Branch> branch, List<Branch> into) {
    list.stream().limit(detail.rows()).map(branch).forEach(into::add);
    int more = list.size() - detail.rows();
    if (more > 0) {
      folded = true;
      into.add(Branch.words(say("… {0} more lack it", more), List.of()));
    }
  }

  private Branch operand(GroupValue value, int depth) {
    FigureLineage figure = lineage.of(value);
    List<String> notes = new ArrayList<>(List.of(source(figure)));
    own.restatements(value.revision().restatements())
        .forEach(text -> notes.add(say("restated: ") + text));
    boolean known = value.known();
    return new Branch(
        title(value.code(), value.year()),
        known ? LineageWords.figure(value.value()) : "",
        known ? value.unit().text() : "",
        known ? "" : shown(value),
        notes,
        children(figure, depth));
  }

  private Branch part(FigureLineage figure, Part part, int depth) {
    Contribution contribution = part.contribution();
    GroupValue value = figure.value();
    boolean words = figure.indicator().rule().answeredInWords();
    boolean added = contribution.weight().isEmpty() && !words;
    Branch made = part.figure().match(own);
    folded |= depth <= 0 && !made.children().isEmpty();
    return new Branch(
        own.entity(contribution.entity()),
        words
            ? ""
            : LineageWords.figure(
                added && figure.indicator().rule().scaled()
                    ? contribution.amount()
                    : contribution.figure().value()),
        words ? "" : value.unit().text(),
        words ? "" : remark(figure, part),
        own.notes(part, made.notes()),
        depth > 0 ? made.children() : List.of());
  }

  /** The part of the whole, where figures are added up. */
  private static String remark(FigureLineage figure, Part part) {
    boolean added =
        figure.indicator().rule() == AggregationRule.SUM && figure.value().orZero().signum() != 0;
    return added ? rounded(Exact.divide(part.contribution().amount(), figure.value().value())) : "";
  }

  private static String rounded(BigDecimal part) {
    return part.multiply(Exact.HUNDRED).setScale(1, RoundingMode.HALF_UP).toPlainString() + "%";
  }

  private void rest(FigureLineage figure, List<Part> parts, List<Branch> into) {
    int more = parts.size() - detail.rows();
    if (more <= 0) {
      return;
    }
    folded = true;
    boolean added = figure.indicator().rule() == AggregationRule.SUM;
    BigDecimal sum =
        parts.subList(detail.rows(), parts.size()).stream()
            .map(part -> part.contribution().amount())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    into.add(
        new Branch(
            say("… {0} more", more),
            added ? LineageWords.figure(sum) : "",
            added ? figure.value().unit().text() : "",
            added && figure.value().orZero().signum() != 0
                ? rounded(Exact.divide(sum, figure.value().value()))
                : "",
            List.of(),
            List.of()));
  }

  private Branch adjustment(Adjustment one, GroupValue value) {
    return new Branch(
        one.id()
            + " "
            + LineageWords.kind(one.type()).in(language)
            + " "
            + own.entity(one.entity()),
        LineageWords.figure(one.value().in(value.unit()).value()),
        value.unit().text(),
        "",
        own.adjustmentNotes(one),
        List.of());
  }
}
