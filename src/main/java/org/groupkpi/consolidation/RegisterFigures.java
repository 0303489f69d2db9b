package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RowsTerm;
import org.groupkpi.definition.YearTree;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.RegisterAnswer;
import org.groupkpi.submission.RegisterCell;
import org.groupkpi.submission.RegisterRow;
import org.groupkpi.submission.RegisterRow.Standing;
import org.groupkpi.submission.ReportedValue;

/**
 * What the rows of registers come to, for entities and at nodes. Shares do not apply; at a node
 * rows of different entities that are the same thing count once, for the first in tree order.
 */
public final class RegisterFigures {
  private record Place(String node, String register, Year year) {}

  /**
   * A row that reads like one of an entity before it in the tree.
   *
   * @param distinct whether head office says that it is another thing all the same
   */
  public record Repeated(RegisterRow row, RegisterRow first, boolean distinct) {}

  /** A row, and that there is none, are exact. */
  private static final ReportedValue.Figure ONE =
      new ReportedValue.Figure(BigDecimal.ONE, BigDecimal.ZERO);

  private static final ReportedValue.Figure NOTHING =
      new ReportedValue.Figure(BigDecimal.ZERO, BigDecimal.ZERO);

  private final Basis basis;
  private final NodeScope scope;
  private final Map<String, RowsTerm> terms = new ConcurrentHashMap<>();
  private final Map<Place, List<Repeated>> alike = new ConcurrentHashMap<>();

  RegisterFigures(Basis basis, NodeScope scope) {
    this.basis = basis;
    this.scope = scope;
  }

  /** An entity's own figure. */
  EntityFigure own(KpiCode code, Entity entity, Year year) {
    return figure(code, entity, year, Set.of());
  }

  /** What entities give to a node. */
  Function<NodeScope.Counted, EntityFigure> at(FigureKey key) {
    Set<RegisterRow> left = left(key.entity(), term(key.code()).register(), key.year());
    return counted -> figure(key.code(), counted.entity(), key.year(), left);
  }

  /** The rows that count at a node, in tree order. */
  public List<RegisterRow> rows(String node, String register, Year year) {
    Set<RegisterRow> left = left(node, register, year);
    return scope.of(node, year, false, basis.approach()).stream()
        .flatMap(counted -> counting(counted.entity(), register, year).stream())
        .filter(row -> !left.contains(row))
        .toList();
  }

  /** The rows that read like others at a node. */
  public List<Repeated> alike(String node, String register, Year year) {
    return alike.computeIfAbsent(new Place(node, register, year), this::findAlike);
  }

  /** The rows of a node that others stand for. */
  private Set<RegisterRow> left(String node, String register, Year year) {
    Set<RegisterRow> left = Collections.newSetFromMap(new IdentityHashMap<>());
    alike(node, register, year).stream()
        .filter(one -> !one.distinct())
        .forEach(one -> left.add(one.row()));
    return left;
  }

  private List<Repeated> findAlike(Place place) {
    Register register = basis.catalogue().registers().register(place.register());
    if (register.keys().isEmpty()) {
      return List.of();
    }
    Map<List<String>, RegisterRow> first = new HashMap<>();
    List<Repeated> found = new ArrayList<>();
    for (NodeScope.Counted counted :
        scope.of(place.node(), place.year(), false, basis.approach())) {
      String entity = counted.entity().code();
      boolean distinct = basis.registers().distinct(register.code(), entity);
      for (RegisterRow row : counting(counted.entity(), register.code(), place.year())) {
        row.key(register)
            .map(key -> first.putIfAbsent(key, row))
            .ifPresent(before -> found.add(new Repeated(row, before, distinct)));
      }
    }
    return found;
  }

  private List<RegisterRow> counting(Entity entity, String register, Year year) {
    return asked(entity, register, year)
        ? basis
            .registers()
            .answer(year, register, entity.code())
            .map(RegisterFigures::counting)
            .orElse(List.of())
        : List.of();
  }

  private static List<RegisterRow> counting(RegisterAnswer answer) {
    return answer.rows().stream().filter(row -> row.standing() == Standing.COUNTS).toList();
  }

  /** Whether it is asked, or answered all the same, as one may that does not submit now. */
  private boolean asked(Entity entity, String register, Year year) {
    YearTree tree = basis.tree().in(year);
    Register list = basis.catalogue().registers().register(register);
    return tree.asks(entity, list)
        || (tree.concerns(entity, list)
            && basis.registers().answer(year, register, entity.code()).isPresent());
  }

  private RowsTerm term(KpiCode code) {
    return terms.computeIfAbsent(code.indicator(), RegisterFigures::parsed);
  }

  private static RowsTerm parsed(String code) {
    try {
      return RowsTerm.of(code);
    } catch (FormulaFault e) {
      throw new IllegalStateException(code, e);
    }
  }

  private EntityFigure figure(KpiCode code, Entity entity, Year year, Set<RegisterRow> left) {
    RowsTerm term = term(code);
    if (!asked(entity, term.register(), year)) {
      return EntityFigure.NOT_ASKED;
    }
    Optional<RegisterAnswer> answer =
        basis.registers().answer(year, term.register(), entity.code());
    return answer.isEmpty() || !answer.get().said()
        ? EntityFigure.BLANK
        : figure(term, new FigureKey(entity.code(), code, year), answer.get(), left);
  }

  private EntityFigure figure(
      RowsTerm term, FigureKey key, RegisterAnswer answer, Set<RegisterRow> left) {
    Register register = basis.catalogue().registers().register(term.register());
    Indicator indicator = basis.catalogue().indicator(key.code().indicator());
    RowFilter filter = new RowFilter(register, term.conditions());
    if (unknown(term, filter, counting(answer))) {
      return EntityFigure.BLANK;
    }
    boolean incomplete = answer.rows().stream().anyMatch(row -> row.standing() == Standing.WRONG);
    List<Fact> facts = new ArrayList<>();
    BigDecimal sum = BigDecimal.ZERO;
    for (RegisterRow row : counting(answer)) {
      incomplete |= filter.lacking(row);
      if (!left.contains(row) && filter.meets(row)) {
        Optional<RegisterCell> summed = term.summed().flatMap(row::cell);
        incomplete |= summed.filter(RegisterCell::lacking).isPresent();
        Optional<ReportedValue.Figure> amount =
            term.summed().isEmpty() ? Optional.of(ONE) : summed.flatMap(RegisterFigures::amount);
        if (amount.isPresent()) {
          sum = sum.add(amount.get().value());
          SourceCell source =
              summed.map(RegisterCell::source).orElseGet(() -> row.keyPlace(register));
          facts.add(fact(key, amount.get(), source));
        }
      }
    }
    if (facts.isEmpty()) {
      facts.add(fact(key, NOTHING, answer.firstPlace()));
    }
    return EntityFigure.of(
        new Quantity(sum, indicator.unit()),
        false,
        new EntityFigure.Origin.Listed(facts, incomplete));
  }

  /** Whether no row has what is asked for: the list was kept without that column. */
  private static boolean unknown(RowsTerm term, RowFilter filter, List<RegisterRow> rows) {
    return term.conditions().stream().anyMatch(one -> lacking(one.column(), rows))
        || term.summed()
            .filter(column -> lacking(column, rows.stream().filter(filter::meets).toList()))
            .isPresent();
  }

  private static boolean lacking(String column, List<RegisterRow> rows) {
    return !rows.isEmpty()
        && rows.stream()
            .allMatch(row -> row.cell(column).filter(RegisterCell::lacking).isPresent());
  }

  /** In the unit of the column, whatever unit it was stated in. */
  private static Optional<ReportedValue.Figure> amount(RegisterCell cell) {
    return cell.value() instanceof ReportedValue.Figure figure
        ? Optional.of(new ReportedValue.Figure(figure.value(), figure.lastDigit()))
        : Optional.empty();
  }

  private Fact fact(FigureKey key, ReportedValue value, SourceCell source) {
    boolean now = key.year().compareTo(basis.year()) >= 0;
    return new Fact(
        key,
        value,
        false,
        "",
        source,
        now ? Fact.Origin.SUBMISSION : Fact.Origin.HISTORY,
        Optional.empty());
  }
}
