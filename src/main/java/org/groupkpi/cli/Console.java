package org.groupkpi.cli;

import java.io.PrintStream;

/**
 * Where text goes.
 *
 * @param out results that were asked for
 * @param err messages
 * @param terminal whether a person looks at it
 */
public record Console(PrintStream out, PrintStream err, boolean terminal) {}
