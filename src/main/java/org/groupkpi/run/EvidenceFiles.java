package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.finding.Digest;
import org.groupkpi.project.Project;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.Submission;

/** The documents in {@code submissions/<year>/evidence} that answers name. */
final class EvidenceFiles {
  private EvidenceFiles() {}

  /** SHA-256 of each that is named, by its path below the project folder. */
  static SortedMap<String, String> named(Project project, Path folder, List<Submission> submissions)
      throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    List<Path> files = files(place(project, folder));
    List<String> texts = files.isEmpty() ? List.of() : named(submissions);
    for (Path file : files) {
      String name = folded(Objects.requireNonNull(file.getFileName()).toString());
      if (texts.stream().anyMatch(text -> text.contains(name))) {
        String path = folder.relativize(file).toString().replace('\\', '/');
        digests.put(path, Digest.of(Files.readAllBytes(file)));
      }
    }
    return digests;
  }

  /** What answers name as their sources; to be asked only where there are documents. */
  private static List<String> named(List<Submission> submissions) {
    return submissions.stream()
        .flatMap(submission -> submission.facts().values().stream())
        .map(Fact::evidence)
        .filter(text -> !text.isEmpty())
        .distinct()
        .map(EvidenceFiles::folded)
        .toList();
  }

  private static Path place(Project project, Path folder) {
    return folder.resolve("submissions/" + project.settings().year() + "/evidence");
  }

  private static List<Path> files(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(place)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** Names that look the same are the same, however a system spells them. */
  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
