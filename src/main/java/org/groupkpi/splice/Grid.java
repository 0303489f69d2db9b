package org.groupkpi.splice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How wide the columns and how high the rows of a sheet are, and how columns look. */
final class Grid {
  private static final double PIXELS_A_CHARACTER = 7;
  private static final double PIXELS_A_POINT = 96.0 / 72;

  private final List<Columns> columns = new ArrayList<>();
  private final Map<Integer, Double> heights = new HashMap<>();
  private double height = 15;
  private double width = 8;

  /** Columns that are described together. */
  private record Columns(int first, int last, int style, double width) {}

  /** Reads what holds where nothing else is said. */
  void standard(Tags tags) {
    height = decimal(tags, "defaultRowHeight", height);
    width = decimal(tags, "defaultColWidth", decimal(tags, "baseColWidth", width));
  }

  void columns(Tags tags) {
    columns.add(
        new Columns(
            tags.number("min"),
            tags.number("max"),
            Math.max(0, tags.number("style")),
            decimal(tags, "width", width)));
    Bounds.require(columns.size(), "columns");
  }

  void row(int row, Tags tags) {
    double own = decimal(tags, "ht", -1);
    if (own >= 0) {
      heights.put(row, own);
    }
  }

  private static double decimal(Tags tags, String name, double otherwise) {
    String value = tags.attribute(name, "");
    return value.matches("[0-9]{1,6}(\\.[0-9]{1,20})?") ? Double.parseDouble(value) : otherwise;
  }

  /** The style of new cells in a column. */
  int style(int column) {
    return columns.stream()
        .filter(some -> some.first() <= column && column <= some.last())
        .findFirst()
        .map(Columns::style)
        .orElse(0);
  }

  private double width(int column) {
    return columns.stream()
        .filter(some -> some.first() <= column && column <= some.last())
        .findFirst()
        .map(Columns::width)
        .orElse(width);
  }

  /** The column behind so many pixels from the beginning of another one. */
  int columnAfter(int first, int pixels) {
    int column = first;
    for (int passed = 0; passed < pixels; column++) {
      passed += (int) Math.max(1, width(column) * PIXELS_A_CHARACTER);
    }
    return column;
  }

  /** The row below so many pixels from the top of another one. */
  int rowAfter(int first, int pixels) {
    int row = first;
    for (int passed = 0; passed < pixels; row++) {
      double points = heights.getOrDefault(row, height);
      passed += (int) Math.max(1, Math.round(points * PIXELS_A_POINT));
    }
    return row;
  }
}
