package org.groupkpi.measure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * An exact positive ratio in lowest terms, such as 2000/3 (square metres in a 亩).
 *
 * @param numerator above the line
 * @param denominator below the line, positive
 */
public record Rational(BigInteger numerator, BigInteger denominator) {
  public static final Rational ONE = new Rational(BigInteger.ONE, BigInteger.ONE);

  public Rational {
    if (numerator.signum() <= 0 || denominator.signum() <= 0) {
      throw new IllegalArgumentException("a unit's factor is positive");
    }
    BigInteger divisor = numerator.gcd(denominator);
    numerator = numerator.divide(divisor);
    denominator = denominator.divide(divisor);
  }

  // Written out: each conversion compares two, and what the compiler makes runs slowly at first.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || (other instanceof Rational rational
            && numerator.equals(rational.numerator)
            && denominator.equals(rational.denominator));
  }

  @Override
  public int hashCode() {
    return numerator.hashCode() * 31 + denominator.hashCode();
  }

  /** Reads {@code 1000}, {@code 0.001}, {@code 3.6e6} or {@code 2000/3}. */
  public static Rational parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return of(new BigDecimal(text.strip()));
    }
    return of(new BigDecimal(text.substring(0, slash).strip()))
        .over(of(new BigDecimal(text.substring(slash + 1).strip())));
  }

  public static Rational of(BigDecimal value) {
    return value.scale() > 0
        ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
        : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
  }

  public Rational times(Rational other) {
    return new Rational(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  public Rational over(Rational other) {
    return new Rational(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  /** The value times this ratio: exact where the result ends, else rounded to 34 digits. */
  public BigDecimal apply(BigDecimal value) {
    if (equals(ONE)) {
      return value;
    }
    BigDecimal product = value.multiply(new BigDecimal(numerator));
    if (denominator.equals(BigInteger.ONE)) {
      return product;
    }
    BigInteger rest = denominator.divide(denominator.gcd(product.unscaledValue()));
    BigDecimal divisor = new BigDecimal(denominator);
    return ends(rest) ? product.divide(divisor) : product.divide(divisor, Exact.DIVISION);
  }

  /** The exponent of a power of ten; nothing if it is none. */
  public OptionalInt powerOfTen() {
    boolean whole = denominator.equals(BigInteger.ONE);
    BigInteger number = whole ? numerator : denominator;
    BigDecimal digits = new BigDecimal(number).stripTrailingZeros();
    boolean power =
        digits.unscaledValue().equals(BigInteger.ONE)
            && (whole || numerator.equals(BigInteger.ONE));
    return power ? OptionalInt.of(whole ? -digits.scale() : digits.scale()) : OptionalInt.empty();
  }

  /** As a decimal where it ends, else as a fraction: {@code 0.45359237}, {@code 2000/3}. */
  @Override
  public String toString() {
    return ends(denominator) ? Exact.plain(apply(BigDecimal.ONE)) : numerator + "/" + denominator;
  }

  private static boolean ends(BigInteger denominator) {
    BigInteger odd = denominator.shiftRight(denominator.getLowestSetBit());
    BigInteger five = BigInteger.valueOf(5);
    while (odd.mod(five).signum() == 0) {
      odd = odd.divide(five);
    }
    return odd.equals(BigInteger.ONE);
  }
}
