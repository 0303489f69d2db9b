package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.tieout.Judgement.Outcome;
import org.groupkpi.tieout.TableReading.FigureCell;
import org.groupkpi.tieout.TableReading.FigureRow;

/**
 * A row of a document with the row of ours that it prints.
 *
 * @param unit as the document states it; may be empty
 */
record RowMatch(FigureRow row, KnownRow ours, String unit) {

  /** A row of ours that may be meant, and what speaks for it. */
  private record Candidate(RowMatch match, long ties, int context) {}

  /**
   * The row of ours that a row prints; of several, the one whose figures agree, then the one whose
   * table and section are named. Empty where that leaves a doubt.
   *
   * @param titles what the table may be called, folded
   */
  static Optional<RowMatch> of(
      FigureRow row, List<String> titles, OurRows known, ComparisonWord comparison) {
    List<Candidate> candidates = new ArrayList<>();
    for (RowReading reading : row.readings()) {
      for (KnownRow ours : known.labelled(reading.label())) {
        RowMatch match = new RowMatch(row, ours, reading.unit());
        List<Outcome> outcomes = new ArrayList<>();
        row.columns()
            .values()
            .forEach(cell -> match.outcome(cell, comparison).ifPresent(outcomes::add));
        if (!outcomes.isEmpty()) {
          long ties = outcomes.stream().filter(outcome -> outcome != Outcome.DIFFERS).count();
          candidates.add(new Candidate(match, ties, context(ours, row, titles)));
        }
      }
    }
    return best(candidates);
  }

  private static int context(KnownRow ours, FigureRow row, List<String> titles) {
    int title = titles.stream().anyMatch(ours::inTable) ? 2 : 0;
    return title + (ours.inSection(row.section()) ? 1 : 0);
  }

  /** The one that most speaks for; none where two different ones have as much. */
  private static Optional<RowMatch> best(List<Candidate> candidates) {
    Comparator<Candidate> order =
        Comparator.comparingLong(Candidate::ties).thenComparingInt(Candidate::context);
    Map<String, Candidate> byIdentity = new LinkedHashMap<>();
    for (Candidate candidate : candidates) {
      byIdentity.merge(
          candidate.match.ours.identity(),
          candidate,
          (first, second) -> order.compare(second, first) > 0 ? second : first);
    }
    List<Candidate> ranked = byIdentity.values().stream().sorted(order.reversed()).toList();
    boolean doubt = ranked.size() > 1 && order.compare(ranked.get(0), ranked.get(1)) == 0;
    return doubt ? Optional.empty() : ranked.stream().map(Candidate::match).findFirst();
  }

  /** What comes of a cell; empty where it says nothing that can be compared. */
  Optional<Outcome> outcome(FigureCell cell, ComparisonWord comparison) {
    return outcome(cell, cell.heading().key(), comparison);
  }

  /** What would come of a cell if another heading stood above it. */
  Optional<Outcome> outcome(FigureCell cell, String key, ComparisonWord comparison) {
    return ours.figure(key).flatMap(figure -> outcome(cell, figure, comparison));
  }

  /** The unit, as the document tells it, in which alone the digits of a cell are not ours. */
  Optional<String> wrongUnit(FigureCell cell, Known figure, ComparisonWord comparison) {
    return Outcome.ties(comparison.of(cell.text(), List.of(), figure))
        ? Optional.of(comparison.unit(cell.units(unit), figure)).filter(told -> !told.isEmpty())
        : Optional.empty();
  }

  Optional<Outcome> outcome(FigureCell cell, Known figure, ComparisonWord comparison) {
    return comparison.of(cell.text(), cell.units(unit), figure);
  }
}
