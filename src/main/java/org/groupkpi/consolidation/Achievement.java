package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.definition.Target;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * What became of a target.
 *
 * @param value the figure, or its change or difference against the base year, in the target's unit;
 *     empty if there is none
 */
public record Achievement(Optional<BigDecimal> value, Status status) {
  /** Where a target stands. */
  public enum Status {
    MET(Words.of("met")),
    MISSED(Words.of("missed")),
    /** It is set for a later year. */
    UNDER_WAY(Words.of("under way")),
    /** There is no figure to compare. */
    UNKNOWN(LocalText.same("—"));

    private final LocalText words;

    Status(LocalText words) {
      this.words = words;
    }

    /** Whether it was reached or not. */
    public boolean decided() {
      return this == MET || this == MISSED;
    }

    public LocalText words() {
      return words;
    }
  }

  /**
   * Compares a target with the figures of its indicator; a change is none where either figure is
   * incomplete.
   *
   * @param figures the figure of a year
   */
  public static Achievement of(Target target, Year reporting, Function<Year, GroupValue> figures) {
    boolean change = target.type() == Target.Type.CHANGE || target.type() == Target.Type.DIFFERENCE;
    boolean incomplete =
        figures.apply(reporting).incomplete()
            || target.baseYear().filter(base -> figures.apply(base).incomplete()).isPresent();
    return change && incomplete
        ? new Achievement(Optional.empty(), status(target, reporting, Optional.empty()))
        : ofWhatIsThere(target, reporting, figures);
  }

  /** As {@link #of}, but incomplete figures are compared as they are. */
  public static Achievement ofWhatIsThere(
      Target target, Year reporting, Function<Year, GroupValue> figures) {
    Optional<BigDecimal> value = achieved(target, figures.apply(reporting), figures);
    return new Achievement(value, status(target, reporting, value));
  }

  /** Whether what was achieved is what is wanted, be it due or not. */
  public boolean holds(Target target) {
    return value.filter(achieved -> holds(target, achieved)).isPresent();
  }

  private static boolean holds(Target target, BigDecimal achieved) {
    return target.comparison().holds(achieved.compareTo(target.value().value()));
  }

  /**
   * Where the figure would stand on the way from the base year to the target year, in the target's
   * unit; empty where no way is told, or the year does not lie between.
   */
  public static Optional<BigDecimal> onPath(
      Target target, Year reporting, Function<Year, GroupValue> figures) {
    boolean between =
        target.path() == Target.Path.LINEAR
            && target.type() != Target.Type.TEXT
            && target.baseYear().filter(base -> base.compareTo(reporting) < 0).isPresent()
            && target.year().compareTo(reporting) > 0;
    return between
        ? start(target, figures).map(start -> between(target, start, reporting))
        : Optional.empty();
  }

  private static Optional<BigDecimal> start(Target target, Function<Year, GroupValue> figures) {
    if (target.type() != Target.Type.LEVEL) {
      return Optional.of(BigDecimal.ZERO);
    }
    GroupValue base = figures.apply(target.baseYear().orElseThrow());
    return base.known()
        ? Optional.of(base.unit().to(target.value().unit(), base.value()))
        : Optional.empty();
  }

  private static BigDecimal between(Target target, BigDecimal start, Year reporting) {
    int from = target.baseYear().orElseThrow().number();
    BigDecimal passed = BigDecimal.valueOf(reporting.number() - from);
    BigDecimal whole = BigDecimal.valueOf(target.year().number() - from);
    BigDecimal way = target.value().value().subtract(start).multiply(passed);
    return start.add(Exact.divide(way, whole));
  }

  private static Optional<BigDecimal> achieved(
      Target target, GroupValue now, Function<Year, GroupValue> figures) {
    Unit unit = target.value().unit();
    if (!now.known() || target.type() == Target.Type.TEXT) {
      return Optional.empty();
    }
    if (target.type() == Target.Type.LEVEL) {
      return Optional.of(now.unit().to(unit, now.value()));
    }
    GroupValue base = figures.apply(target.baseYear().orElseThrow());
    if (!base.known()) {
      return Optional.empty();
    }
    if (target.type() == Target.Type.DIFFERENCE) {
      return Optional.of(difference(now, base.value(), unit));
    }
    Change change = Change.between(now.value(), base.value(), Unit.NUMBER);
    return change.meaningful() ? Optional.of(change.value()) : Optional.empty();
  }

  /** In the target's unit; percent do not convert to percentage points, so these are counted. */
  private static BigDecimal difference(GroupValue now, BigDecimal base, Unit unit) {
    return unit.convertsTo(now.unit())
        ? now.unit().to(unit, now.value().subtract(base))
        : Change.between(now.value(), base, now.unit()).value();
  }

  private static Status status(Target target, Year reporting, Optional<BigDecimal> value) {
    if (target.year().compareTo(reporting) > 0) {
      return Status.UNDER_WAY;
    }
    return value
        .map(achieved -> holds(target, achieved) ? Status.MET : Status.MISSED)
        .orElse(Status.UNKNOWN);
  }
}
