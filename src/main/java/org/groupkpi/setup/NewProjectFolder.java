package org.groupkpi.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.groupkpi.project.Overrides;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectLoader;
import org.groupkpi.project.WrongDefinitions;

/** The folder that a new project is written into, whole or not at all. */
public final class NewProjectFolder {
  private NewProjectFolder() {}

  /** Whether nothing stands there. */
  public static boolean isFree(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return Files.notExists(folder);
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.findAny().isEmpty();
    }
  }

  /**
   * Writes a project beside, loads it, and moves it into place.
   *
   * @return the project as it was loaded
   * @throws WrongDefinitions if its definitions are wrong; nothing is written then
   */
  public static Project write(NewProject project, Path folder)
      throws IOException, WrongDefinitions {
    Path place = folder.toAbsolutePath().normalize();
    Path above = Objects.requireNonNull(place.getParent());
    Files.createDirectories(above);
    Path beside = Files.createDirectory(above.resolve("." + UUID.randomUUID()));
    try {
      project.writeTo(beside, String.valueOf(place.getFileName()));
      Project loaded = ProjectLoader.load(beside, Overrides.NONE);
      move(beside, place);
      return loaded;
    } finally {
      new TrialProject(beside).remove();
    }
  }

  /** A folder that is there may be the current one, and stays. */
  private static void move(Path from, Path to) throws IOException {
    if (!Files.exists(to)) {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
      return;
    }
    List<Path> entries;
    try (Stream<Path> all = Files.list(from)) {
      entries = all.sorted().toList();
    }
    for (Path entry : entries) {
      Files.move(entry, to.resolve(entry.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
  }
}
