package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.definition.TableDefinition;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.text.Language;

/**
 * The figures of a node that its tables print, each once: as the most precise of them prints it. A
 * figure that is missing is printed as a dash, which says something only where a figure stood in an
 * earlier report.
 */
public final class PrintedFigures {
  private final Basis basis;
  private final CellAssembler cells;
  private final Language language;
  private final Map<FigureKey, CellAssembler.Style> styles = new LinkedHashMap<>();

  private PrintedFigures(GroupFigures figures, ReportPlan plan, String node, Language language) {
    this.basis = figures.basis();
    this.cells = new CellAssembler(figures, plan, node);
    this.language = language;
  }

  /** What the tables of a node print in that language, in the order in which it is printed. */
  public static List<PublishedFigure> of(
      GroupFigures figures, ReportPlan plan, String node, Language language) {
    PrintedFigures printed = new PrintedFigures(figures, plan, node, language);
    plan.tables().forEach(printed::add);
    List<PublishedFigure> all = new ArrayList<>();
    printed.styles.forEach((key, style) -> printed.figure(key, style).ifPresent(all::add));
    return all;
  }

  private void add(TableDefinition table) {
    for (PrintedPlace place : PrintedPlace.in(table, basis, cells)) {
      place.years().forEach(year -> add(place.code(), year, place.style()));
    }
  }

  private void add(KpiCode code, Year year, CellAssembler.Style style) {
    styles.merge(
        cells.value(code, year).key(),
        style,
        (first, other) -> step(other, code).compareTo(step(first, code)) < 0 ? other : first);
  }

  /** Worth of the last digit printed, in the indicator's unit. */
  private BigDecimal step(CellAssembler.Style style, KpiCode code) {
    return style.unit().to(basis.catalogue().unit(code), style.lastDigit());
  }

  private Optional<PublishedFigure> figure(FigureKey key, CellAssembler.Style style) {
    GroupValue value = cells.value(key.code(), key.year());
    boolean dash = value.missing();
    if (dash && basis.history().published(key.year(), key.entity(), key.code()).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new PublishedFigure(
            key.year(),
            key.entity(),
            key.code(),
            cells.printed(value, style).in(language),
            Optional.empty(),
            style.unit(),
            basis.year(),
            SourceCell.NOWHERE));
  }
}
