package org.groupkpi.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.report.CellState;

/**
 * Figures of a table drawn: a panel for each series, each with a scale of its own; all texts are
 * finished.
 *
 * @param id name of its file: {@code energy-1}
 * @param title that of the table
 * @param subtitle whose figures, in which unit
 * @param draft the draft mark; empty if final
 * @param description the figures in words, for those who do not see the drawing
 * @param categories what the points of each series are: years, or rows
 * @param legend how figures that are not plain ones are told apart; those that occur
 * @param notes printed below
 */
public record Chart(
    String id,
    Form form,
    String title,
    String subtitle,
    String draft,
    String description,
    List<Category> categories,
    List<Series> series,
    List<Legend> legend,
    List<String> notes) {
  /** Between the parts of a subtitle. */
  static final String BETWEEN = " · ";

  public Chart {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
    legend = List.copyOf(legend);
    notes = List.copyOf(notes);
  }

  /** How the points stand. */
  public enum Form {
    /** Categories from left to right, which suits years. */
    COLUMNS,
    /** Categories below each other, which suits names. */
    BARS,
    /** A card for each series: its first figure large, the others below it. */
    CARDS,
    /** A ring of parts around the total. */
    DONUT;

    /** Whether bars show what state a figure has. */
    public boolean ofBars() {
      return this == COLUMNS || this == BARS;
    }
  }

  /** How a figure of that state is called; nothing if it is a plain one. */
  String called(CellState state) {
    return legend.stream()
        .filter(one -> one.state() == state)
        .map(Legend::text)
        .findFirst()
        .orElse("");
  }

  /** What a category is. */
  public enum Role {
    PART,
    /** Categories of one section follow; it has no points. */
    HEADING,
    /** What the others add up to; beside them a bar of it would be out of proportion. */
    TOTAL
  }

  /** What one point of every series stands for. */
  public record Category(String label, Role role) {}

  /**
   * Points that share a scale.
   *
   * @param unit printed unit; empty if the subtitle says it
   * @param points one for each category
   */
  public record Series(String label, String unit, List<Point> points) {
    public Series {
      points = List.copyOf(points);
    }
  }

  /**
   * A point.
   *
   * @param text as printed in the table
   * @param value exact, in the unit of the series; none for a gap, which is not zero
   */
  public record Point(String text, Optional<BigDecimal> value, CellState state) {}

  /** How figures of a state are called. */
  public record Legend(CellState state, String text) {}
}
