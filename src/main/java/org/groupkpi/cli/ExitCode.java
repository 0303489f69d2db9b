package org.groupkpi.cli;

/** Exit codes of every command. */
final class ExitCode {
  /** Done; nothing blocks. */
  static final int DONE = 0;

  /** Done, but findings stand in the way, or something differs. */
  static final int FINDINGS = 1;

  /** Wrong call or wrong definitions. */
  static final int WRONG_USE = 2;

  /** Could not read or write, out of resources, internal fault. */
  static final int FAILED = 3;

  private ExitCode() {}
}
