package org.groupkpi.explain;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.consolidation.Contribution;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.finding.Finding;
import org.groupkpi.report.Nudge;
import org.groupkpi.submission.PublishedFigure;

/**
 * Where the figure of a node comes from. Its operands, adjustments and revision are those that the
 * value carries.
 *
 * @param approach by which shares were found
 * @param operands one for each reference of its formula
 * @param parts contributions of entities, in tree order
 * @param gaps entities that owe the figure and gave none, in tree order
 * @param exclusions entities that do not owe it, by reason
 * @param printed what the latest report printed for it, whether or not the figure was taken from it
 * @param nudges tables that print it one last digit off
 */
public record FigureLineage(
    GroupValue value,
    Indicator indicator,
    Approach approach,
    List<Operand> operands,
    List<Part> parts,
    List<Gap> gaps,
    Map<Exclusion, List<Entity>> exclusions,
    Optional<PublishedFigure> printed,
    List<Nudge> nudges) {

  /** A figure that a formula is over, as the formula names it. */
  public record Operand(String as, FigureKey key) {}

  /**
   * What one entity adds.
   *
   * @param chain how the share came about, from the entity upwards
   * @param weight what weighs it in a mean
   */
  public record Part(
      Contribution contribution, OwnFigure figure, List<Link> chain, Optional<OwnFigure> weight) {}

  /** The share with which an entity's figures pass up to its parent, 0 to 1. */
  public record Link(Entity entity, BigDecimal share) {}

  /**
   * Why an entity's figure is lacking.
   *
   * @param weight the weight of a mean, if that is what is lacking
   * @param finding what made the answer unusable or is known of the gap
   */
  public record Gap(OwnFigure figure, Optional<OwnFigure> weight, Optional<Finding> finding) {}

  /** Why an entity does not owe a figure. */
  public enum Exclusion {
    OUTSIDE,
    NO_SHARE,
    NOT_ASKED,
    NOT_APPLICABLE
  }
}
