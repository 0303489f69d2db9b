package org.groupkpi.file;

import java.io.IOException;
import java.nio.file.Path;

/** The one rule for links in a project: they are followed inside of it alone. */
public final class Links {
  private Links() {}

  /** Whether a path, wherever its links lead, is one of the project; false if it leads nowhere. */
  public static boolean leadInside(Path path, Path project) {
    try {
      return path.toRealPath().startsWith(project.toRealPath());
    } catch (IOException e) {
      return false; // it leads nowhere, or round in a circle
    }
  }
}
