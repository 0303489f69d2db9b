package org.groupkpi.distributed;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.apache.spark.TaskContext;
import org.apache.spark.broadcast.Broadcast;
import org.groupkpi.run.CheckedForm;
import scala.Function2;
import scala.collection.Iterator;

/**
 * The task: reads the workbooks of a batch. One whose bytes cannot be had makes the task fail, to
 * be tried again elsewhere, until the last attempt.
 *
 * @param attempts so many are made
 */
record ReadBatch(Broadcast<Job> job, int attempts)
    implements Function2<TaskContext, Iterator<Batch>, Results>, Serializable {
  @Override
  public Results apply(TaskContext context, Iterator<Batch> batches) {
    try {
      Reading reading = job.value().reading();
      boolean last = context.attemptNumber() + 1 >= attempts;
      Results.Writer results = new Results.Writer();
      while (batches.hasNext()) {
        for (Workbook workbook : batches.next().workbooks()) {
          results.add(workbook, read(workbook, reading, last));
        }
      }
      return results.results();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing if memory ran out: others were worked on beside it. */
  private static Optional<CheckedForm> read(Workbook workbook, Reading reading, boolean last)
      throws IOException {
    try {
      return Optional.of(last ? reading.readAtLast(workbook) : reading.read(workbook));
    } catch (OutOfMemoryError e) {
      return Optional.empty();
    }
  }
}
