package org.groupkpi.submission;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.YearTree;
import org.groupkpi.measure.Year;

/**
 * The collection of one year: what is asked, of whom, and what is held of the year before.
 *
 * @param approach of the project; an indicator may have its own
 * @param reasons that head office gives for restated figures
 * @param signOff whether filers have to sign off
 * @param evidence whether they are asked for the document behind each figure
 */
public record CollectionRound(
    Catalogue catalogue,
    EntityTree tree,
    Year year,
    History history,
    Approach approach,
    Reasons reasons,
    SignOff signOff,
    Evidence evidence) {

  /** A round in which head office has restated nothing. */
  public CollectionRound(
      Catalogue catalogue, EntityTree tree, Year year, History history, Approach approach) {
    this(
        catalogue,
        tree,
        year,
        history,
        approach,
        new Reasons(tree, List.of()),
        SignOff.OPTIONAL,
        Evidence.NO);
  }

  /** The entities that owe a workbook: they submit, and are in the boundary on some day. */
  public List<Entity> expected() {
    return tree.entities().stream().filter(this::expects).toList();
  }

  /** Whether an entity owes a workbook. */
  public boolean expects(Entity entity) {
    return entity.submits() && inside(entity);
  }

  /** Whether an entity is in the boundary on some day of the year. */
  public boolean inside(Entity entity) {
    return yearTree().inBoundary(entity.code(), false);
  }

  /** Whether the figures of an entity count nowhere: its share of the group is always zero. */
  public boolean countsNowhere(Entity entity) {
    return inside(entity)
        && approaches()
            .allMatch(used -> yearTree().share(entity.code(), tree.root(), used).signum() == 0);
  }

  /** Whether no accepted figure of the year before is held of anybody. */
  public boolean firstYear() {
    return !history.years().contains(year.prior());
  }

  /** What is held of an entity for the year before, by code. */
  public Map<KpiCode, Fact> held(Entity entity) {
    return history.facts(year.prior(), entity.code());
  }

  /** Whether an indicator is asked of an entity in this year. */
  public boolean asks(Entity entity, Indicator indicator) {
    return indicator.collected()
        && entity.submits()
        && indicator.asksFor(entity.segment())
        && yearTree().inBoundary(entity.code(), indicator.kind().atYearEnd())
        && (!indicator.rule().askedOfNodes() || yearTree().isNode(entity.code()));
  }

  /** The registers that are asked of an entity in this year. */
  public List<Register> registers(Entity entity) {
    return expects(entity)
        ? catalogue.registers().all().values().stream()
            .filter(register -> yearTree().asks(entity, register))
            .toList()
        : List.of();
  }

  /** Parents, children and boundary of the year. */
  public YearTree yearTree() {
    return tree.in(year);
  }

  private Stream<Approach> approaches() {
    return Stream.concat(
        Stream.of(approach),
        catalogue.indicators().values().stream()
            .flatMap(indicator -> indicator.approach().stream()));
  }
}
