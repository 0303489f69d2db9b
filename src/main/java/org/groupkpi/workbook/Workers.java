package org.groupkpi.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does the same with many files, several at a time. */
final class Workers {
  private Workers() {}

  /** What is done with one file. */
  @FunctionalInterface
  interface Work<A, B> {
    B apply(A input) throws IOException;
  }

  /** The results in the order of the inputs, whatever the number of threads is. */
  static <A, B> List<B> map(int threads, List<A> inputs, Work<A, B> work) throws IOException {
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads));
    try {
      List<Callable<B>> tasks = new ArrayList<>();
      inputs.forEach(input -> tasks.add(() -> work.apply(input)));
      List<B> results = new ArrayList<>();
      for (Future<B> future : workers.invokeAll(tasks)) {
        results.add(future.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }
}
