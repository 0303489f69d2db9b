package org.groupkpi.tieout;

/**
 * A number in running text with the words that belong to it.
 *
 * @param from where it begins, with a word of degree
 * @param number the number itself
 * @param end behind its unit and a word of degree
 * @param unit as written, with the sign of a currency before it; empty if none follows
 */
record Amount(int from, Digits number, int end, String unit, Degree degree) {
  /** How sure it is that this is one number. */
  enum Form {
    PLAIN,
    /** Thousands parted by blanks or in a wrong place, or two numbers. */
    PARTED,
    /** {@code 3-5%}. */
    RANGE,
    /** {@code (5.3)%}: below zero, if it is no aside. */
    ENCLOSED
  }

  /**
   * A number without what stands behind it.
   *
   * @param start where it begins, with the sign of a currency
   * @param text the first number of a range
   * @param mark the currency; may be empty
   */
  record Digits(int start, int end, String text, String mark, Form form) {}

  /** A number of which nothing else is known yet. */
  static Amount bare(Digits number) {
    return new Amount(number.start(), number, number.end(), number.mark(), Degree.EXACT);
  }

  int start() {
    return number.start();
  }

  Form form() {
    return number.form();
  }

  /** The same number in a unit that is told elsewhere. */
  Amount in(String other) {
    return new Amount(from, number, end, other, degree);
  }

  PrintedNumber printed() {
    return PrintedNumber.inText(number.text().replace(" ", ","), unit, degree);
  }

  /** Whether it is listed only, as it is not plain which figure it states. */
  boolean listedOnly() {
    return form() == Form.RANGE || form() == Form.ENCLOSED;
  }

  /** Whether it may say when, not how much. */
  boolean yearLike() {
    return Phrases.YEAR.matcher(number.text()).matches();
  }
}
