package org.groupkpi.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.LongSupplier;
import org.groupkpi.intake.Watcher;
import org.groupkpi.text.TextWidth;

/**
 * A bar on a terminal, for work that takes longer than a second; it is wiped out when the work has
 * ended.
 */
final class ProgressBar implements Watcher {
  private static final long PATIENCE = 1_000_000_000L;
  private static final long PAUSE = 100_000_000L;
  private static final int CELLS = 30;
  private static final String WIPE = "\r\u001b[K";

  private final PrintStream terminal;
  private final String label;
  private final LongSupplier nanoseconds;
  private int steps;
  private int done;
  private long next;
  private boolean shown;

  /**
   * A bar that is not shown yet.
   *
   * @param label what is being done
   */
  ProgressBar(PrintStream terminal, String label) {
    this(terminal, label, System::nanoTime);
  }

  /** A bar by another clock. */
  ProgressBar(PrintStream terminal, String label, LongSupplier nanoseconds) {
    this.terminal = terminal;
    this.label = label;
    this.nanoseconds = nanoseconds;
  }

  @Override
  public synchronized void begin(int all) {
    steps = all;
    done = 0;
    next = nanoseconds.getAsLong() + PATIENCE;
  }

  @Override
  public synchronized void step() {
    done++;
    long now = nanoseconds.getAsLong();
    if (now - next >= 0) {
      terminal.writeBytes((WIPE + line()).getBytes(StandardCharsets.UTF_8));
      terminal.flush();
      shown = true;
      next = now + PAUSE;
    }
  }

  @Override
  public synchronized void end() {
    if (shown) {
      terminal.writeBytes(WIPE.getBytes(StandardCharsets.UTF_8));
      terminal.flush();
      shown = false;
    }
  }

  private String line() {
    int filled = steps == 0 ? 0 : (int) ((long) CELLS * done / steps);
    String bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    return String.format(
        Locale.ROOT, "%s %s %,d / %,d", TextWidth.padded(label, 10), bar, done, steps);
  }
}
