package org.groupkpi.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.groupkpi.measure.Year;

/** Where submitted files lie, and who reads them: this machine, or many. */
public interface Inbox {
  /** The files of a year that are not skipped, sorted by name. */
  List<SubmissionFile> files(Year year, Path project) throws IOException;

  /** What came of each file, in their order. */
  List<ReturnedForm> open(List<SubmissionFile> files) throws IOException;

  /** Files lie in {@code submissions/<year>} of the project folder, and are read here. */
  static Inbox here(Workers workers, SubmissionFileReader reader) {
    return new Inbox() {
      @Override
      public List<SubmissionFile> files(Year year, Path project) throws IOException {
        Path folder = project.resolve("submissions").resolve(year.toString());
        return Files.isSymbolicLink(folder)
            ? SubmissionFiles.below(folder.toRealPath(), project.toRealPath())
            : SubmissionFiles.below(folder, project);
      }

      @Override
      public List<ReturnedForm> open(List<SubmissionFile> files) throws IOException {
        return workers.each(files, reader::read, reader::readAlone);
      }
    };
  }
}
