package org.groupkpi.finding;

import java.util.LinkedHashMap;
import java.util.Map;
import org.groupkpi.text.Resource;

/** The texts of a resource by the heading above them: {@code === C221 zh}. */
final class Sections {
  private Sections() {}

  static Map<String, String> of(String resource) {
    Map<String, String> sections = new LinkedHashMap<>();
    for (String section : Resource.text(Sections.class, resource).split("(?m)^=== ", -1)) {
      int end = section.indexOf('\n');
      if (end > 0) {
        sections.put(section.substring(0, end), section.substring(end + 1).stripTrailing());
      }
    }
    return sections;
  }
}
