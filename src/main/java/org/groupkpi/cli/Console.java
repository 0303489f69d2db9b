package org.groupkpi.cli;

import java.io.PrintStream;

/**
 * Where text goes.
 *
 * @param out results that were asked for
 * @param err messages
 * @param terminal whether a person looks at messages
 * @param resultsOnTerminal whether a person looks at results
 */
public record Console(
    PrintStream out, PrintStream err, boolean terminal, boolean resultsOnTerminal) {
  public Console(PrintStream out, PrintStream err, boolean terminal) {
    this(out, err, terminal, terminal);
  }
}
