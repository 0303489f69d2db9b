package org.groupkpi.explain;

import java.util.List;
import org.groupkpi.consolidation.EntityFigure;
import org.groupkpi.definition.Formula;
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
    String entity, KpiCode code, Year year, EntityFigure figure, Making making) {

  /** What an entity's own figure was made of. */
  public sealed interface Making {

    /** An answer; for a blank member, that of the total. */
    record Reported(Fact fact) implements Making {}

    /** A blank total that is the sum of a complete breakdown. */
    record SumOfMembers(List<OwnFigure> members) implements Making {}

    /** A formula over the entity's own figures, one operand for each reference. */
    record Computed(Formula formula, List<OwnFigure> operands) implements Making {}

    /** A formula whose operands are too many, or too deep below others, to be unfolded here. */
    record Folded(Formula formula) implements Making {}

    /** Head office's estimates in place of an answer, with its corrections of them. */
    record Estimated(List<Adjustment> estimates) implements Making {}

    /** A figure with corrections and estimates of head office added to it. */
    record Adjusted(OwnFigure unadjusted, List<Adjustment> adjustments) implements Making {}

    /** Nothing is held. */
    record Nothing() implements Making {}
  }
}
