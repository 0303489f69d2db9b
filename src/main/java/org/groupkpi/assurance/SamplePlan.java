package org.groupkpi.assurance;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.definition.Approach;
import org.groupkpi.measure.Year;

/**
 * How a sample is drawn; the same plan over the same workbooks draws the same figures.
 *
 * @param node in whose figures those drawn count
 * @param approach where it is not the project's
 * @param size how many figures are drawn
 */
public record SamplePlan(
    String node, Year year, Optional<Approach> approach, Weighing by, int size, long seed) {
  private static final Pattern WRITTEN =
      Pattern.compile(
          "kpi sample-figures --size (\\d{1,9}) --seed (-?\\d{1,10}) --by (\\w{1,9})"
              + " --year (\\d{4})(?: --approach ([a-z-]{1,30}))? --node (.+)",
          Pattern.DOTALL);

  /** The call by which it is drawn, as it stands in the workbook. */
  public String command() {
    String under = approach.map(one -> " --approach " + one.code()).orElse("");
    return "kpi sample-figures --size "
        + size
        + (" --seed " + seed)
        + (" --by " + by.word())
        + (" --year " + year + under)
        + (" --node " + node);
  }

  /** The plan of a call; empty if it is none. */
  static Optional<SamplePlan> of(String command) {
    Matcher written = WRITTEN.matcher(command);
    if (!written.matches()) {
      return Optional.empty();
    }
    Optional<Weighing> by =
        Arrays.stream(Weighing.values())
            .filter(one -> one.word().equals(written.group(3).toLowerCase(Locale.ROOT)))
            .findFirst();
    return by.map(
        weighing ->
            new SamplePlan(
                written.group(6),
                new Year(Integer.parseInt(written.group(4))),
                Optional.ofNullable(written.group(5)).flatMap(Approach::of),
                weighing,
                Integer.parseInt(written.group(1)),
                Long.parseLong(written.group(2))));
  }
}
