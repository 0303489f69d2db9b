package org.groupkpi.intake;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.groupkpi.form.FormColumn;

/**
 * The headings of one or two rows, those of several blocks if blocks stand side by side.
 *
 * @param headings from left to right
 * @param height in rows
 */
record Header(List<Heading> headings, int height) {
  Header {
    headings = List.copyOf(headings);
  }

  /** The kinds of columns that it has headings for. */
  Set<FormColumn> kinds() {
    Set<FormColumn> kinds = EnumSet.noneOf(FormColumn.class);
    headings.forEach(heading -> kinds.add(heading.column()));
    return kinds;
  }

  /** Whether a block can begin here. */
  boolean complete() {
    return complete(kinds());
  }

  private static boolean complete(Set<FormColumn> kinds) {
    return kinds.contains(FormColumn.CODE) && kinds.contains(FormColumn.VALUE);
  }

  /** The headings of each block; what cannot be a block of its own belongs to its neighbour. */
  List<List<Heading>> parts() {
    FormColumn opening = opening();
    List<List<Heading>> parts = new ArrayList<>();
    List<Heading> part = new ArrayList<>();
    Set<FormColumn> kinds = EnumSet.noneOf(FormColumn.class);
    for (Heading heading : headings) {
      if (heading.column() == opening && kinds.contains(opening) && complete(kinds)) {
        parts.add(part);
        part = new ArrayList<>();
        kinds.clear();
      }
      part.add(heading);
      kinds.add(heading.column());
    }
    if (complete(kinds) || parts.isEmpty()) {
      parts.add(part);
    } else {
      parts.get(parts.size() - 1).addAll(part);
    }
    return parts;
  }

  /** The heading with which each block begins: the first, if it comes as often as the code. */
  private FormColumn opening() {
    FormColumn first = headings.get(0).column();
    return count(first) == count(FormColumn.CODE) ? first : FormColumn.CODE;
  }

  private long count(FormColumn column) {
    return headings.stream().filter(heading -> heading.column() == column).count();
  }
}
