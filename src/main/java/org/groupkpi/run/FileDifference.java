package org.groupkpi.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A file that is not the same on two sides.
 *
 * @param path below its folder, with {@code /}
 */
public record FileDifference(String path, DifferenceKind kind) {
  /** The differences between two sides, each SHA-256 by path; by path. */
  static List<FileDifference> between(Map<String, String> first, Map<String, String> second) {
    TreeSet<String> paths = new TreeSet<>(first.keySet());
    paths.addAll(second.keySet());
    List<FileDifference> differences = new ArrayList<>();
    for (String path : paths) {
      if (!second.containsKey(path)) {
        differences.add(new FileDifference(path, DifferenceKind.GONE));
      } else if (!first.containsKey(path)) {
        differences.add(new FileDifference(path, DifferenceKind.ADDED));
      } else if (!second.get(path).equals(first.get(path))) {
        differences.add(new FileDifference(path, DifferenceKind.CHANGED));
      }
    }
    return differences;
  }
}
