package org.groupkpi.consolidation;

import java.util.List;
import java.util.Optional;
import org.groupkpi.catalogue.Indicator;
import org.groupkpi.catalogue.KpiCode;
import org.groupkpi.consolidation.GroupValue.FigureKey;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Restatement;

/**
 * What a figure was computed from, beyond what it carries itself: found on demand by the very
 * functions that compute, so that figures need not hold it all in memory.
 */
public record Provenance(GroupFigures figures) {

  /** The figures that an entity's formula refers to, one for each reference in order of writing. */
  public List<EntityFigure> operands(String entity, KpiCode code, Year year) {
    return figures.entityFigures().operands(figures.basis().tree().entity(entity), code, year);
  }

  /** An entity's own figure without what head office added to it. */
  public EntityFigure unadjusted(String entity, KpiCode code, Year year) {
    return figures.entityFigures().unadjusted(figures.basis().tree().entity(entity), code, year);
  }

  /** The code that weighs a mean's figure; empty for other rules. */
  public Optional<KpiCode> weight(KpiCode code) {
    Indicator indicator = figures.basis().catalogue().indicator(code.indicator());
    return figures.gathering().weight(indicator, code);
  }

  /** The row by which head office gives a figure in place of the printed one. */
  public Optional<Restatement> given(FigureKey key) {
    return figures.published().row(key);
  }
}
