package org.groupkpi.project;

import java.util.List;

/** The folders that a project is made of. */
public final class ProjectFolders {
  public static final String TEMPLATES = "templates";

  /** All of them; nothing but what their owners put there stands in them. */
  public static final List<String> ALL =
      List.of(DefinitionFolder.FOLDER, "submissions", HistoryFolder.FOLDER, TEMPLATES);

  private ProjectFolders() {}
}
