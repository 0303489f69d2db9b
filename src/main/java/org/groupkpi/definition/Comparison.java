package org.groupkpi.definition;

import java.util.Arrays;
import java.util.Optional;

/** How two figures are compared by a check or a target. */
public enum Comparison {
  EQUAL("="),
  AT_MOST("<="),
  AT_LEAST(">="),
  LESS("<"),
  GREATER(">"),
  DIFFERENT("!=");

  private final String symbol;

  Comparison(String symbol) {
    this.symbol = symbol;
  }

  /** As written in definitions: {@code <=}. */
  public String symbol() {
    return symbol;
  }

  public static Optional<Comparison> of(String symbol) {
    return Arrays.stream(values()).filter(one -> one.symbol.equals(symbol)).findFirst();
  }

  /**
   * Whether it holds, without any tolerance.
   *
   * @param order what {@code left.compareTo(right)} says
   */
  public boolean holds(int order) {
    return switch (this) {
      case EQUAL -> order == 0;
      case AT_MOST -> order <= 0;
      case AT_LEAST -> order >= 0;
      case LESS -> order < 0;
      case GREATER -> order > 0;
      case DIFFERENT -> order != 0;
    };
  }
}
