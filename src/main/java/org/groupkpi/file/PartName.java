package org.groupkpi.file;

import java.util.ArrayDeque;
import java.util.Deque;

/** Names of the parts of a package. */
public final class PartName {
  private PartName() {}

  /** The folder that a part is in: empty, or ending in a slash. */
  public static String folder(String part) {
    return part.substring(0, part.lastIndexOf('/') + 1);
  }

  /** The part that lists what a part leads to; for an empty name that of the whole package. */
  public static String relations(String part) {
    String folder = folder(part);
    return folder + "_rels/" + part.substring(folder.length()) + ".rels";
  }

  /** Where a target leads that stands in a part of this folder. */
  public static String resolve(String folder, String target) {
    String path = target.replace('\\', '/');
    Deque<String> steps = new ArrayDeque<>();
    for (String step : (path.startsWith("/") ? path : folder + path).split("/", -1)) {
      if (step.equals("..")) {
        steps.pollLast();
      } else if (!step.isEmpty() && !step.equals(".")) {
        steps.addLast(step);
      }
    }
    return String.join("/", steps);
  }
}
