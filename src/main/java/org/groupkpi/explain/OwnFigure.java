package org.groupkpi.explain;

import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.consolidation.FactorUse;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Fact;

/**
 * An entity's own figure and what it was made of.
 *
 * @param figure in the indicator's unit, as it is added up
 */
public record OwnFigure(
    String entity,
    KpiCode code,
    Year year,
    Indicator indicator,
    EntityFigure figure,
    Making making) {

  /** What an entity's own figure was made of. */
  public sealed interface Making {

    /** An answer; for a blank member, that of the total. */
    record Reported(Fact fact) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.reported(own, fact);
      }
    }

    /** A blank total that is the sum of a complete breakdown. */
    record SumOfMembers(List<OwnFigure> members) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.sumOfMembers(own, members);
      }
    }

    /** Rows of a register that count, or the answer that there are none. */
    record Listed(List<OwnFigure> rows) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.listed(own, rows);
      }
    }

    /** A formula over the entity's own figures, one operand for each reference. */
    record Computed(Formula formula, List<Operand> operands, List<FactorUse> factors)
        implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.computed(own, this);
      }
    }

    /** A formula whose operands are too many, or too deep below others, to be unfolded here. */
    record Folded(Formula formula) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.folded(own, formula);
      }
    }

    /** Head office's estimates in place of an answer, with its corrections of them. */
    record Estimated(List<Adjustment> estimates) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.estimated(own, estimates);
      }
    }

    /** A figure with corrections and estimates of head office added to it. */
    record Adjusted(OwnFigure unadjusted, List<Adjustment> adjustments) implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.adjusted(own, this);
      }
    }

    /** Nothing is held. */
    record Nothing() implements Making {
      @Override
      public <R> R match(OwnFigure own, Cases<R> cases) {
        return cases.nothing(own);
      }
    }

    <R> R match(OwnFigure own, Cases<R> cases);
  }

  /** A figure that a formula is over, as the formula names it. */
  public record Operand(String as, OwnFigure figure) {}

  /** What to do with each way of making a figure. */
  public interface Cases<R> {
    R reported(OwnFigure own, Fact fact);

    R sumOfMembers(OwnFigure own, List<OwnFigure> members);

    R listed(OwnFigure own, List<OwnFigure> rows);

    R computed(OwnFigure own, Making.Computed computed);

    R folded(OwnFigure own, Formula formula);

    R estimated(OwnFigure own, List<Adjustment> estimates);

    R adjusted(OwnFigure own, Making.Adjusted adjusted);

    R nothing(OwnFigure own);
  }

  /** Applies the case for the way in which the figure was made. */
  public <R> R match(Cases<R> cases) {
    return making.match(this, cases);
  }

  /** The answer that it is, if it is one. */
  public Optional<Fact> reported() {
    return making instanceof Making.Reported reported
        ? Optional.of(reported.fact())
        : Optional.empty();
  }
}
