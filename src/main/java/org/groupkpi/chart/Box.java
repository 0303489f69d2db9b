package org.groupkpi.chart;

/** Room on a drawing, in its unit. */
record Box(double left, double top, double right, double bottom) {
  static Box around(double x, double y, double reach) {
    return new Box(x - reach, y - reach, x + reach, y + reach);
  }

  boolean overlaps(Box other) {
    return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
  }

  boolean within(Box other) {
    return left >= other.left && right <= other.right && top >= other.top && bottom <= other.bottom;
  }

  Box wider(double by) {
    return new Box(left - by, top - by, right + by, bottom + by);
  }

  /** The place in it that is nearest to another on one axis. */
  static double nearest(double to, double least, double most) {
    return Math.max(least, Math.min(most, to));
  }

  /** Whether a straight line comes into it (Liang and Barsky 1984). */
  boolean crossedBy(double x1, double y1, double x2, double y2) {
    double from = 0;
    double to = 1;
    double[] moves = {x1 - x2, x2 - x1, y1 - y2, y2 - y1};
    double[] rooms = {x1 - left, right - x1, y1 - top, bottom - y1};
    for (int side = 0; side < moves.length; side++) {
      if (moves[side] == 0) {
        if (rooms[side] <= 0) {
          return false;
        }
      } else {
        double share = rooms[side] / moves[side];
        from = moves[side] < 0 ? Math.max(from, share) : from;
        to = moves[side] > 0 ? Math.min(to, share) : to;
      }
    }
    return from < to;
  }
}
