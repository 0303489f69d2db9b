package org.groupkpi.distributed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.util.SerializableConfiguration;
import org.groupkpi.check.Checks;
import org.groupkpi.finding.Finding;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.project.Project;
import org.groupkpi.run.Engine;
import org.groupkpi.run.Places;
import org.groupkpi.run.RunOptions;
import org.groupkpi.submission.CollectionRound;
import org.groupkpi.submission.Submission;

/** Workbooks are read and checked on a cluster, which is asked for when the first run needs it. */
final class SparkEngine implements Engine {
  private final Application application;
  private final Elsewhere places;

  /** What was checked on the cluster; a submission merged here of several forms is another one. */
  private final Map<Submission, List<Finding>> checked =
      Collections.synchronizedMap(new IdentityHashMap<>());

  /**
   * An engine.
   *
   * @param places the folders of the call
   */
  SparkEngine(Application application, Elsewhere places) {
    this.application = application;
    this.places = places;
  }

  @Override
  public Inbox inbox(Project project, Path folder, RunOptions options) {
    JavaSparkContext spark = application.spark();
    SubmissionFileReader reader =
        new SubmissionFileReader(project.round(), project.intake(), options.cache());
    try {
      Job job =
          new Job(
              UUID.randomUUID().toString(),
              ShippedProject.of(project, folder),
              new SerializableConfiguration(spark.hadoopConfiguration()),
              options.cache() == FormCache.NONE ? "" : application.cache(),
              application.program());
      return new SparkInbox(
          inbox(folder, Inbox.here(options.workers(), reader)),
          project,
          options.workers(),
          reader,
          new Cluster(spark, job, application.tasks()),
          checked::put);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Inbox inbox(Path folder, Inbox here) {
    return places
        .at(folder)
        .map(project -> (Inbox) new RemoteInbox(project, application.hadoop(), here))
        .orElse(here);
  }

  @Override
  public Places places() {
    return places;
  }

  @Override
  public List<Finding> check(Submission submission, CollectionRound round) {
    List<Finding> known = checked.get(submission);
    return known == null ? Checks.run(submission, round) : known;
  }
}
