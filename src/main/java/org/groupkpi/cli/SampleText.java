package org.groupkpi.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.groupkpi.assurance.Candidate;
import org.groupkpi.assurance.SampleResult;
import org.groupkpi.assurance.SampleResult.Change;
import org.groupkpi.assurance.SampleResult.Judged;
import org.groupkpi.assurance.SampleResult.Outcome;
import org.groupkpi.assurance.SampleResult.Total;
import org.groupkpi.assurance.TestedFigure;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Project;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextTable.Cell;
import org.groupkpi.text.TextTable.Column;
import org.groupkpi.text.TextTable.Side;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Tells what the results of an assurer mean. */
final class SampleText {
  private static final int DIGITS = 10;
  private static final int LABEL = 12;
  private static final int NAMED = 20;

  private static final LocalText SUMMARY =
      Words.of("{0} figures drawn, {1} examined: {2} agree, {3} deviate");
  private static final LocalText OPEN = Words.of("not examined yet: {0}");
  private static final LocalText OTHER_POPULATION =
      Words.of(
          "what was reported has changed since the sample was drawn; draw a new one before relying on the projection");
  private static final LocalText MISSING =
      Words.of("drawn by this call, and in no row of the sheet: {0}");
  private static final LocalText TOTALS =
      Words.of("Deviations by figure, projected (sum of effect ÷ chance of being drawn)");
  private static final LocalText CHANGES = Words.of("If all values found stood");

  private final Project project;
  private final Language language;
  private final Style style;

  SampleText(Project project, Language language, Style style) {
    this.project = project;
    this.language = language;
    this.style = style;
  }

  String of(SampleResult result) {
    StringBuilder out = new StringBuilder();
    for (Judged judged : result.judged()) {
      if (judged.outcome() != Outcome.AGREES && judged.outcome() != Outcome.NOT_EXAMINED) {
        out.append(told(judged)).append('\n');
      }
    }
    if (!result.totals().isEmpty()) {
      out.append(style.bold(TOTALS.in(language))).append('\n').append(totals(result.totals()));
      out.append('\n').append(style.bold(CHANGES.in(language))).append('\n');
      out.append(changes(result.changes())).append('\n');
    }
    return out.append(summary(result)).toString();
  }

  private String told(Judged judged) {
    TestedFigure figure = judged.figure();
    StringBuilder out = new StringBuilder();
    out.append(style.red(title(judged.outcome()).in(language))).append("  ");
    out.append(entity(figure.entity())).append(" · ").append(indicator(figure.code()));
    out.append('\n');
    judged.candidate().ifPresent(candidate -> place(out, figure, candidate));
    if (!judged.outcome().stale()) {
      line(out, Words.of("SampleText", "found"), found(figure));
    }
    judged
        .effect()
        .ifPresent(
            effect -> {
              GroupValue group = judged.candidate().orElseThrow().group();
              line(out, Words.of("effect"), effect(group, effect.difference()));
              line(
                  out,
                  Words.of("projected"),
                  effect.projected().map(SampleText::signed).orElse("—"));
            });
    if (!figure.found().remark().isEmpty()) {
      line(out, Words.of("remark"), figure.found().remark());
    }
    return out.toString();
  }

  private void place(StringBuilder out, TestedFigure figure, Candidate candidate) {
    SourceCell source = candidate.fact().source();
    line(out, Words.of("place"), source.file() + "  " + source.address());
    String drawn = (Exact.plain(figure.value()) + " " + figure.unit()).strip();
    line(out, Words.of("drawn"), drawn);
    String now =
        (Exact.plain(candidate.stated().value()) + " " + candidate.stated().unit().text()).strip();
    if (!now.equals(drawn)) {
      line(out, Words.of("now"), now);
    }
  }

  private static String found(TestedFigure figure) {
    String value =
        figure.found().value().map(one -> Exact.plain(one) + " " + figure.unit()).orElse("");
    String text = value.isEmpty() ? figure.found().text() : value.strip();
    return text + "  (" + figure.found().cell() + ")";
  }

  private static String effect(GroupValue group, BigDecimal difference) {
    String percent = group.orZero().signum() == 0 ? "" : "  " + percent(group.orZero(), difference);
    return shown(group.orZero())
        + " → "
        + shown(group.orZero().add(difference))
        + (" " + group.unit().text()).stripTrailing()
        + percent;
  }

  private static String percent(BigDecimal whole, BigDecimal part) {
    if (whole.signum() == 0) {
      return "—";
    }
    BigDecimal percent = Exact.divide(part.multiply(Exact.HUNDRED), whole.abs());
    return signed(percent.round(new MathContext(3))) + "%";
  }

  private void line(StringBuilder out, LocalText label, String text) {
    out.append(style.labelled(label.in(language), LABEL, text));
  }

  private String totals(List<Total> totals) {
    TextTable table =
        new TextTable(
            style,
            List.of(
                new Column(Words.of("Figure").in(language), Side.LEFT, 20),
                new Column(Words.of("Group figure").in(language), Side.RIGHT),
                new Column(Words.of("Unit").in(language), Side.LEFT),
                new Column(Words.of("Examined").in(language), Side.RIGHT),
                new Column(Words.of("Deviate").in(language), Side.RIGHT),
                new Column(Words.of("Effect").in(language), Side.RIGHT),
                new Column(Words.of("Projected").in(language), Side.RIGHT),
                new Column("%", Side.RIGHT)));
    for (Total total : totals) {
      BigDecimal group = total.group().orZero();
      table.row(
          List.of(
              Cell.of(indicator(total.group().code().toString())),
              Cell.of(shown(group)),
              Cell.of(total.group().unit().text()),
              Cell.of(Exact.grouped(total.examined())),
              Cell.of(Exact.grouped(total.deviating())),
              Cell.of(signed(total.known())),
              Cell.of(total.projected().map(SampleText::signed).orElse("—")),
              Cell.of(total.projected().map(one -> percent(group, one)).orElse("—"))));
    }
    return table.text();
  }

  private String changes(List<Change> changes) {
    TextTable table =
        new TextTable(
            style,
            List.of(
                new Column(Words.of("Figure").in(language), Side.LEFT, 20),
                new Column(Words.of("As it is").in(language), Side.RIGHT),
                new Column(Words.of("As it would be").in(language), Side.RIGHT),
                new Column(Words.of("Unit").in(language), Side.LEFT),
                new Column("%", Side.RIGHT)));
    for (Change change : changes) {
      BigDecimal now = change.now().orZero();
      table.row(
          List.of(
              Cell.of(indicator(change.now().code().toString())),
              Cell.of(shown(now)),
              Cell.of(shown(change.then().orZero())),
              Cell.of(change.now().unit().text()),
              Cell.of(percent(now, change.then().orZero().subtract(now)))));
    }
    return table.text();
  }

  private String summary(SampleResult result) {
    StringBuilder out = new StringBuilder();
    if (!result.missing().isEmpty()) {
      String names =
          String.join(", ", result.missing().subList(0, Math.min(NAMED, result.missing().size())));
      String more = result.missing().size() > NAMED ? ", …" : "";
      out.append(style.red(TextWidth.visible(MISSING.fill(names + more).in(language))));
      out.append('\n');
    }
    if (!result.samePopulation()) {
      out.append(style.amber(OTHER_POPULATION.in(language))).append('\n');
    }
    long open = result.count(Outcome.NOT_EXAMINED);
    if (open > 0) {
      out.append(style.amber(OPEN.fill(Exact.grouped(open)).in(language))).append('\n');
    }
    long agree = result.count(Outcome.AGREES);
    long deviate = result.count(Outcome.DEVIATES);
    LocalText text =
        SUMMARY.fill(
            Exact.grouped(result.judged().size()),
            Exact.grouped(agree + deviate),
            Exact.grouped(agree),
            Exact.grouped(deviate));
    return out.append(text.in(language)).append('\n').toString();
  }

  private static LocalText title(Outcome outcome) {
    return switch (outcome) {
      case AGREES -> Words.of("agrees");
      case DEVIATES -> Words.of("SampleText", "deviates");
      case NOT_EXAMINED -> Words.of("not examined");
      case NOT_A_NUMBER -> Words.of("SampleText", "not a number");
      case GONE -> Words.of("counts no longer");
      case OTHER_VALUE -> Words.of("another value stands there now");
      case OTHER_FILE -> Words.of("the file has changed since");
    };
  }

  private String entity(String code) {
    LocalText name = project.entities().find(code).map(Entity::name).orElse(LocalText.NONE);
    return TextWidth.visible((code + " " + name.in(language)).strip());
  }

  private String indicator(String code) {
    KpiCode known = KpiCode.parse(code);
    LocalText name =
        project.catalogue().has(known) ? project.catalogue().fullName(known) : LocalText.NONE;
    return TextWidth.visible((code + " " + name.in(language)).strip());
  }

  private static String shown(BigDecimal value) {
    return Exact.readable(value.round(new MathContext(DIGITS)));
  }

  private static String signed(BigDecimal value) {
    return (value.signum() > 0 ? "+" : "") + shown(value);
  }
}
