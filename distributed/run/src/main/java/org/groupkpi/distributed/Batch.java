package org.groupkpi.distributed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Workbooks that one task reads, one after the other. */
record Batch(ArrayList<Workbook> workbooks) implements Serializable {
  /** A workbook of more bytes takes so long that it is a task of its own, begun first. */
  static final long LARGE = 4L << 20;

  /** One workbook as a task of its own. */
  static Batch of(Workbook alone) {
    return new Batch(new ArrayList<>(List.of(alone)));
  }

  /**
   * All workbooks in so many tasks of about the same size, and one more for each large workbook.
   *
   * @param count of tasks, at least one
   */
  static List<Batch> of(List<Workbook> workbooks, int count) {
    List<Batch> batches = new ArrayList<>();
    workbooks.stream()
        .filter(workbook -> workbook.size() > LARGE)
        .sorted(Comparator.comparing(Workbook::size).reversed())
        .forEach(large -> batches.add(of(large)));
    List<Workbook> usual = workbooks.stream().filter(workbook -> workbook.size() <= LARGE).toList();
    int parts = Math.min(count, usual.size());
    for (int part = 0; part < parts; part++) {
      int from = (int) ((long) usual.size() * part / parts);
      int to = (int) ((long) usual.size() * (part + 1) / parts);
      batches.add(new Batch(new ArrayList<>(usual.subList(from, to))));
    }
    return batches;
  }
}
