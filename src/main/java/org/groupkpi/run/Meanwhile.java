package org.groupkpi.run;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.groupkpi.intake.Workers;

/** Work that is done on a thread of its own; nobody leaves before it has ended. */
final class Meanwhile<R> implements AutoCloseable {
  private final FutureTask<R> work;

  private Meanwhile(FutureTask<R> work) {
    this.work = work;
  }

  /** Begins the work; with one thread it is done at once. */
  static <R> Meanwhile<R> begin(Workers workers, Callable<R> work) {
    Meanwhile<R> meanwhile = new Meanwhile<>(new FutureTask<>(work));
    if (workers.threads() == 1) {
      meanwhile.work.run();
    } else {
      new Thread(meanwhile.work, "meanwhile").start();
    }
    return meanwhile;
  }

  /** What came of it, once it has ended. */
  R result() throws IOException {
    try {
      return work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw Workers.failure(e);
    }
  }

  @Override
  public void close() {
    try {
      work.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // whoever asks for the result is told
    }
  }
}
