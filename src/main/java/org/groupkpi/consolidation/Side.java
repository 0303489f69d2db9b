package org.groupkpi.consolidation;

/** Which reading of a figure is meant. */
public enum Side {
  /** As it counts now. */
  NOW,
  /** As it was before restatements. */
  BEFORE
}
