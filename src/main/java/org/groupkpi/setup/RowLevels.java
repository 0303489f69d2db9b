package org.groupkpi.setup;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;

/**
 * Which rows are parts of the one above them: what is headed {@code 其中} or {@code of which}, and
 * what follows it as long as all together are not more than the whole.
 */
final class RowLevels {
  private static final Pattern OF_WHICH =
      Pattern.compile("(?i)\\s*(?:其中|of which|thereof|including).*");

  private RowLevels() {}

  static List<FoundRow> of(List<FoundRow> rows) {
    List<FoundRow> levelled = new ArrayList<>(rows);
    for (int at = 1; at < rows.size(); at++) {
      if (OF_WHICH.matcher(rows.get(at).label()).matches()) {
        int end = end(rows, at);
        for (int part = at; part < end; part++) {
          levelled.set(part, rows.get(part).atLevel(1));
        }
        at = end - 1;
      }
    }
    return levelled;
  }

  /** The end of the parts: those that are headed so, and more if they make up the whole. */
  private static int end(List<FoundRow> rows, int first) {
    FoundRow whole = rows.get(first - 1);
    int headed = first;
    while (headed < rows.size() && OF_WHICH.matcher(rows.get(headed).label()).matches()) {
      headed++;
    }
    for (int end = headed; end < rows.size() && alike(whole, rows.get(end)); end++) {
      if (makeUp(whole, rows.subList(first, end + 1))) {
        return end + 1;
      }
    }
    return headed;
  }

  private static boolean alike(FoundRow whole, FoundRow part) {
    return part.unit().equals(whole.unit()) && part.section().equals(whole.section());
  }

  /** Whether parts add up to the whole in every year, as rounded as they are. */
  private static boolean makeUp(FoundRow whole, List<FoundRow> parts) {
    boolean compared = false;
    for (Map.Entry<Year, FoundFigure> figure : whole.figures().entrySet()) {
      Optional<BigDecimal> sum = sum(parts, figure.getKey());
      if (figure.getValue().number().isEmpty() || sum.isEmpty()) {
        continue;
      }
      BigDecimal step = BigDecimal.ONE.movePointLeft(figure.getValue().decimals());
      BigDecimal apart = figure.getValue().number().get().subtract(sum.get()).abs();
      if (apart.compareTo(step.multiply(BigDecimal.valueOf(parts.size()))) >= 0) {
        return false;
      }
      compared = true;
    }
    return compared;
  }

  private static Optional<BigDecimal> sum(List<FoundRow> parts, Year year) {
    BigDecimal sum = BigDecimal.ZERO;
    for (FoundRow part : parts) {
      Optional<BigDecimal> number =
          Optional.ofNullable(part.figures().get(year)).flatMap(FoundFigure::number);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      sum = sum.add(number.get());
    }
    return Optional.of(sum);
  }
}
