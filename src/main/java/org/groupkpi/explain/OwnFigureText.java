package org.groupkpi.explain;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactorUse;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaText;
import org.groupkpi.definition.Indicator;
import org.groupkpi.explain.FigureLineage.Gap;
import org.groupkpi.explain.FigureLineage.Part;
import org.groupkpi.explain.OwnFigure.Making;
import org.groupkpi.explain.OwnFigure.Operand;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.Language;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Tells what entities' own figures are made of, down to their cells. */
record OwnFigureText(Basis basis, Language language) implements OwnFigure.Cases<Branch> {
  private String say(String english, Object... values) {
    return Words.of(english).fill(values).in(language);
  }

  /** {@code NF03 华北氧化铝}. */
  String entity(String code) {
    return TextWidth.visible(code + " " + basis.tree().entity(code).name().in(language));
  }

  /** {@code submissions/2024/NF03_2024.xlsx 能源消耗!F17 “12,405”}. */
  String place(SourceCell place) {
    boolean row = !place.cell().isEmpty() && Character.isDigit(place.cell().charAt(0));
    String at = row ? say("row {0}", place.cell()) : place.address();
    String text = place.text().isEmpty() || row ? "" : "  “" + place.text() + "”";
    return TextWidth.visible((place.file() + "  " + at).strip() + text);
  }

  /** Reasons of restatements, each once with the entities whose figures were restated. */
  List<String> restatements(List<Restatement> restatements) {
    Map<String, Set<String>> entities = new LinkedHashMap<>();
    for (Restatement one : restatements) {
      entities.computeIfAbsent(reason(one), key -> new LinkedHashSet<>()).add(one.entity());
    }
    return entities.entrySet().stream()
        .map(
            each ->
                each.getKey() + "  " + String.join(Words.of(", ").in(language), each.getValue()))
        .toList();
  }

  private String reason(Restatement restatement) {
    return TextWidth.visible(restatement.reason().in(language))
        + signed(restatement.author(), restatement.date());
  }

  private String signed(String author, String date) {
    String both =
        String.join(
            Words.of("OwnFigureText", ", ").in(language),
            List.of(author, date).stream().filter(t -> !t.isEmpty()).toList());
    return both.isEmpty() ? "" : TextWidth.visible(say(" ({0})", both));
  }

  List<String> adjustmentNotes(Adjustment one) {
    String reason = TextWidth.visible(one.reason().in(language));
    return List.of(reason + signed(one.author(), one.date()), place(one.place()));
  }

  Branch factor(FactorUse use) {
    String name = use.entry().name().in(language);
    String written = use.entry().region();
    String region =
        written.isEmpty() ? "" : " " + basis.tree().names().region(written).in(language);
    List<String> notes =
        use.entry().source().isEmpty()
            ? List.of()
            : List.of(TextWidth.visible(use.entry().source()));
    return new Branch(
        TextWidth.visible(use.factor() + " " + name + " · " + use.entry().year() + region),
        LineageWords.figure(use.entry().value().value()),
        use.entry().value().unit().text(),
        "",
        notes,
        List.of());
  }

  /** Notes of a contribution: what was reported, share, weight, then those of the figure. */
  List<String> notes(Part part, List<String> figure) {
    List<String> notes = new ArrayList<>();
    String share = share(part);
    if (!share.isEmpty()) {
      notes.add(stated(part.figure()) + " × " + share);
    }
    part.weight()
        .ifPresent(
            weight ->
                notes.add(
                    say("weight ")
                        + weight.code()
                        + " "
                        + stated(weight)
                        + weight.reported().map(fact -> "  " + place(fact.source())).orElse("")));
    notes.addAll(figure);
    return notes;
  }

  /** {@code 1,200 吨}. */
  private static String stated(OwnFigure own) {
    return LineageWords.figure(own.figure().value()) + " " + own.indicator().unit().text();
  }

  /** {@code 42.6%}, along a chain {@code 31.65%（YX03 74.3% × YX 42.6%）}; empty for all of it. */
  private String share(Part part) {
    BigDecimal share = part.contribution().share();
    if (share.compareTo(BigDecimal.ONE) == 0) {
      return "";
    }
    String chain =
        part.chain().stream()
            .filter(link -> link.share().compareTo(BigDecimal.ONE) != 0)
            .map(link -> link.entity().code() + " " + LineageWords.percent(link.share()))
            .collect(Collectors.joining(" × "));
    return LineageWords.percent(share) + say(" ({0})", chain);
  }

  /** An own figure with what it is made of. */
  private Branch described(OwnFigure own) {
    Branch made = own.match(this);
    boolean known = own.figure().known();
    String name = basis.catalogue().name(own.code()).in(language);
    return new Branch(
        TextWidth.visible(own.code() + " " + name + " · " + own.year()),
        known ? LineageWords.figure(own.figure().value()) : "",
        known ? own.indicator().unit().text() : "",
        LineageWords.absence(own.figure().figure()).in(language),
        made.notes(),
        made.children());
  }

  /** How an own figure came about, without its source. */
  List<String> made(OwnFigure own) {
    if (own.reported().isEmpty()) {
      return own.match(this).notes();
    }
    Fact fact = own.reported().get();
    List<String> notes = new ArrayList<>(List.of(origin(fact), estimated(fact)));
    notes.addAll(replaced(own, fact));
    notes.removeIf(String::isEmpty);
    return notes;
  }

  /** Notes and children of an own figure; label and value are the caller's. */
  private static Branch told(List<String> notes, List<Branch> children) {
    return new Branch("", "", "", "", notes, children);
  }

  @Override
  public Branch reported(OwnFigure own, Fact fact) {
    String value = fact.code().equals(own.code()) ? reportedText(own, fact) : "";
    List<String> notes = new ArrayList<>();
    notes.add(
        Stream.of(value, place(fact.source()), origin(fact), estimated(fact))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("  ")));
    if (!fact.evidence().isEmpty()) {
      notes.add(say("evidence: {0}", TextWidth.visible(fact.evidence())));
    }
    notes.addAll(replaced(own, fact));
    return told(notes, List.of());
  }

  @Override
  public Branch sumOfMembers(OwnFigure own, List<OwnFigure> members) {
    return told(
        List.of(say("the total was blank: sum of its breakdown")),
        members.stream().map(this::described).toList());
  }

  @Override
  public Branch listed(OwnFigure own, List<OwnFigure> rows) {
    List<String> notes = new ArrayList<>();
    for (OwnFigure row : rows) {
      String amount = row.figure().value().compareTo(BigDecimal.ONE) == 0 ? "" : stated(row) + "  ";
      row.reported().ifPresent(fact -> notes.add(amount + place(fact.source())));
    }
    return told(notes, List.of());
  }

  @Override
  public Branch computed(OwnFigure own, Making.Computed computed) {
    return told(
        List.of(say("formula  ") + FormulaText.of(computed.formula())),
        Stream.concat(
                computed.operands().stream().map(Operand::figure).distinct().map(this::described),
                computed.factors().stream().map(this::factor))
            .toList());
  }

  @Override
  public Branch folded(OwnFigure own, Formula formula) {
    String text = FormulaText.of(formula);
    return told(List.of(say("formula, not unfolded further  ") + text), List.of());
  }

  @Override
  public Branch estimated(OwnFigure own, List<Adjustment> estimates) {
    List<String> notes = new ArrayList<>();
    for (Adjustment one : estimates) {
      notes.add(say("estimate of head office ") + one.id());
      notes.addAll(adjustmentNotes(one));
    }
    return told(notes, List.of());
  }

  @Override
  public Branch adjusted(OwnFigure own, Making.Adjusted adjusted) {
    List<String> notes = new ArrayList<>(adjusted.unadjusted().match(this).notes());
    adjusted.adjustments().forEach(one -> notes.addAll(added(one)));
    return told(notes, List.of(described(adjusted.unadjusted())));
  }

  @Override
  public Branch nothing(OwnFigure own) {
    return told(List.of(), List.of());
  }

  /** {@code correction of head office J2 -5 吨}, with its reason and place. */
  private List<String> added(Adjustment one) {
    List<String> notes = new ArrayList<>();
    notes.add(
        say("{0} of head office {1}", LineageWords.kind(one.type()), one.id())
            + "  "
            + LineageWords.figure(one.value().value())
            + " "
            + one.value().unit().text());
    notes.addAll(adjustmentNotes(one));
    return notes;
  }

  /** What a restated answer was before, and why it was changed. */
  private List<String> replaced(OwnFigure own, Fact fact) {
    if (fact.restated().isEmpty()) {
      return List.of();
    }
    Fact.Restated restated = fact.restated().get();
    String before =
        restated.before().value() instanceof ReportedValue.Figure figure
            ? stated(figure, own.indicator())
            : say("blank");
    return List.of(
        say("before ") + before + "  " + place(restated.before().source()),
        say("restated: ") + reason(restated.restatement()));
  }

  /** What was reported, where it is not what is added up. */
  private String reportedText(OwnFigure own, Fact fact) {
    Indicator indicator = own.indicator();
    if (fact.value() instanceof ReportedValue.Answer answer) {
      return TextWidth.visible(answer.text());
    }
    return fact.value() instanceof ReportedValue.Figure figure
            && !unitOf(figure, indicator).factor().equals(indicator.unit().factor())
        ? stated(figure, indicator)
        : "";
  }

  private static Unit unitOf(ReportedValue.Figure figure, Indicator indicator) {
    return figure.quantity(indicator.collectUnit()).unit();
  }

  private static String stated(ReportedValue.Figure figure, Indicator indicator) {
    BigDecimal value = figure.quantity(indicator.collectUnit()).value();
    return LineageWords.figure(value) + " " + unitOf(figure, indicator).text();
  }

  private String origin(Fact fact) {
    boolean restatedByFiler =
        fact.restated().isPresent() && fact.origin() == Fact.Origin.PRIOR_COLUMN;
    return restatedByFiler
        ? say("restated column")
        : LineageWords.origin(fact.origin()).in(language);
  }

  /** That a figure is an estimate, with the filer's note. */
  private String estimated(Fact fact) {
    return fact.estimated() ? say("estimated") + note(fact) : "";
  }

  private String note(Fact fact) {
    return fact.note().isEmpty() ? "" : say(": ") + TextWidth.visible(fact.note());
  }

  /** An entity that owes the figure and gave none. */
  Branch gap(Gap gap) {
    OwnFigure lacking = gap.weight().orElse(gap.figure());
    List<String> notes = new ArrayList<>();
    Optional<Fact> reported = lacking.reported().filter(fact -> !fact.source().file().isEmpty());
    if (reported.isPresent()) {
      notes.add(place(reported.get().source()));
      if (!reported.get().note().isEmpty()) {
        notes.add(say("filer's note") + note(reported.get()));
      }
    }
    gap.finding().ifPresent(finding -> notes.add(finding(finding)));
    String what = gap.weight().isPresent() ? say("no weight {0}", lacking.code()) : answer(lacking);
    return Branch.words(say("gap ") + entity(lacking.entity()) + say(": ") + what, notes);
  }

  /** What an entity said in place of a figure, or that what stood there is of no use. */
  private String answer(OwnFigure own) {
    boolean unusable =
        own.figure().figure().is(Absent.Why.BLANK)
            && own.reported().filter(fact -> !fact.source().text().isBlank()).isPresent();
    return unusable ? say("not used") : LineageWords.absence(own.figure().figure()).in(language);
  }

  private String finding(Finding finding) {
    return finding.kind()
        + " "
        + finding.kind().title().in(language)
        + say(": ")
        + TextWidth.visible(finding.message().in(language));
  }
}
