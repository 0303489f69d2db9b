package org.groupkpi.splice;

import java.util.Comparator;
import org.groupkpi.file.CellAddress;

/** Where a cell is, from row and column 1; in the order in which sheets are written. */
record Place(int row, int column) implements Comparable<Place> {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::row).thenComparingInt(Place::column);

  static Place of(String address) {
    long packed = CellAddress.parse(address);
    if (packed < 0) {
      throw new UnknownShape("a cell at " + address);
    }
    return new Place(CellAddress.row(packed), CellAddress.column(packed));
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return CellAddress.of(row, column);
  }
}
