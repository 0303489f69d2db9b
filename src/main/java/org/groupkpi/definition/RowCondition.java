package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import org.groupkpi.text.Fold;

/**
 * What a row of a register has to meet: {@code kind = fire}, {@code amount >= 5}.
 *
 * @param value a choice code, a number in the column's unit, {@code yes} or {@code no}, an ISO
 *     date, or a text
 */
public record RowCondition(String column, Operator operator, String value) {
  /** How the cell compares with the value. */
  public enum Operator {
    AT_MOST("<="),
    AT_LEAST(">="),
    NOT("!="),
    LESS("<"),
    MORE(">"),
    EQUAL("=");

    private final String sign;

    Operator(String sign) {
      this.sign = sign;
    }

    /** The operator with which a text begins; of two the longer. */
    static Optional<Operator> leading(String text) {
      return Arrays.stream(values()).filter(one -> text.startsWith(one.sign)).findFirst();
    }

    public String sign() {
      return sign;
    }

    /** Whether it asks for an order, not only whether both are the same. */
    public boolean ordered() {
      return this != EQUAL && this != NOT;
    }

    /** Whether it holds for a cell that compares so with the value. */
    public boolean holds(int comparison) {
      return switch (this) {
        case AT_MOST -> comparison <= 0;
        case AT_LEAST -> comparison >= 0;
        case NOT -> comparison != 0;
        case LESS -> comparison < 0;
        case MORE -> comparison > 0;
        case EQUAL -> comparison == 0;
      };
    }
  }

  /** The value as a number, which definitions may write with thousands: {@code 10,000}. */
  public BigDecimal number() {
    return new BigDecimal(Fold.width(value).replace(",", "").replace('\u2212', '-'));
  }

  /** As it is written in a formula; quoted, so that every value can be read again. */
  @Override
  public String toString() {
    boolean plain = value.matches("[A-Za-z0-9_.-]+");
    return column + " " + operator.sign() + " " + (plain ? value : "\"" + value + "\"");
  }
}
