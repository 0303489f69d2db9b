package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Formula;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.Restatement;
import org.groupkpi.submission.Said;

/**
 * An entity's own figure of one code and year, in the indicator's unit, ready to be added up.
 *
 * @param figure in the indicator's unit; an answer in words counts as one
 * @param words the answer in words, for {@code distinct} and {@code text}
 * @param estimated whether it is an estimate, or made of one
 * @param before as it was before restatements; empty if none changed it
 * @param restatements what changed it; empty if nothing did
 */
public record EntityFigure(
    Figure figure,
    String words,
    boolean estimated,
    Optional<EntityFigure> before,
    List<Restatement> restatements,
    Origin origin) {

  /** What an entity's own figure was made of. */
  public sealed interface Origin {

    /** An answer; for a blank member, that of the total. */
    record Reported(Said said) implements Origin {
      public Fact fact() {
        return said.fact();
      }

      @Override
      public List<Fact> facts() {
        return List.of(fact());
      }

      @Override
      public boolean held() {
        return true;
      }

      @Override
      public boolean remembered() {
        return said.remembered();
      }

      @Override
      public <R> R match(Cases<R> cases) {
        return cases.reported(this);
      }
    }

    /** A blank total that is the sum of a complete breakdown. */
    record SumOfMembers(List<EntityFigure> members) implements Origin {
      @Override
      public List<Fact> facts() {
        return members.stream().flatMap(member -> member.facts().stream()).toList();
      }

      @Override
      public <R> R match(Cases<R> cases) {
        return cases.sumOfMembers(this);
      }
    }

    /**
     * Rows of a register.
     *
     * @param facts one for each row that counts; the answer that there are none
     * @param incomplete whether a row or cell that belongs here could not be used
     */
    record Listed(List<Fact> facts, boolean incomplete) implements Origin {
      public Listed {
        facts = List.copyOf(facts);
      }

      @Override
      public <R> R match(Cases<R> cases) {
        return cases.listed(this);
      }
    }

    /**
     * A formula over the entity's own figures.
     *
     * @param facts those behind its operands
     * @param incomplete whether one of them is
     */
    record Computed(Formula formula, List<Fact> facts, List<FactorUse> factors, boolean incomplete)
        implements Origin {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.computed(this);
      }
    }

    /** Corrections and estimates of head office added to an answer, or in place of one. */
    record Adjusted(EntityFigure unadjusted, List<Adjustment> adjustments) implements Origin {
      @Override
      public List<Fact> facts() {
        return unadjusted.known() ? unadjusted.facts() : List.of();
      }

      @Override
      public List<FactorUse> factors() {
        return unadjusted.origin.factors();
      }

      @Override
      public boolean incomplete() {
        return unadjusted.origin.incomplete();
      }

      @Override
      public <R> R match(Cases<R> cases) {
        return cases.adjusted(this);
      }
    }

    /** Nothing is held. */
    record Nothing() implements Origin {
      @Override
      public <R> R match(Cases<R> cases) {
        return cases.nothing();
      }
    }

    /** What to do with each way in which a figure is made. */
    interface Cases<R> {
      R reported(Reported origin);

      R sumOfMembers(SumOfMembers origin);

      R listed(Listed origin);

      R computed(Computed origin);

      R adjusted(Adjusted origin);

      R nothing();
    }

    /** Applies the case that it is. */
    <R> R match(Cases<R> cases);

    /** The facts it is made of: one, or several for a formula or a sum of members. */
    default List<Fact> facts() {
      return List.of();
    }

    /** Whether anything is held for it. */
    default boolean held() {
      return !facts().isEmpty();
    }

    /** Whether all that is held was brought by a later report. */
    default boolean remembered() {
      for (Fact fact : facts()) {
        if (!fact.remembered()) {
          return false;
        }
      }
      return true;
    }

    /** Whether part of what the entity reported could not be used. */
    default boolean incomplete() {
      return false;
    }

    default List<FactorUse> factors() {
      return List.of();
    }

    default List<Adjustment> adjustments() {
      return List.of();
    }
  }

  static final EntityFigure NOT_ASKED = none(Absent.Why.NOT_ASKED, new Origin.Nothing());
  static final EntityFigure BLANK = none(Absent.Why.BLANK, new Origin.Nothing());

  static EntityFigure none(Absent.Why why, Origin origin) {
    return of(Absent.of(why), false, origin);
  }

  public static EntityFigure of(Figure figure, boolean estimated, Origin origin) {
    return new EntityFigure(figure, "", estimated, Optional.empty(), List.of(), origin);
  }

  static EntityFigure ofWords(String words, Unit unit, Said said) {
    return new EntityFigure(
        new Quantity(BigDecimal.ONE, unit),
        words,
        said.estimated(),
        Optional.empty(),
        List.of(),
        new Origin.Reported(said));
  }

  /**
   * The figure with what head office adds to it: where an answer is owed, an estimate, and nothing
   * else, makes one; what is not applicable or not asked stays so.
   *
   * @param unit of the figure
   */
  EntityFigure with(List<Adjustment> added, Unit unit) {
    boolean estimate = added.stream().anyMatch(one -> one.type() == Adjustment.Type.ESTIMATE);
    if (added.isEmpty() || !(known() || (expected() && estimate))) {
      return this;
    }
    Quantity sum =
        added.stream()
            .map(Adjustment::value)
            .reduce(figure.quantity().orElse(new Quantity(BigDecimal.ZERO, unit)), Quantity::plus);
    return new EntityFigure(
        sum,
        words,
        estimated || estimate,
        before.map(earlier -> earlier.with(added, unit)),
        restatements,
        new Origin.Adjusted(this, added));
  }

  /** The figure with what it was before restatements; not marked if both are the same. */
  EntityFigure insteadOf(EntityFigure earlier, Collection<Restatement> changes) {
    boolean same = sameFigure(earlier) && names().equals(earlier.names());
    return same || changes.isEmpty()
        ? this
        : new EntityFigure(
            figure, words, estimated, Optional.of(earlier), List.copyOf(changes), origin);
  }

  private boolean sameFigure(EntityFigure other) {
    if (known() && other.known()) {
      return value().compareTo(other.value()) == 0;
    }
    return figure.absence().equals(other.figure.absence());
  }

  /** The figure as it counts now, or as it was before restatements. */
  EntityFigure on(Side side) {
    return side == Side.BEFORE ? before.orElse(this) : this;
  }

  public boolean known() {
    return figure.known();
  }

  /** The exact figure, which is known. */
  public BigDecimal value() {
    return figure.value();
  }

  /** The facts it is made of. */
  public List<Fact> facts() {
    return origin.facts();
  }

  /** The different names of an answer in words, folded. */
  public Set<String> names() {
    return Aggregation.names(words);
  }

  /** Whether the entity owes this figure: asked, and the activity exists. */
  public boolean expected() {
    return figure.absence().map(Absent.Why::owed).orElse(true);
  }

  /** Whether anything is held for it. */
  public boolean held() {
    return origin.held();
  }

  /** Whether all that is held was brought by a later report. */
  boolean remembered() {
    return origin.remembered();
  }
}
