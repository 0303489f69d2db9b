package org.groupkpi.run;

import java.io.File;
import java.util.Arrays;
import java.util.Set;

/** Paths with {@code /} between names, as manifests list files: they never leave their folder. */
public final class PathBelow {
  private static final Set<String> NO_NAMES = Set.of("", ".", "..");

  private PathBelow() {}

  /** Whether the path is one of names below a folder: no root, no drive, no way up. */
  public static boolean stays(String path) {
    boolean named =
        Arrays.stream(path.replace(File.separatorChar, '/').split("/", -1))
            .noneMatch(NO_NAMES::contains);
    boolean drive = File.separatorChar == '\\' && path.indexOf(':') >= 0;
    return named && !drive && path.indexOf('\0') < 0;
  }
}
