package org.groupkpi.finding;

/**
 * What a finding is about; empty strings where it concerns more than that.
 *
 * @param entity code of the entity or node
 * @param year reporting year, empty if none
 * @param indicator code of the indicator
 * @param member {@code dimension=member}, empty for the total
 */
public record Subject(String entity, String year, String indicator, String member) {
  public static final Subject NONE = new Subject("", "", "", "");

  /** Indicator with its member: {@code HC[gender=female]}; empty if it is about neither. */
  public String code() {
    return member.isEmpty() ? indicator : indicator + "[" + member + "]";
  }

  /** An entity's workbook of a year as a whole. */
  public static Subject of(String entity, String year) {
    return new Subject(entity, year, "", "");
  }
}
