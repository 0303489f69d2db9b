package org.groupkpi.explain;

import java.util.List;
import org.groupkpi.text.TextWidth;

/**
 * One entry of a tree on the terminal, finished text; each part of it is one line.
 *
 * @param label what it is
 * @param value its figure; empty if it has none
 * @param unit after the figure
 * @param remark short, after the unit: its part of the whole
 * @param notes lines below it: how it came about, where it stood
 */
record Branch(
    String label,
    String value,
    String unit,
    String remark,
    List<String> notes,
    List<Branch> children) {
  Branch {
    label = TextWidth.visible(label);
    remark = TextWidth.visible(remark);
    notes = notes.stream().map(TextWidth::visible).toList();
    children = List.copyOf(children);
  }

  /** An entry of words. */
  static Branch words(String label, List<String> notes) {
    return new Branch(label, "", "", "", notes, List.of());
  }
}
