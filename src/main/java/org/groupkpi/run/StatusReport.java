package org.groupkpi.run;

import java.util.List;
import org.groupkpi.definition.Entity;
import org.groupkpi.finding.Finding;
import org.groupkpi.intake.Answered;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Keyword;

/**
 * Who has submitted, and how far each has come.
 *
 * @param node whose submissions are looked at
 * @param lines those who owe a workbook or sent one, each node before what is below it
 * @param subGroups the nodes below, each with everything at or below it
 * @param total of all lines
 * @param files findings about files that belong to nobody or were not taken
 * @param elsewhere what is open beyond the lines: files of nobody, figures of the group
 */
public record StatusReport(
    Entity node,
    Year year,
    List<Line> lines,
    List<SubGroup> subGroups,
    Tally total,
    List<Finding> files,
    Open elsewhere) {
  public StatusReport {
    lines = List.copyOf(lines);
    subGroups = List.copyOf(subGroups);
    files = List.copyOf(files);
  }

  /** What came of an entity's submission. */
  public enum State {
    SUBMITTED,
    MISSING,
    /** There is a file, but nothing in it can be used. */
    UNREADABLE,
    /** There are several files, and none is taken. */
    DUPLICATED,
    /** Submitted, though not asked to. */
    UNASKED,
    /** Submitted, though not in the boundary of the year. */
    OUTSIDE;

    /** The word used in files: {@code submitted}. */
    public String word() {
      return Keyword.of(this);
    }
  }

  /**
   * One entity.
   *
   * @param depth below the node, which has 0
   * @param file its workbook, or the first of several; empty if there is none
   */
  public record Line(Entity entity, int depth, State state, Tally tally, String file) {}

  /** A node with everything at or below it. */
  public record SubGroup(Entity node, int depth, Tally tally) {}

  /**
   * Counts of one or more entities.
   *
   * @param expected how many owe a workbook
   * @param submitted how many of them have one that could be read
   */
  public record Tally(int expected, int submitted, Answered answered, Open open) {
    static Tally of(List<Line> lines) {
      return lines.stream()
          .map(Line::tally)
          .reduce(new Tally(0, 0, Answered.NOTHING, Open.NOTHING), Tally::plus);
    }

    private Tally plus(Tally other) {
      return new Tally(
          expected + other.expected,
          submitted + other.submitted,
          answered.plus(other.answered),
          open.plus(other.open));
    }
  }

  /**
   * What is open.
   *
   * @param explained explained or waived
   */
  public record Open(long errors, long warnings, long explained) {
    public static final Open NOTHING = new Open(0, 0, 0);

    static Open of(List<Finding> findings) {
      return new Open(
          findings.stream().filter(Finding::openError).count(),
          findings.stream().filter(Finding::openWarning).count(),
          findings.stream().filter(each -> each.state() != Finding.State.OPEN).count());
    }

    private Open plus(Open other) {
      return new Open(
          errors + other.errors, warnings + other.warnings, explained + other.explained);
    }
  }
}
