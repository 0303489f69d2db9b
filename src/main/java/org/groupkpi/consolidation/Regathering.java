package org.groupkpi.consolidation;

import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.definition.FigureKey;

/**
 * Gathers anew only what one entity gave, whose answer is now another; what the others gave stays.
 * A figure of an earlier year is gathered as a whole, since one answer may change where it is taken
 * from.
 */
final class Regathering extends Gathering {
  private final GroupFigures figures;
  private final String entity;

  /**
   * Gathering beside known figures.
   *
   * @param figures as they are
   * @param others the figures of entities as they would be
   * @param entity whose answers differ
   */
  Regathering(GroupFigures figures, Basis basis, EntityFigures others, String entity) {
    super(basis, others, others.scope());
    this.figures = figures;
    this.entity = entity;
  }

  @Override
  Gathered gather(FigureKey key) {
    GroupValue value = figures.value(key.entity(), key.code(), key.year());
    if (!value.known() || key.year().compareTo(figures.basis().year()) < 0) {
      return super.gather(key);
    }
    Gathered own =
        gather(
            key, counted(key).stream().filter(one -> one.entity().code().equals(entity)).toList());
    List<Contribution> contributions =
        Stream.concat(
                value.origin().contributions().stream()
                    .filter(part -> !part.entity().equals(entity)),
                own.parts().get().stream())
            .toList();
    Coverage coverage = others(value.coverage()).besides(own.partial().answers().coverage());
    return new Gathered(
        Partial.of(
            figures.basis().catalogue().indicator(key.code().indicator()).rule(),
            contributions,
            new Partial.Answers(coverage, value.origin().fromFacts(), false, false)),
        () -> contributions);
  }

  private Coverage others(Coverage all) {
    BitSet others = (BitSet) all.expected().clone();
    others.clear(figures.scope().number(entity));
    return all.of(others);
  }
}
