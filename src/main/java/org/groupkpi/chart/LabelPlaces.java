package org.groupkpi.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Finds places for the labels of points, beside them where there is room, else farther away with a
 * line; no label lies on another, on a point or on a line.
 */
final class LabelPlaces {
  /** Of a point that is drawn. */
  static final double RADIUS = 3.2;

  private static final double TOUCH = 4;
  private static final double AIR = 1.5;
  private static final double[] DISTANCES = {TOUCH, 9, 15, 22, 30, 40, 52, 66, 82, 100, 130, 170};
  private static final int DIRECTIONS = 16;

  /** A point whose label is so large. */
  record Labelled(double x, double y, double width, double height) {}

  /**
   * Where a label stands.
   *
   * @param line whether a line leads to it
   */
  record Place(Box box, boolean line) {}

  private record Line(double x1, double y1, double x2, double y2) {}

  private final Box plot;
  private final List<Labelled> points;
  private final List<Box> taken = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();

  private LabelPlaces(Box plot, List<Labelled> points) {
    this.plot = plot;
    this.points = points;
  }

  /** The place of each label, in the order of the points; none where there is no room left. */
  static List<Optional<Place>> of(Box plot, List<Labelled> points) {
    return new LabelPlaces(plot, points).places();
  }

  /** Those in a crowd first, as they have the least choice. */
  private List<Optional<Place>> places() {
    List<Optional<Place>> places = new ArrayList<>();
    points.forEach(point -> places.add(Optional.empty()));
    IntStream.range(0, points.size())
        .boxed()
        .sorted(Comparator.comparing(at -> -neighbours(points.get(at))))
        .forEach(at -> places.set(at, place(points.get(at))));
    return places;
  }

  private long neighbours(Labelled point) {
    return points.stream()
        .filter(other -> Math.hypot(other.x() - point.x(), other.y() - point.y()) < 60)
        .count();
  }

  private Optional<Place> place(Labelled point) {
    for (double distance : DISTANCES) {
      for (int direction = 0; direction < DIRECTIONS; direction++) {
        Box box = box(point, distance, direction);
        Line line = line(point, box);
        if (free(point, box, line, distance)) {
          taken.add(box);
          lines.add(line);
          return Optional.of(new Place(box, distance > TOUCH));
        }
      }
    }
    return Optional.empty();
  }

  /** Right, left, above and below first, then what lies between. */
  private static double angle(int direction) {
    double[] turns = {0, 8, 4, 12, 2, 14, 6, 10, 1, 15, 7, 9, 3, 13, 5, 11};
    return turns[direction] / DIRECTIONS * 2 * Math.PI;
  }

  private static Box box(Labelled point, double distance, int direction) {
    double angle = angle(direction);
    double reach = RADIUS + distance;
    double x = point.x() + Math.cos(angle) * (reach + point.width() / 2);
    double y = point.y() - Math.sin(angle) * (reach + point.height() / 2);
    return new Box(
        x - point.width() / 2,
        y - point.height() / 2,
        x + point.width() / 2,
        y + point.height() / 2);
  }

  /** From a point to the nearest edge of its label. */
  private static Line line(Labelled point, Box box) {
    return new Line(
        point.x(),
        point.y(),
        Box.nearest(point.x(), box.left(), box.right()),
        Box.nearest(point.y(), box.top(), box.bottom()));
  }

  private boolean free(Labelled own, Box box, Line line, double distance) {
    Box airy = box.wider(AIR);
    return box.within(plot)
        && taken.stream().noneMatch(airy::overlaps)
        && points.stream().noneMatch(point -> airy.overlaps(marker(point)))
        && lines.stream().noneMatch(other -> crosses(airy, other))
        && (distance == TOUCH
            || (taken.stream().noneMatch(other -> crosses(other, line))
                && points.stream()
                    .filter(point -> point.x() != own.x() || point.y() != own.y())
                    .noneMatch(point -> crosses(marker(point), line))));
  }

  private static Box marker(Labelled point) {
    return Box.around(point.x(), point.y(), RADIUS + 0.5);
  }

  private static boolean crosses(Box box, Line line) {
    return box.crossedBy(line.x1(), line.y1(), line.x2(), line.y2());
  }
}
