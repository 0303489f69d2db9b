package org.groupkpi.finding;

import java.util.List;

/** A value with what was found while it was made. */
public record Checked<T>(T value, List<Finding> findings) {
  public Checked {
    findings = List.copyOf(findings);
  }
}
