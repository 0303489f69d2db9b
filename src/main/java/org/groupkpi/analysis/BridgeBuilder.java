package org.groupkpi.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.groupkpi.analysis.Bridge.Effects;
import org.groupkpi.analysis.Bridge.End;
import org.groupkpi.analysis.Bridge.Kind;
import org.groupkpi.analysis.Bridge.Term;
import org.groupkpi.analysis.LeafChange.Cause;
import org.groupkpi.consolidation.ComputedFigures;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.FormulaEvaluator;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.consolidation.LinearFormula;
import org.groupkpi.consolidation.LinearFormula.Leaf;
import org.groupkpi.consolidation.Origin;
import org.groupkpi.consolidation.References;
import org.groupkpi.consolidation.Side;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Breaks a change down: sums by entity; quotients of sums, and means, by entity with what comes
 * from above and from below the line; other formulas by operand; the rest not at all.
 */
public final class BridgeBuilder {

  private final String node;
  private final KpiCode code;
  private final End from;
  private final End to;
  private final Catalogue catalogue;
  private final References references;

  private BridgeBuilder(String node, KpiCode code, End from, End to) {
    this.node = node;
    this.code = code;
    this.from = from;
    this.to = to;
    this.catalogue = to.figures().basis().catalogue();
    this.references = new References(catalogue);
  }

  /** The bridge between the figures of a node at two ends, where both are known. */
  public static Bridge build(String node, KpiCode code, End from, End to) {
    return new BridgeBuilder(node, code, from, to).build();
  }

  /** What a change is made of, or why it is not broken down by entity. */
  private record Parts(List<Term> terms, LocalText reason) {
    static Parts of(List<Term> terms) {
      return new Parts(terms, LocalText.NONE);
    }
  }

  private Bridge build() {
    BigDecimal change = end(to).value().subtract(end(from).value());
    Parts parts =
        Stream.of(from, to)
            .flatMap(end -> printedOnly(end(end)))
            .findFirst()
            .map(
                printed ->
                    whole(
                        Words.of("of {0} only the printed figure is held")
                            .fill(printed.code() + "@" + printed.year())))
            .orElseGet(this::parts);
    BigDecimal sum =
        parts.terms().stream().map(Term::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    List<Term> terms = new ArrayList<>(parts.terms());
    restatement().ifPresent(terms::add);
    terms.sort(
        Comparator.comparing(Term::kind)
            .thenComparing(term -> term.value().abs(), Comparator.reverseOrder()));
    return new Bridge(end(from), end(to), terms, change.subtract(sum), parts.reason());
  }

  private GroupValue end(End end) {
    return end.figures().value(node, code, end.year());
  }

  /** The figures behind one of which nothing but the printed figure is held. */
  private Stream<GroupValue> printedOnly(GroupValue value) {
    Origin origin = value.origin();
    boolean bare =
        origin.contributions().isEmpty()
            && origin.adjustments().isEmpty()
            && origin.operands().isEmpty();
    return value.known() && bare
        ? Stream.of(value)
        : origin.operands().stream().flatMap(this::printedOnly);
  }

  /** What restating the figure of the start added to it. */
  private Optional<Term> restatement() {
    GroupValue start = end(from);
    return from.year().equals(to.year())
        ? Optional.empty()
        : start
            .revision()
            .before()
            .map(before -> Term.of(Kind.RESTATEMENT, start.value().subtract(before)));
  }

  private Parts whole(LocalText reason) {
    BigDecimal change = end(to).value().subtract(end(from).value());
    return new Parts(
        change.signum() == 0 ? List.of() : List.of(Term.of(Kind.WHOLE, change)), reason);
  }

  private Parts parts() {
    Indicator indicator = catalogue.indicator(code.indicator());
    return switch (indicator.rule()) {
      case SUM, GROUP ->
          sum(inUnit(leaf(new Leaf(code, Formula.When.SAME), LeafChange.FIGURE), indicator.unit()));
      case MEAN -> mean(indicator);
      case FORMULA -> formula(LinearFormula.of(catalogue, code));
      case MIN, MAX -> whole(Words.of("the smallest or greatest figure is no sum over entities"));
      case DISTINCT, TEXT -> whole(Words.of("a number of different names is no sum over entities"));
    };
  }

  private Map<Cause, BigDecimal> leaf(Leaf leaf, Function<Contribution, BigDecimal> measure) {
    return LeafChange.of(node, leaf.code(), at(from, leaf), at(to, leaf), measure);
  }

  /** The end in the year that an operand is of. */
  private static End at(End end, Leaf leaf) {
    Formula.When when = leaf.when();
    return new End(end.figures(), new Year(when.fixed().orElse(end.year().number() - when.back())));
  }

  private static Map<Cause, Quantity> inUnit(Map<Cause, BigDecimal> changes, Unit unit) {
    Map<Cause, Quantity> quantities = new LinkedHashMap<>();
    changes.forEach((cause, change) -> quantities.put(cause, new Quantity(change, unit)));
    return quantities;
  }

  private Parts sum(Map<Cause, Quantity> changes) {
    List<Term> terms = new ArrayList<>();
    changes.forEach((cause, change) -> add(terms, cause, stated(change), Optional.empty()));
    return Parts.of(terms);
  }

  private static void add(
      List<Term> terms, Cause cause, BigDecimal value, Optional<Effects> effects) {
    if (value.signum() != 0) {
      terms.add(new Term(cause.kind(), cause.entity(), Optional.empty(), value, effects));
    }
  }

  private BigDecimal stated(Quantity quantity) {
    return quantity.in(catalogue.unit(code)).value();
  }

  /** Both sides of a quotient: as they were, as they are, and how they changed. */
  private record Line(Quantity before, Quantity after, Map<Cause, Quantity> changes) {
    Quantity change(Cause cause) {
      Quantity none = new Quantity(BigDecimal.ZERO, before.unit());
      return changes.getOrDefault(cause, none);
    }
  }

  private Parts mean(Indicator indicator) {
    Unit weight = catalogue.indicator(indicator.weight()).unit();
    return quotient(
        line(LeafChange.WEIGHTED, indicator.unit().times(weight)), line(LeafChange.WEIGHT, weight));
  }

  private Line line(Function<Contribution, BigDecimal> measure, Unit unit) {
    return new Line(
        new Quantity(total(from, measure), unit),
        new Quantity(total(to, measure), unit),
        inUnit(leaf(new Leaf(code, Formula.When.SAME), measure), unit));
  }

  private BigDecimal total(End end, Function<Contribution, BigDecimal> measure) {
    return end(end).origin().contributions().stream()
        .map(part -> part.share().multiply(measure.apply(part)))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** N1/D1 - N0/D0 is made of n/D1 from above and of -(N0·d)/(D0·D1) from below the line. */
  private Parts quotient(Line above, Line below) {
    Set<Cause> causes = new LinkedHashSet<>(above.changes().keySet());
    causes.addAll(below.changes().keySet());
    Quantity product = below.before().times(below.after());
    List<Term> terms = new ArrayList<>();
    for (Cause cause : causes) {
      Effects effects =
          new Effects(
              stated(above.change(cause).over(below.after())),
              stated(above.before().times(below.change(cause)).negate().over(product)));
      BigDecimal value = effects.numerator().add(effects.denominator());
      add(terms, cause, value, Optional.of(effects));
    }
    return Parts.of(terms);
  }

  private Parts formula(LinearFormula formula) {
    if (formula.leaves().isPresent()) {
      return sum(changes(formula));
    }
    return formula
        .ratio()
        .map(ratio -> quotient(line(ratio.numerator()), line(ratio.denominator())))
        .orElseGet(() -> byOperand(formula.formula()));
  }

  private Line line(LinearFormula formula) {
    return new Line(total(formula, from), total(formula, to), changes(formula));
  }

  private Quantity total(LinearFormula formula, End end) {
    Figure amount =
        evaluate(formula.formula(), end.year(), reference -> amount(reference, formula, end));
    return (Quantity) amount;
  }

  private Figure amount(Formula.Reference reference, LinearFormula formula, End end) {
    return ComputedFigures.amount(
        end.figures()
            .value(
                node,
                references.code(reference, formula.code()),
                references.year(reference, end.year())),
        Side.NOW);
  }

  private Figure evaluate(Formula formula, Year year, Function<Formula.Reference, Figure> figures) {
    return new FormulaEvaluator(
            figures, factor -> references.factor(factor, year, "", new ArrayList<>()))
        .evaluate(formula);
  }

  private Map<Cause, Quantity> changes(LinearFormula formula) {
    Map<Leaf, Map<Cause, BigDecimal>> leaves = new LinkedHashMap<>();
    formula.leaves().orElseThrow().forEach(leaf -> leaves.put(leaf, leaf(leaf, LeafChange.FIGURE)));
    Set<Cause> causes = new LinkedHashSet<>();
    leaves.values().forEach(changes -> causes.addAll(changes.keySet()));
    Map<Cause, Quantity> changes = new LinkedHashMap<>();
    for (Cause cause : causes) {
      changes.put(cause, formula.of(leaf -> change(leaves, leaf, cause), this::constant));
    }
    factors(formula, changes).ifPresent(change -> changes.put(new Cause(Kind.FACTOR, ""), change));
    return changes;
  }

  private Quantity change(Map<Leaf, Map<Cause, BigDecimal>> leaves, Leaf leaf, Cause cause) {
    BigDecimal change = leaves.getOrDefault(leaf, Map.of()).getOrDefault(cause, BigDecimal.ZERO);
    return new Quantity(change, catalogue.unit(leaf.code()));
  }

  private Quantity constant(Formula part) {
    return (Quantity) constant(part, to.year());
  }

  private Figure constant(Formula part, Year year) {
    return evaluate(part, year, reference -> Absent.NOT_APPLICABLE);
  }

  /** What is left over because factors of the two years differ. */
  private Optional<Quantity> factors(LinearFormula formula, Map<Cause, Quantity> changes) {
    boolean same =
        formula.factors().stream()
            .map(Formula.Constant::new)
            .allMatch(one -> constant(one, from.year()).equals(constant(one, to.year())));
    return same
        ? Optional.empty()
        : Optional.of(
            changes.values().stream()
                .reduce(total(formula, to).minus(total(formula, from)), Quantity::minus));
  }

  /** Each operand in turn, in order of writing, takes its new figure; then factors do. */
  private Parts byOperand(Formula formula) {
    Set<Formula.Reference> replaced = new HashSet<>();
    List<Term> terms = new ArrayList<>();
    BigDecimal reached = end(from).value();
    for (Formula.Reference reference : new LinkedHashSet<>(Formula.references(formula))) {
      replaced.add(reference);
      Figure amount =
          evaluate(
              formula,
              from.year(),
              one ->
                  amount(
                      one,
                      new LinearFormula(catalogue, formula, code),
                      replaced.contains(one) ? to : from));
      if (!(amount instanceof Quantity known)) {
        return whole(Words.of("operands lack figures and cannot be replaced one by one"));
      }
      BigDecimal next = stated(known);
      KpiCode operand = references.code(reference, code);
      if (next.compareTo(reached) != 0) {
        terms.add(
            new Term(
                Kind.OPERAND, "", Optional.of(operand), next.subtract(reached), Optional.empty()));
      }
      reached = next;
    }
    BigDecimal rest = end(to).value().subtract(reached);
    if (rest.signum() != 0) {
      terms.add(Term.of(Kind.FACTOR, rest));
    }
    return Parts.of(terms);
  }
}
