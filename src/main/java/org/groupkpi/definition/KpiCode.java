package org.groupkpi.definition;

import org.jspecify.annotations.Nullable;

/**
 * What one figure is of: an indicator's total, or one member of one of its breakdowns.
 *
 * @param indicator code of the indicator
 * @param dimension code of the dimension; empty for the total
 * @param member code of the member; empty for the total
 */
public record KpiCode(String indicator, String dimension, String member) {

  public static KpiCode total(String indicator) {
    return new KpiCode(indicator, "", "");
  }

  public KpiCode with(Member newMember) {
    return new KpiCode(indicator, newMember.dimension(), newMember.code());
  }

  public boolean isTotal() {
    return dimension.isEmpty();
  }

  /** {@code gender=female}, or an empty text for the total. */
  public String memberText() {
    return isTotal() ? "" : dimension + "=" + member;
  }

  /** {@code HC} or {@code HC[gender=female]}. */
  @Override
  public String toString() {
    return isTotal() ? indicator : indicator + "[" + dimension + "=" + member + "]";
  }

  /** Reads {@code HC} or {@code HC[gender=female]}; whether such codes exist is not looked at. */
  public static KpiCode parse(String text) {
    int open = text.indexOf('[');
    int equals = text.indexOf('=', open + 1);
    if (open < 0 || equals < 0 || !text.endsWith("]")) {
      return total(text);
    }
    return new KpiCode(
        text.substring(0, open),
        text.substring(open + 1, equals),
        text.substring(equals + 1, text.length() - 1));
  }

  // Written out, as in other records that are compared for every figure: what the compiler makes
  // is linked slowly at each start, and runs slowly until it is compiled thoroughly.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof KpiCode code
            && indicator.equals(code.indicator)
            && dimension.equals(code.dimension)
            && member.equals(code.member));
  }

  @Override
  public int hashCode() {
    return (indicator.hashCode() * 31 + dimension.hashCode()) * 31 + member.hashCode();
  }
}
