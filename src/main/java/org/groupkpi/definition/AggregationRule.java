package org.groupkpi.definition;

/** How the figures of entities become the figure of a node. */
public enum AggregationRule {
  /** Sum of share times figure. */
  SUM,
  /** Mean weighted by share and another indicator. */
  MEAN,
  /** Smallest figure. */
  MIN,
  /** Greatest figure. */
  MAX,
  /** Computed from the node's own figures. */
  FORMULA,
  /** What the node itself submitted, such as consolidated revenue. */
  GROUP,
  /** Number of different names. */
  DISTINCT,
  /** Answers in words, collected. */
  TEXT;

  /** Whether entities answer with words. */
  public boolean answeredInWords() {
    return this == DISTINCT || this == TEXT;
  }

  /** Whether shares scale the figures; else a share only says whose figures count. */
  public boolean scaled() {
    return switch (this) {
      case SUM, MEAN, GROUP -> true;
      case MIN, MAX, FORMULA, DISTINCT, TEXT -> false;
    };
  }

  /** Whether only entities with others below them are asked. */
  public boolean askedOfNodes() {
    return this == GROUP;
  }

  /** Whether head office may adjust such figures. */
  public boolean adjustable() {
    return this == SUM || this == GROUP;
  }
}
