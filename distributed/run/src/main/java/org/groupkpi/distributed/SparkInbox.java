package org.groupkpi.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.intake.SubmissionFile;
import org.groupkpi.intake.SubmissionFileReader;
import org.groupkpi.intake.Workers;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.run.CheckedForm;
import org.groupkpi.submission.Submission;

/**
 * Workbooks are read by the machines of a cluster. What none of them could read is read here,
 * alone, as it would be without a cluster.
 */
final class SparkInbox implements Inbox {
  /** Perhaps another machine can open the file: it is out of reach, or needs a password. */
  private static final Set<FindingKind> PERHAPS_HERE =
      Set.of(FindingKind.F103, FindingKind.F104, FindingKind.F119);

  private final Inbox place;
  private final Project project;
  private final Workers workers;
  private final SubmissionFileReader here;
  private final Cluster cluster;
  private final BiConsumer<Submission, List<Finding>> checked;

  /**
   * An inbox.
   *
   * @param place where the files lie
   * @param workers unpack here what comes back
   * @param here reads what the cluster cannot
   * @param checked takes what the checks found in each submission
   */
  SparkInbox(
      Inbox place,
      Project project,
      Workers workers,
      SubmissionFileReader here,
      Cluster cluster,
      BiConsumer<Submission, List<Finding>> checked) {
    this.place = place;
    this.project = project;
    this.workers = workers;
    this.here = here;
    this.cluster = cluster;
    this.checked = checked;
  }

  @Override
  public List<SubmissionFile> files(Year year, Path folder) throws IOException {
    return place.files(year, folder);
  }

  @Override
  public List<ReturnedForm> open(List<SubmissionFile> files) throws IOException {
    List<Workbook> workbooks = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      SubmissionFile file = files.get(i);
      if (file.treatment() == SubmissionFile.Treatment.READ) {
        workbooks.add(new Workbook(i, file.original().place().toString(), file.name(), size(file)));
      }
    }
    Map<Integer, ReturnedForm> forms = new ConcurrentHashMap<>();
    workers.watcher().begin(workbooks.size());
    try {
      read(workbooks, forms);
    } finally {
      workers.watcher().end();
    }
    List<ReturnedForm> all = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      ReturnedForm form = forms.get(i);
      all.add(form == null ? here.readAlone(files.get(i)) : form);
    }
    return all;
  }

  private static long size(SubmissionFile file) {
    try {
      return file.original().size();
    } catch (IOException e) {
      return 0;
    }
  }

  private void read(List<Workbook> workbooks, Map<Integer, ReturnedForm> forms) throws IOException {
    ExecutorService unpacking = Executors.newFixedThreadPool(workers.threads());
    try {
      cluster.read(workbooks, results -> unpacking.execute(() -> unpack(results, forms)));
    } finally {
      unpacking.shutdown();
      awaitEnd(unpacking);
    }
  }

  private static void awaitEnd(ExecutorService unpacking) throws IOException {
    try {
      while (!unpacking.awaitTermination(1, TimeUnit.HOURS)) {
        // the last results are still unpacked
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  private void unpack(Results results, Map<Integer, ReturnedForm> forms) {
    try {
      for (Map.Entry<Integer, byte[]> each : results.unpacked().entrySet()) {
        if (each.getValue().length > 0) {
          CheckedForm read = CheckedForm.read(each.getValue(), project.entities()::entity);
          if (read.form().findings().stream()
              .map(Finding::kind)
              .noneMatch(PERHAPS_HERE::contains)) {
            read.form().submission().ifPresent(own -> checked.accept(own, read.findings()));
            forms.put(each.getKey(), read.form());
          }
        }
        workers.watcher().step();
      }
    } catch (IOException e) {
      // what is left of these results is read here
    }
  }
}
