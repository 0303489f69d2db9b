package org.groupkpi.finding;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A value with what was found while it was made. */
public record Checked<T>(T value, List<Finding> findings) {
  public Checked {
    findings = List.copyOf(findings);
  }

  /** A value of which nothing was found. */
  public static <T> Checked<T> of(T value) {
    return new Checked<>(value, List.of());
  }

  /** The same value; more was found of it. */
  public Checked<T> and(Collection<Finding> more) {
    return new Checked<>(value, Stream.concat(findings.stream(), more.stream()).toList());
  }
}
