package org.groupkpi.consolidation;

import java.util.BitSet;

/**
 * How many of the entities that should report did. Entities are numbered by their place in the
 * entity table; the sets must not be changed.
 *
 * @param expected submits, inside the boundary, share above 0, applicable
 * @param reported gave a figure, estimates included
 * @param estimated gave an estimate, or head office did for them
 * @param notAvailable said that the figure is not available
 */
public record Coverage(BitSet expected, BitSet reported, BitSet estimated, BitSet notAvailable) {
  public static final Coverage NONE =
      new Coverage(new BitSet(), new BitSet(), new BitSet(), new BitSet());

  public int expectedCount() {
    return expected.cardinality();
  }

  public int reportedCount() {
    return reported.cardinality();
  }

  /** Entities that owe a figure. */
  public BitSet gaps() {
    BitSet gaps = (BitSet) expected.clone();
    gaps.andNot(reported);
    return gaps;
  }

  public boolean complete() {
    return expectedCount() == reportedCount();
  }

  /** Of two operands: who is expected for either has reported if all that was owed came. */
  public Coverage and(Coverage other) {
    BitSet gaps = gaps();
    gaps.or(other.gaps());
    BitSet allExpected = or(expected, other.expected);
    BitSet allReported = (BitSet) allExpected.clone();
    allReported.andNot(gaps);
    return new Coverage(
        allExpected,
        allReported,
        or(estimated, other.estimated),
        or(notAvailable, other.notAvailable));
  }

  /** The coverage of these entities alone. */
  Coverage of(BitSet numbers) {
    return new Coverage(
        and(expected, numbers),
        and(reported, numbers),
        and(estimated, numbers),
        and(notAvailable, numbers));
  }

  /** Of these and other entities; none is in both. */
  Coverage besides(Coverage other) {
    return new Coverage(
        or(expected, other.expected),
        or(reported, other.reported),
        or(estimated, other.estimated),
        or(notAvailable, other.notAvailable));
  }

  private static BitSet and(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  private static BitSet or(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.or(b);
    return both;
  }
}
