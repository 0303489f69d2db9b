package org.groupkpi.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.analysis.Bridge;
import org.groupkpi.analysis.Bridge.Kind;
import org.groupkpi.analysis.Bridge.Term;
import org.groupkpi.chart.Waterfall.Role;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.report.FigureText;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Turns a bridge into rows to be printed: the figures, between them the steps by kind. */
public final class BridgeChart {
  private static final int SHOWN_ENTITIES = 10;
  private static final int DIGITS = 3;
  private static final LocalText OTHERS = Words.of("{0} others");
  private static final LocalText FIRST_REPORTED = Words.of("{0} as first reported");
  private static final LocalText RESTATED = Words.of("{0} restated");
  private static final LocalText ABOVE = Words.of("numerator");
  private static final LocalText BELOW = Words.of("denominator");
  private static final LocalText TITLE = Words.of("Why {0} ({1}) changed");
  private static final LocalText CLOSES =
      Words.of(
          "check: the change is {0}; the terms add up to it exactly, before rounding for print");
  private static final LocalText ROUNDED = Words.of("; quotients are cut after 34 digits");

  private final Bridge bridge;
  private final Basis basis;
  private final FigureText text;
  private final Language language;
  private final int decimals;
  private final List<Waterfall.Row> rows = new ArrayList<>();
  private BigDecimal height = BigDecimal.ZERO;

  private BridgeChart(Bridge bridge, Basis basis, RoundingMode rounding, Language language) {
    this.bridge = bridge;
    this.basis = basis;
    this.text = new FigureText(rounding);
    this.language = language;
    this.decimals =
        decimals(bridge, basis.catalogue().indicator(bridge.to().code().indicator()).decimals());
  }

  /**
   * The rows of a bridge in a language.
   *
   * @param from what is looked at first: a year, or an approach
   * @param to what is looked at last
   */
  public static Waterfall of(
      Bridge bridge,
      Basis basis,
      RoundingMode rounding,
      Language language,
      LocalText from,
      LocalText to) {
    return new BridgeChart(bridge, basis, rounding, language).waterfall(from, to);
  }

  private Waterfall waterfall(LocalText from, LocalText to) {
    boolean restated = bridge.sum(Kind.RESTATEMENT).signum() != 0;
    addFigure(restated ? FIRST_REPORTED.fill(from) : from, bridge.start());
    Map<Kind, List<Term>> kinds =
        bridge.terms().stream()
            .collect(Collectors.groupingBy(Term::kind, TreeMap::new, Collectors.toList()));
    kinds.forEach(
        (kind, terms) -> {
          addSteps(kind, terms);
          if (kind == Kind.RESTATEMENT) {
            addFigure(RESTATED.fill(from), bridge.from().value());
          }
        });
    addFigure(to, bridge.to().value());
    KpiCode code = bridge.to().code();
    return new Waterfall(
        in(TITLE.fill(basis.catalogue().name(code), code)),
        in(entity(bridge.to().node())) + " · " + in(from) + " → " + in(to),
        unit(),
        quotient() ? List.of(in(ABOVE), in(BELOW)) : List.of(),
        rows,
        check(),
        in(bridge.reason()));
  }

  private String in(LocalText local) {
    return local.in(language);
  }

  private String unit() {
    String unit = bridge.to().unit().text();
    return language.chinese() ? unit : basis.catalogue().units().inEnglish(unit);
  }

  private boolean quotient() {
    return bridge.terms().stream().anyMatch(term -> term.effects().isPresent());
  }

  private void addFigure(LocalText label, BigDecimal value) {
    height = value;
    rows.add(
        new Waterfall.Row(
            Role.FIGURE, 0, in(label), figure(value), List.of(), BigDecimal.ZERO, value));
  }

  private void addSteps(Kind kind, List<Term> terms) {
    if (terms.size() == 1 && terms.get(0).entity().isEmpty() && terms.get(0).operand().isEmpty()) {
      addStep(0, in(kind.title()), terms);
      return;
    }
    rows.add(
        new Waterfall.Row(
            Role.HEADING,
            0,
            in(kind.title()),
            signed(bridge.sum(kind)),
            effects(terms),
            height,
            height));
    int shown = terms.size() <= SHOWN_ENTITIES + 1 ? terms.size() : SHOWN_ENTITIES;
    terms.subList(0, shown).forEach(term -> addStep(1, in(label(term)), List.of(term)));
    if (shown < terms.size()) {
      List<Term> others = terms.subList(shown, terms.size());
      addStep(1, in(OTHERS.fill(others.size())), others);
    }
  }

  private void addStep(int level, String label, List<Term> terms) {
    BigDecimal value = terms.stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal next = height.add(value);
    rows.add(
        new Waterfall.Row(Role.STEP, level, label, signed(value), effects(terms), height, next));
    height = next;
  }

  private LocalText label(Term term) {
    return term.operand()
        .map(operand -> named(operand.toString(), basis.catalogue().name(operand)))
        .orElseGet(() -> entity(term.entity()));
  }

  private LocalText entity(String code) {
    return code.isEmpty() ? LocalText.same("—") : named(code, basis.tree().entity(code).name());
  }

  private static LocalText named(String code, LocalText name) {
    return LocalText.same("{0} {1}").fill(code, name);
  }

  private List<String> effects(List<Term> terms) {
    if (!quotient() || terms.stream().anyMatch(term -> term.effects().isEmpty())) {
      return List.of();
    }
    return List.of(
        signed(sum(terms, Bridge.Effects::numerator)),
        signed(sum(terms, Bridge.Effects::denominator)));
  }

  private static BigDecimal sum(List<Term> terms, Function<Bridge.Effects, BigDecimal> part) {
    return terms.stream()
        .map(term -> term.effects().map(part).orElse(BigDecimal.ZERO))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Those of the indicator, or as many as show three digits of the largest term. */
  private static int decimals(Bridge bridge, int usual) {
    BigDecimal largest =
        bridge.terms().stream()
            .map(term -> term.value().abs())
            .max(BigDecimal::compareTo)
            .orElse(BigDecimal.ZERO);
    int leading = largest.precision() - largest.scale();
    return largest.signum() == 0 ? usual : Math.max(usual, DIGITS - leading);
  }

  private String figure(BigDecimal value) {
    return text.figure(value, Decimals.of(decimals), FigureText.Small.ZERO);
  }

  private String signed(BigDecimal value) {
    boolean up = value.setScale(decimals, RoundingMode.HALF_UP).signum() > 0;
    return (up ? "+" : "") + figure(value);
  }

  private String check() {
    LocalText closes = CLOSES.fill(signed(bridge.change()));
    return in(closes) + (bridge.rounding().signum() == 0 ? "" : in(ROUNDED));
  }
}
