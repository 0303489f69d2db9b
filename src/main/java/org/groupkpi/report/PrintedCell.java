package org.groupkpi.report;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.groupkpi.text.OneLine;

/**
 * One printed cell of a table.
 *
 * @param text finished text of the figure: {@code 1,177}, {@code —}, {@code 不适用}, {@code +5.12%}
 * @param annotation finished text printed after the figure, parentheses included; empty if none
 * @param marks numbers of the footnotes at this cell, ascending
 * @param state why it reads as it does
 * @param reason why there is no figure (a tooltip); empty if there is one
 * @param value the exact figure or change, in the unit of the row; empty if there is none
 * @param shown the number that a reader sees, its scale the decimals printed; empty where it is
 *     none to compute with, such as {@code <0.01}
 * @param key lineage key of the figure, {@code ALUM/HC[gender=female]@2024}; empty if not a figure
 * @param paragraphs the text, a piece a paragraph; one for everything but answers in words
 */
public record PrintedCell(
    String text,
    String annotation,
    List<Integer> marks,
    CellState state,
    String reason,
    Optional<BigDecimal> value,
    Optional<BigDecimal> shown,
    String key,
    List<String> paragraphs) {
  public static final PrintedCell EMPTY =
      new PrintedCell(
          "", "", List.of(), CellState.NONE, "", Optional.empty(), Optional.empty(), "");

  public PrintedCell {
    marks = List.copyOf(marks);
    paragraphs = List.copyOf(paragraphs);
  }

  public PrintedCell(
      String text,
      String annotation,
      List<Integer> marks,
      CellState state,
      String reason,
      Optional<BigDecimal> value,
      Optional<BigDecimal> shown,
      String key) {
    this(text, annotation, marks, state, reason, value, shown, key, OneLine.paragraphs(text));
  }

  /** The text as printed, without footnote marks. */
  public String printed() {
    return text + annotation;
  }
}
