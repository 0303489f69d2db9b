package org.groupkpi.distributed;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.groupkpi.intake.Inbox;
import org.groupkpi.intake.ReturnedForm;
import org.groupkpi.intake.SubmissionFile;
import org.groupkpi.intake.SubmissionFiles;
import org.groupkpi.measure.Year;

/**
 * Submissions that lie at a path of Hadoop.
 *
 * @param project the project folder there
 * @param here reads files on this machine
 */
record RemoteInbox(RemoteFolder project, Configuration hadoop, Inbox here) implements Inbox {
  @Override
  public List<SubmissionFile> files(Year year, Path folder) throws IOException {
    List<SubmissionFile> found = new ArrayList<>();
    for (RemoteFolder.Entry entry : project.entries()) {
      SubmissionFiles.listed(new RemoteFile(entry.place(), hadoop), entry.name(), year)
          .ifPresent(found::add);
    }
    found.sort(Comparator.comparing(SubmissionFile::name));
    return found;
  }

  @Override
  public List<ReturnedForm> open(List<SubmissionFile> files) throws IOException {
    return here.open(files);
  }

  /** Whether a file of a project is wanted on this machine: all but workbooks and outputs. */
  static boolean wantedHere(String name) {
    String[] path = name.split("/", -1);
    return !path[0].equals("output")
        && (!path[0].equals("submissions")
            || (path.length == 3 && path[2].equals("passwords.csv"))
            || (path.length > 3 && path[2].equals("evidence")));
  }
}
