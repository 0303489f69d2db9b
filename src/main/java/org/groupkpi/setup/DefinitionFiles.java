package org.groupkpi.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.finding.SourceCell;

/**
 * The files that the definitions of a project stand in. They are replaced as one; the former ones
 * are kept in a folder {@code definitions/former-1}, the next time {@code former-2}, which is not
 * read.
 */
public final class DefinitionFiles {
  private static final String FOLDER = "definitions";
  private static final String FORMER = "former-";

  private final Path project;
  private final List<Path> former;

  /**
   * The files of a project.
   *
   * @param files that stand there, with their paths below the project
   */
  public DefinitionFiles(Path project, List<SourceCell> files) {
    this.project = project;
    this.former = files.stream().map(file -> project.resolve(file.file())).toList();
  }

  /**
   * Puts other files in their place.
   *
   * @param files by their names
   * @return the folder in which the former ones are kept
   */
  public Path replace(Map<String, byte[]> files) throws IOException {
    Path folder = project.resolve(FOLDER);
    Files.createDirectories(folder);
    Map<Path, Path> written = new LinkedHashMap<>();
    List<Path> moved = new ArrayList<>();
    Path kept = kept(folder);
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path beside = folder.resolve("." + file.getKey() + ".new");
        written.put(beside, folder.resolve(file.getKey()));
        Files.write(beside, file.getValue(), StandardOpenOption.CREATE_NEW);
      }
      for (Path file : former) {
        Files.move(file, kept.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        moved.add(file);
      }
      for (Map.Entry<Path, Path> file : written.entrySet()) {
        Files.move(file.getKey(), file.getValue(), StandardCopyOption.ATOMIC_MOVE);
      }
      return kept;
    } catch (IOException e) {
      putBack(moved, kept, written);
      throw e;
    }
  }

  private static Path kept(Path folder) throws IOException {
    int number = 1;
    while (Files.exists(folder.resolve(FORMER + number))) {
      number++;
    }
    return Files.createDirectory(folder.resolve(FORMER + number));
  }

  /** As it was before. */
  private static void putBack(List<Path> moved, Path kept, Map<Path, Path> written)
      throws IOException {
    for (Map.Entry<Path, Path> file : written.entrySet()) {
      Files.deleteIfExists(file.getKey());
    }
    for (Path file : moved) {
      Files.move(
          kept.resolve(file.getFileName()),
          file,
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);
    }
    Files.deleteIfExists(kept);
  }
}
