package org.groupkpi.consolidation;

import java.util.List;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Indicator;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.AnyApproach;
import org.groupkpi.submission.History;
import org.groupkpi.submission.NodeRestatement;
import org.groupkpi.submission.Restatement;

/**
 * Everything that figures are made of.
 *
 * @param approach of the project; an indicator may override it
 * @param year the reporting year
 * @param years year columns of the tables, ascending; the last is {@code year}
 * @param registers what entities said of registers
 */
public record Basis(
    Catalogue catalogue,
    EntityTree tree,
    Approach approach,
    Year year,
    List<Year> years,
    FactTable facts,
    History history,
    List<Adjustment> adjustments,
    List<Restatement> restatements,
    RegisterTable registers) {

  /** A basis without registers. */
  public Basis(
      Catalogue catalogue,
      EntityTree tree,
      Approach approach,
      Year year,
      List<Year> years,
      FactTable facts,
      History history,
      List<Adjustment> adjustments,
      List<Restatement> restatements) {
    this(
        catalogue,
        tree,
        approach,
        year,
        years,
        facts,
        history,
        adjustments,
        restatements,
        RegisterTable.EMPTY);
  }

  public Basis {
    years = List.copyOf(years);
    adjustments = List.copyOf(adjustments);
    restatements = List.copyOf(restatements);
  }

  /** The same under another approach, without what was printed, which holds under this one only. */
  public Basis under(Approach other) {
    if (other == approach) {
      return this;
    }
    AnyApproach any = new AnyApproach(catalogue);
    return new Basis(
        catalogue,
        tree,
        other,
        year,
        years,
        facts,
        any.of(history),
        adjustments,
        any.of(restatements, this::concernsNode),
        registers);
  }

  /** Whether head office restates the node's total, not what the node itself reported. */
  boolean concernsNode(Restatement row) {
    return NodeRestatement.is(row, tree, history);
  }

  /** The same with other facts. */
  public Basis with(FactTable otherFacts) {
    return new Basis(
        catalogue,
        tree,
        approach,
        year,
        years,
        otherFacts,
        history,
        adjustments,
        restatements,
        registers);
  }

  /**
   * The approach of an indicator: its own, else the project's. A formula at nodes has none of its
   * own: it takes the figures of its operands as they are consolidated.
   */
  public Approach approachOf(Indicator indicator) {
    return indicator.computedAtNodes() ? approach : indicator.approach().orElse(approach);
  }

  /** Whether nothing at all is held of that year or any before it. */
  public boolean beforeAllData(Year wanted) {
    Year first = years.get(0).prior();
    Year listed = registers.firstYear().orElse(first);
    first = listed.compareTo(first) < 0 ? listed : first;
    Year held = facts.firstYear().orElse(first);
    first = held.compareTo(first) < 0 ? held : first;
    Year printed = history.firstPrintedYear().orElse(first);
    return wanted.compareTo(first) < 0 && wanted.compareTo(printed) < 0;
  }
}
