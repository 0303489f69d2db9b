package org.groupkpi.cli;

import java.io.BufferedReader;
import java.io.PrintStream;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Where text goes, and comes from.
 *
 * @param out results that were asked for
 * @param err messages
 * @param terminal whether a person looks at messages
 * @param resultsOnTerminal whether a person looks at results
 * @param columns places in a line of that terminal, where that is known
 * @param answers what a person types who is there to be asked
 */
public record Console(
    PrintStream out,
    PrintStream err,
    boolean terminal,
    boolean resultsOnTerminal,
    OptionalInt columns,
    Optional<BufferedReader> answers) {
  public Console(PrintStream out, PrintStream err, boolean terminal) {
    this(out, err, terminal, terminal, OptionalInt.empty(), Optional.empty());
  }

  /** The same with streams whose text never acts on the terminal. */
  Console guarded() {
    return new Console(
        new TextStream(out), new TextStream(err), terminal, resultsOnTerminal, columns, answers);
  }
}
