package org.groupkpi.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.groupkpi.file.Links;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Looks at what the folders of a project are before anything in them is read: links are followed
 * only inside of the project, and a folder has to be one.
 */
final class FolderLinks {
  private static final LocalText OUTSIDE =
      Words.of(
          "it is a link that leads outside of the project and is not followed; put the contents into the project");

  private FolderLinks() {}

  /** Reports folders that are none, and links out of the project among them and in them. */
  static void check(Path project, Problems problems) {
    for (String name : List.of("project.yaml", DefinitionWorkbook.NAME)) {
      if (leadsOutside(project.resolve(name), project)) {
        report(name, OUTSIDE, problems);
      }
    }
    for (String name : ProjectFolders.ALL) {
      Path folder = project.resolve(name);
      if (Files.exists(folder) && !Files.isDirectory(folder)) {
        report(name, Words.of("it is a file; a folder belongs here"), problems);
      } else if (leadsOutside(folder, project)) {
        report(name, OUTSIDE, problems);
      } else if (Files.isDirectory(folder)) {
        ProjectFolders.names(folder).stream()
            .filter(entry -> leadsOutside(folder.resolve(entry), project))
            .forEach(entry -> report(name + "/" + entry, OUTSIDE, problems));
      }
    }
  }

  private static boolean leadsOutside(Path path, Path project) {
    return Files.isSymbolicLink(path) && !Links.leadInside(path, project);
  }

  private static void report(String name, LocalText why, Problems problems) {
    problems.add(Finding.of(FindingKind.D001, why).at(SourceCell.file(name, "")));
  }
}
