package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.groupkpi.finding.Digest;

/**
 * Files of an output that somebody worked on after the run that wrote them, such as a report edited
 * in Word. The next run does not take them away: they are kept in a folder beside the output.
 */
final class EditedFiles {
  private EditedFiles() {}

  /**
   * Copies what was edited to a new folder beside the output.
   *
   * @return that folder; empty if nothing was edited
   */
  static Optional<Path> keep(Path output) throws IOException {
    List<String> edited = in(output);
    if (edited.isEmpty()) {
      return Optional.empty();
    }
    Path kept = beside(output);
    for (String path : edited) {
      Path copy = OutputFolder.below(kept, path);
      Files.createDirectories(Objects.requireNonNull(copy.getParent()));
      Files.copy(OutputFolder.below(output, path), copy, StandardCopyOption.COPY_ATTRIBUTES);
    }
    return Optional.of(kept);
  }

  /**
   * The paths of the files that are not what the manifest, the last file of a run, says of them.
   */
  private static List<String> in(Path output) throws IOException {
    Optional<SortedMap<String, String>> written = ManifestFiles.of(output);
    if (written.isEmpty()) {
      return List.of();
    }
    FileTime made = Files.getLastModifiedTime(output.resolve(ManifestFiles.MANIFEST));
    List<String> edited = new ArrayList<>();
    for (Map.Entry<String, String> file : written.get().entrySet()) {
      Path place = OutputFolder.below(output, file.getKey());
      if (Files.isRegularFile(place, LinkOption.NOFOLLOW_LINKS)
          && Files.getLastModifiedTime(place).compareTo(made) >= 0
          && !Digest.of(Files.readAllBytes(place)).equals(file.getValue())) {
        edited.add(file.getKey());
      }
    }
    return edited;
  }

  /** {@code 2024-edited}, or the first of {@code 2024-edited-2} ... that does not exist. */
  private static Path beside(Path output) {
    String name = output.getFileName() + "-edited";
    return IntStream.iterate(1, number -> number + 1)
        .mapToObj(number -> output.resolveSibling(number == 1 ? name : name + "-" + number))
        .filter(path -> !Files.exists(path, LinkOption.NOFOLLOW_LINKS))
        .findFirst()
        .orElseThrow();
  }
}
