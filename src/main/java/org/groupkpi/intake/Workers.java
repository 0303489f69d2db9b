package org.groupkpi.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Does the same work on many things, several at a time. Results keep the order of the things,
 * whatever the number of threads is.
 *
 * @param threads at least one
 */
public record Workers(int threads, Watcher watcher) {

  /** Nobody watches. */
  public Workers(int threads) {
    this(threads, Watcher.NONE);
  }

  /** As many, watched by nobody. */
  public Workers unwatched() {
    return new Workers(threads);
  }

  /** Work on one thing. */
  public interface Work<T, R> {
    R on(T thing) throws IOException;
  }

  /** The result for each thing; the first failure, in their order, is thrown when all ended. */
  public <T, R> List<R> each(List<T> things, Work<T, R> work) throws IOException {
    return each(things, work, work);
  }

  /**
   * The result for each thing. Memory that ran out says nothing about the thing it ran out on while
   * others were worked on beside it: that one is worked on again, alone.
   *
   * @param alone what is done then
   */
  public <T, R> List<R> each(List<T> things, Work<T, R> work, Work<T, R> alone) throws IOException {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    watcher.begin(things.size());
    try {
      List<Callable<Optional<R>>> tasks = new ArrayList<>();
      things.forEach(thing -> tasks.add(() -> attempt(thing, work)));
      List<Future<Optional<R>>> ended = pool.invokeAll(tasks);
      List<R> results = new ArrayList<>();
      for (int i = 0; i < things.size(); i++) {
        Optional<R> result = ended.get(i).get();
        results.add(result.isPresent() ? result.get() : watched(things.get(i), alone));
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      throw failure(e);
    } finally {
      watcher.end();
      pool.shutdownNow();
    }
  }

  /** Nothing if memory ran out. */
  private <T, R> Optional<R> attempt(T thing, Work<T, R> work) throws IOException {
    try {
      return Optional.of(watched(thing, work));
    } catch (OutOfMemoryError e) {
      return Optional.empty();
    }
  }

  private <T, R> R watched(T thing, Work<T, R> work) throws IOException {
    R result = work.on(thing);
    watcher.step();
    return result;
  }

  /** What failed, to be thrown; faults of the program are thrown at once. */
  public static IOException failure(ExecutionException failed) {
    Throwable cause = failed.getCause();
    if (cause instanceof IOException disk) {
      return disk;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    throw new IllegalStateException(cause);
  }
}
