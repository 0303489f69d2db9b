package org.groupkpi.submission;

import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Keyed;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Year;

/**
 * What one entity said about one code in one year, with the place where it stood.
 *
 * @param estimated whether the filer called it an estimate
 * @param note the filer's note, or the note kept in history
 * @param origin where it comes from
 * @param restated how it replaced an earlier answer; empty if it is as first reported
 * @param evidence document or address that the filer named as its source; empty if none
 */
public record Fact(
    FigureKey key,
    ReportedValue value,
    boolean estimated,
    String note,
    SourceCell source,
    Origin origin,
    Optional<Restated> restated,
    String evidence)
    implements Keyed, Said {
  /** A fact for which no document was named. */
  public Fact(
      FigureKey key,
      ReportedValue value,
      boolean estimated,
      String note,
      SourceCell source,
      Origin origin,
      Optional<Restated> restated) {
    this(key, value, estimated, note, source, origin, restated, "");
  }

  /** Where a fact comes from. */
  public enum Origin {
    /** A workbook of the reporting year. */
    SUBMISSION,
    /** {@code history/facts-year.csv}. */
    HISTORY,
    /** The prior column of a workbook of the year after. */
    PRIOR_COLUMN,
    /** Computed from the entity's own figures. */
    FORMULA,
    /** Given by head office in {@code restatements.csv}. */
    HEAD_OFFICE;

    /** Whether it was brought by a later report, not by that of its own year. */
    boolean later() {
      return this == PRIOR_COLUMN || this == HEAD_OFFICE;
    }
  }

  /**
   * How a fact replaced an earlier one.
   *
   * @param before the answer it replaced
   * @param restatement who changed it, and why
   */
  public record Restated(Fact before, Restatement restatement) {}

  /** The same fact with another answer. */
  public Fact withValue(ReportedValue newValue) {
    return new Fact(key, newValue, estimated, note, source, origin, restated, evidence);
  }

  /** The same cell, had nothing been written into it. */
  public Fact leftBlank() {
    return new Fact(
        key,
        ReportedValue.Absent.BLANK,
        false,
        note,
        source.at(source.cell(), ""),
        origin,
        Optional.empty(),
        evidence);
  }

  /** The same fact, come from elsewhere. */
  public Fact comingFrom(Origin newOrigin) {
    return new Fact(key, value, estimated, note, source, newOrigin, restated, evidence);
  }

  @Override
  public boolean remembered() {
    return original().origin.later();
  }

  @Override
  public Fact fact() {
    return this;
  }

  /** The same answer in another year. */
  public Fact in(Year newYear) {
    return new Fact(
        new FigureKey(entity(), code(), newYear),
        value,
        estimated,
        note,
        source,
        origin,
        restated,
        evidence);
  }

  /** This fact in place of another one. */
  public Fact replacing(Fact before, Restatement restatement) {
    return new Fact(
        key,
        value,
        estimated,
        note,
        source,
        origin,
        Optional.of(new Restated(before, restatement)),
        evidence);
  }

  /** The answer as first reported. */
  public Fact original() {
    return restated.map(Restated::before).orElse(this);
  }
}
