package org.groupkpi.assurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.finding.Digest;
import org.groupkpi.measure.Exact;

/**
 * Figures drawn with chances proportional to their sizes, without replacement, by systematic
 * selection with a fixed interval (as monetary unit sampling does).
 *
 * <p>Figures not smaller than the interval are drawn with certainty; the interval of the others is
 * the sum of their sizes over the number still to draw. In the order of the population, a figure is
 * drawn whose stretch of the summed sizes holds one of the points (start + 0, 1, 2 ...) × interval.
 * The start is the first 16 hexadecimal digits of the SHA-256 of {@code GroupKPI sample SEED}, over
 * 2^64. Nothing is rounded where it decides.
 *
 * @param start 0 to 1, of the interval
 * @param interval between two points; 0 if all are drawn with certainty
 * @param drawn in the order of the population
 */
public record Sample(
    SamplePlan plan,
    Population population,
    BigDecimal start,
    BigDecimal interval,
    List<Drawn> drawn) {
  public Sample {
    drawn = List.copyOf(drawn);
  }

  /**
   * A figure that was drawn.
   *
   * @param chance with which it came into the sample, above 0; 1 for certain
   */
  public record Drawn(Candidate candidate, BigDecimal chance) {
    public boolean certain() {
      return chance.compareTo(BigDecimal.ONE) == 0;
    }
  }

  /** Draws a sample. */
  public static Sample draw(SamplePlan plan, Population population) {
    List<BigDecimal> sizes =
        population.candidates().stream().map(one -> one.size(plan.by())).toList();
    boolean[] certain = certain(sizes, plan.size());
    BigDecimal rest = rest(sizes, certain);
    int points = Math.min(plan.size(), sizes.size()) - count(certain);
    BigDecimal start = start(plan.seed());
    List<Drawn> drawn = new ArrayList<>();
    BigDecimal before = BigDecimal.ZERO;
    for (int i = 0; i < sizes.size(); i++) {
      Candidate candidate = population.candidates().get(i);
      if (certain[i]) {
        drawn.add(new Drawn(candidate, BigDecimal.ONE));
        continue;
      }
      BigDecimal scaled = sizes.get(i).multiply(BigDecimal.valueOf(points));
      if (hit(before, before.add(scaled), start, rest)) {
        drawn.add(new Drawn(candidate, Exact.divide(scaled, rest)));
      }
      before = before.add(scaled);
    }
    BigDecimal interval =
        points == 0 ? BigDecimal.ZERO : Exact.divide(rest, BigDecimal.valueOf(points));
    return new Sample(plan, population, start, interval, drawn);
  }

  /** Those not smaller than the interval of what is left, again and again. */
  private static boolean[] certain(List<BigDecimal> sizes, int wanted) {
    boolean[] certain = new boolean[sizes.size()];
    int points = Math.min(wanted, sizes.size());
    boolean more = true;
    while (more && points > 0) {
      more = false;
      BigDecimal rest = rest(sizes, certain);
      int asked = points;
      for (int i = 0; i < certain.length; i++) {
        BigDecimal scaled = sizes.get(i).multiply(BigDecimal.valueOf(asked));
        if (!certain[i] && scaled.compareTo(rest) >= 0) {
          certain[i] = true;
          points--;
          more = true;
        }
      }
    }
    return certain;
  }

  private static BigDecimal rest(List<BigDecimal> sizes, boolean[] certain) {
    BigDecimal rest = BigDecimal.ZERO;
    for (int i = 0; i < certain.length; i++) {
      rest = certain[i] ? rest : rest.add(sizes.get(i));
    }
    return rest;
  }

  private static int count(boolean[] certain) {
    int count = 0;
    for (boolean one : certain) {
      count += one ? 1 : 0;
    }
    return count;
  }

  /** Whether (start + m) × step lies from one bound to below the other, for a whole m. */
  private static boolean hit(BigDecimal from, BigDecimal to, BigDecimal start, BigDecimal step) {
    return step.signum() > 0 && points(from, start, step).compareTo(points(to, start, step)) != 0;
  }

  /** How many points lie below a bound. */
  private static BigInteger points(BigDecimal bound, BigDecimal start, BigDecimal step) {
    BigDecimal beyond = bound.subtract(start.multiply(step));
    if (beyond.signum() <= 0) {
      return BigInteger.ZERO;
    }
    BigDecimal[] parts = beyond.divideAndRemainder(step);
    BigInteger whole = parts[0].toBigInteger();
    return parts[1].signum() > 0 ? whole.add(BigInteger.ONE) : whole;
  }

  private static BigDecimal start(long seed) {
    String digits = Digest.of(("GroupKPI sample " + seed).getBytes(UTF_8)).substring(0, 16);
    return new BigDecimal(new BigInteger(digits, 16))
        .divide(new BigDecimal(BigInteger.TWO.pow(64)));
  }

  /** The drawn figure of that key. */
  public Optional<Drawn> find(FigureKey key) {
    return drawn.stream().filter(one -> one.candidate().key().equals(key)).findFirst();
  }

  /** How many are drawn whatever the seed is. */
  public long certain() {
    return drawn.stream().filter(Drawn::certain).count();
  }

  /** The sum of all sizes. */
  public BigDecimal sizes() {
    return population.candidates().stream()
        .map(one -> one.size(plan.by()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
