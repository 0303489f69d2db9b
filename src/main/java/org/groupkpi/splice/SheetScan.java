package org.groupkpi.splice;

import java.util.Iterator;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.groupkpi.splice.FoundCell.Gap;
import org.groupkpi.splice.FoundCell.Missing;
import org.groupkpi.splice.FoundCell.Present;
import org.jspecify.annotations.Nullable;

/** Looks for cells among the rows of a worksheet. */
final class SheetScan {
  private final Tags tags;
  private final Grid grid;
  private final NavigableMap<Integer, NavigableSet<Place>> wanted = new TreeMap<>();
  private final NavigableMap<Place, FoundCell> found = new TreeMap<>();
  private int gaps;

  private SheetScan(Tags tags, Grid grid, NavigableSet<Place> places) {
    this.tags = tags;
    this.grid = grid;
    places.forEach(place -> wanted.computeIfAbsent(place.row(), row -> new TreeSet<>()).add(place));
  }

  /** Reads all rows, from the tag around them on. */
  static NavigableMap<Place, FoundCell> of(Tags tags, Grid grid, NavigableSet<Place> places) {
    SheetScan scan = new SheetScan(tags, grid, places);
    scan.rows();
    return scan.found;
  }

  private void rows() {
    if (tags.empty()) {
      throw new UnknownShape("no rows");
    }
    int last = 0;
    while (tags.nextChild(1)) {
      int row = tags.number("r");
      if (!tags.is("row") || row <= last) {
        throw new UnknownShape("rows out of order");
      }
      last = row;
      grid.row(row, tags);
      missingRows(wanted.headMap(row, false));
      NavigableSet<Place> places = wanted.remove(row);
      if (places != null) {
        row(row, places);
      }
    }
    missingRows(wanted);
  }

  private void missingRows(NavigableMap<Integer, NavigableSet<Place>> rows) {
    rows.forEach(
        (row, places) -> {
          int at = tags.start();
          Gap gap = new Gap(gaps++, at, at, "<row r=\"" + row + "\">", "</row>", null);
          places.forEach(place -> missing(place, -1, gap));
        });
    rows.clear();
  }

  private void row(int row, NavigableSet<Place> places) {
    int style = tags.number("s");
    Tags.Attribute spans = tags.find("spans");
    if (tags.empty()) {
      Gap gap = new Gap(gaps++, tags.end() - 2, tags.end(), ">", "</row>", spans);
      places.forEach(place -> missing(place, style, gap));
      return;
    }
    int last = 0;
    while (tags.nextChild(2)) {
      Place cell = Place.of(tags.attribute("r", ""));
      if (!tags.is("c") || cell.row() != row || cell.column() <= last) {
        throw new UnknownShape("cells out of order");
      }
      last = cell.column();
      missingCells(places.headSet(cell, false), style, spans);
      if (places.remove(cell)) {
        found.put(cell, present());
      }
    }
    missingCells(places, style, spans);
  }

  private Present present() {
    Tags.Attribute written = tags.find("s");
    return written == null
        ? new Present(0, tags.attributesStart(), tags.attributesStart())
        : new Present(Math.max(0, tags.number("s")), written.valueStart(), written.valueEnd());
  }

  private void missingCells(NavigableSet<Place> places, int style, Tags.@Nullable Attribute spans) {
    for (Iterator<Place> each = places.iterator(); each.hasNext(); each.remove()) {
      Gap gap = new Gap(gaps++, tags.start(), tags.start(), "", "", spans);
      missing(each.next(), style, gap);
    }
  }

  private void missing(Place place, int rowStyle, Gap gap) {
    found.put(place, new Missing(rowStyle < 0 ? grid.style(place.column()) : rowStyle, gap));
  }
}
