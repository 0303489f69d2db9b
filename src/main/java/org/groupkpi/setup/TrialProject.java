package org.groupkpi.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.groupkpi.finding.SourceCell;

/** A project in a folder that is removed again, to see whether a change is right. */
record TrialProject(Path folder) {
  private static final String SETTINGS = "project.yaml";

  /**
   * A copy of settings and definitions.
   *
   * @param files of the definitions
   */
  static TrialProject of(Path project, List<SourceCell> files) throws IOException {
    TrialProject trial = new TrialProject(Files.createTempDirectory("kpi"));
    Files.copy(project.resolve(SETTINGS), trial.folder.resolve(SETTINGS));
    for (SourceCell file : files) {
      Path place = trial.folder.resolve(file.file());
      Files.createDirectories(Objects.requireNonNull(place.getParent()));
      Files.copy(project.resolve(file.file()), place);
    }
    return trial;
  }

  /** Removes the folder with all that is in it, if it is there. */
  void remove() throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    List<Path> all;
    try (Stream<Path> walked = Files.walk(folder)) {
      all = walked.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path each : all) {
      Files.delete(each);
    }
  }
}
