package org.groupkpi.distributed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import org.apache.hadoop.conf.Configuration;
import org.groupkpi.file.Limits;
import org.groupkpi.intake.FormCache;
import org.groupkpi.intake.Original;
import org.groupkpi.intake.SubmissionFile;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.project.Project;
import org.groupkpi.run.CheckedForm;
import org.groupkpi.run.RunCache;
import org.groupkpi.submission.CollectionRound;

/** Reads and checks workbooks on a machine of the cluster; its tasks share it. */
final class Reading {
  private final Configuration hadoop;
  private final CollectionRound round;
  private final Limits limits;
  private final SubmissionFileReader reader;

  private Reading(Project project, FormCache cache, Configuration hadoop) {
    this.hadoop = hadoop;
    this.round = project.round();
    this.limits = project.intake().limits();
    this.reader = new SubmissionFileReader(round, project.intake(), cache);
  }

  /** For the project of a job. */
  static Reading of(Job job) throws IOException {
    Project project = job.project().load();
    Configuration hadoop = job.hadoop().value();
    FormCache cache =
        job.cache().isEmpty()
            ? FormCache.NONE
            : new RunCache(new HadoopEntries(job.cache(), hadoop), project, job.program());
    return new Reading(project, cache, hadoop);
  }

  /**
   * What comes of a workbook.
   *
   * @throws IOException if its bytes cannot be had now, but perhaps on another attempt
   */
  CheckedForm read(Workbook workbook) throws IOException {
    Original place = new RemoteFile(URI.create(workbook.place()), hadoop);
    try (InputStream in = place.open()) {
      byte[] bytes = in.readNBytes(limits.fileBytes() + 1);
      return checked(workbook, new InMemory(bytes, place.place()));
    } catch (NoSuchFileException e) {
      return checked(workbook, place);
    }
  }

  /** The same at the last attempt: that its bytes cannot be had is a finding. */
  CheckedForm readAtLast(Workbook workbook) {
    return checked(workbook, new RemoteFile(URI.create(workbook.place()), hadoop));
  }

  private CheckedForm checked(Workbook workbook, Original original) {
    SubmissionFile file =
        new SubmissionFile(original, workbook.name(), SubmissionFile.Treatment.READ);
    return CheckedForm.of(reader.read(file), round);
  }

  /** Bytes that were read already. */
  @SuppressWarnings("ArrayRecordComponent")
  private record InMemory(byte[] bytes, URI place) implements Original {
    @Override
    public InputStream open() {
      return new ByteArrayInputStream(bytes);
    }

    @Override
    public long size() {
      return bytes.length;
    }
  }
}
