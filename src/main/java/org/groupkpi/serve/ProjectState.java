package org.groupkpi.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.project.ProjectFolders;

/**
 * The files of a project as they stand, by path, with size and time: another state means that
 * somebody changed something. Files that Excel keeps beside an open workbook do not count.
 */
record ProjectState(SortedMap<String, String> files) {
  private static final String SETTINGS = "project.yaml";
  private static final String OPEN_IN_EXCEL = "~$";

  /** The state of a project now. */
  static ProjectState of(Path project) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    add(project, project.resolve(SETTINGS), files);
    for (String folder : ProjectFolders.ALL) {
      Path place = project.resolve(folder);
      if (Files.isDirectory(place)) {
        try (Stream<Path> below = Files.walk(place)) {
          for (Path file : (Iterable<Path>) below::iterator) {
            add(project, file, files);
          }
        }
      }
    }
    return new ProjectState(files);
  }

  private static void add(Path project, Path file, Map<String, String> files) {
    try {
      BasicFileAttributes seen =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      String name = String.valueOf(file.getFileName());
      if (!seen.isDirectory() && !name.startsWith(OPEN_IN_EXCEL)) {
        files.put(
            project.relativize(file).toString().replace('\\', '/'),
            seen.size() + " " + seen.lastModifiedTime());
      }
    } catch (IOException e) {
      // gone again while it was looked at: the next look tells
    }
  }

  /** The files that are new or others than before. */
  List<String> since(ProjectState before) {
    return files.entrySet().stream()
        .filter(file -> !file.getValue().equals(before.files.get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
