package org.groupkpi.distributed;

import java.io.IOException;
import java.io.Serializable;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What every machine is told once.
 *
 * @param id tells this job from every other one of the application
 * @param cache path at which what came of workbooks is remembered; empty: nowhere
 * @param program tells this build of the program from every other one
 */
record Job(
    String id,
    ShippedProject project,
    SerializableConfiguration hadoop,
    String cache,
    String program)
    implements Serializable {
  /** What the tasks of a process have loaded; the last job's alone. */
  private static final class Loaded {
    private static String id = "";
    private static @Nullable Reading reading;

    private Loaded() {}

    static synchronized Reading of(Job job) throws IOException {
      Reading known = reading;
      if (known == null || !id.equals(job.id())) {
        known = Reading.of(job);
        reading = known;
        id = job.id();
      }
      return known;
    }
  }

  /** Loads the project unless another task has loaded it here. */
  Reading reading() throws IOException {
    return Loaded.of(this);
  }
}
