package org.groupkpi.chart;

import java.math.BigDecimal;
import java.util.List;

/**
 * Things that have two scores, such as topics by impact and by financial weight; all texts are
 * finished.
 *
 * @param id name of its file: {@code topics-1}
 * @param draft the draft mark; empty if final
 * @param description the scores in words, for those who do not see the drawing
 * @param across what is scored from left to right
 * @param up what is scored from below upwards
 * @param notes printed below
 */
public record Scatter(
    String id,
    String title,
    String subtitle,
    String draft,
    String description,
    String across,
    String up,
    List<Point> points,
    List<String> notes) {
  public Scatter {
    points = List.copyOf(points);
    notes = List.copyOf(notes);
  }

  /** One of them; both scores are exact. */
  public record Point(String label, BigDecimal across, BigDecimal up) {}
}
