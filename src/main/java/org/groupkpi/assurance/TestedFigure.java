package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A row of a sample that came back.
 *
 * @param row as Excel counts
 * @param value that was drawn, as a spreadsheet holds it
 * @param sha256 of the file in which it stood
 * @param chance of being drawn, as the row has it
 * @param found what the assurer wrote; empty: not examined
 */
public record TestedFigure(
    int row,
    String entity,
    String code,
    BigDecimal value,
    String unit,
    String sha256,
    Optional<BigDecimal> chance,
    Found found) {

  /**
   * What the assurer wrote.
   *
   * @param cell its address
   * @param text as written
   * @param value the number that it is; empty if it is none
   */
  public record Found(String cell, String text, Optional<BigDecimal> value, String remark) {
    public boolean blank() {
      return text.isEmpty();
    }
  }

  /** {@code NF03/HC[gender=female]}. */
  public String key() {
    return entity + "/" + code;
  }
}
