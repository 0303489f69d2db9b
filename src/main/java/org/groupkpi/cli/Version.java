package org.groupkpi.cli;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** Tells the version of the program and of Java. */
final class Version implements IVersionProvider {
  /** The version of the program, as the build wrote it into the jar. */
  static String number() {
    return Objects.requireNonNullElse(
        Version.class.getPackage().getImplementationVersion(), "development");
  }

  @Override
  public String[] getVersion() {
    return new String[] {"GroupKPI " + number(), "Java " + Runtime.version()};
  }
}
