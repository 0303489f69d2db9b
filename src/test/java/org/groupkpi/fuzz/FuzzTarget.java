package org.groupkpi.fuzz;

import java.io.IOException;

/** What Jazzer calls: once with the name of a target, then with one input after the other. */
public final class FuzzTarget {
  private static final SmallProject PROJECT = SmallProject.copy();
  private static volatile Target target = Target.XLSX;

  private FuzzTarget() {}

  public static void fuzzerInitialize(String... arguments) {
    target = Target.valueOf(arguments[0]);
  }

  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    target.enter(input, PROJECT);
  }
}
