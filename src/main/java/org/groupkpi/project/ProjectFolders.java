package org.groupkpi.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders that a project is made of. */
public final class ProjectFolders {
  public static final String TEMPLATES = "templates";

  /** All of them; nothing but what their owners put there stands in them. */
  public static final List<String> ALL =
      List.of(DefinitionFolder.FOLDER, "submissions", HistoryFolder.FOLDER, TEMPLATES);

  private ProjectFolders() {}

  /** The names of what stands in a folder, sorted; none if it cannot be listed. */
  static List<String> names(Path folder) {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.map(path -> path.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
