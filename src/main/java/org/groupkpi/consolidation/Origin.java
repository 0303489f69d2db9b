package org.groupkpi.consolidation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;

/** Where the figure of a node comes from: set where it is decided, never worked out afterwards. */
public sealed interface Origin {

  /**
   * What entities gave, combined by the rule of the indicator.
   *
   * @param parts what they gave, in tree order; put together when asked for, for figures are many
   * @param adjustments that count in it beside those in the entities' own figures
   * @param held whether any fact stands behind it
   */
  record Entities(Supplier<List<Contribution>> parts, List<Adjustment> adjustments, boolean held)
      implements Origin {
    public Entities {
      adjustments = List.copyOf(adjustments);
    }

    @Override
    public List<Contribution> contributions() {
      return parts.get();
    }

    @Override
    public From from() {
      return From.CONTRIBUTIONS;
    }

    @Override
    public boolean fromFacts() {
      return held;
    }
  }

  /**
   * A formula over figures of the node.
   *
   * @param operands each once, in order of writing
   * @param fromFacts whether facts stand behind all operands
   */
  record Computed(List<GroupValue> operands, List<FactorUse> factors, boolean fromFacts)
      implements Origin {
    public Computed {
      operands = List.copyOf(operands);
      factors = List.copyOf(factors);
    }

    @Override
    public From from() {
      return From.FORMULA;
    }
  }

  /** An earlier report, of which only what it printed is held. */
  record Published(PublishedFigure figure) implements Origin {
    @Override
    public From from() {
      return From.PUBLISHED;
    }
  }

  /** Head office, in place of what an earlier report printed. */
  record HeadOffice(Restatement row) implements Origin {
    @Override
    public From from() {
      return From.HEAD_OFFICE;
    }
  }

  /** The ways in which figures come about. */
  enum From {
    CONTRIBUTIONS,
    FORMULA,
    PUBLISHED,
    HEAD_OFFICE
  }

  From from();

  /** Whether facts of entities stand behind it, not only what was printed. */
  default boolean fromFacts() {
    return false;
  }

  default List<Contribution> contributions() {
    return List.of();
  }

  default List<Adjustment> adjustments() {
    return List.of();
  }

  default List<GroupValue> operands() {
    return List.of();
  }

  default List<FactorUse> factors() {
    return List.of();
  }

  /** What an earlier report printed, if the figure was taken from there. */
  default Optional<PublishedFigure> published() {
    return this instanceof Published taken ? Optional.of(taken.figure()) : Optional.empty();
  }

  /** The row by which head office gave the figure, if it was taken from there. */
  default Optional<Restatement> given() {
    return this instanceof HeadOffice taken ? Optional.of(taken.row()) : Optional.empty();
  }
}
