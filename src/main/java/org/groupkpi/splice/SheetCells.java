package org.groupkpi.splice;

import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import org.groupkpi.splice.FoundCell.Gap;
import org.groupkpi.splice.FoundCell.Missing;
import org.groupkpi.splice.FoundCell.Present;
import org.jspecify.annotations.Nullable;

/**
 * The XML of a worksheet: gives cells other styles, also cells that were not there; takes its
 * selection away, and leads to the drawing of its notes.
 */
final class SheetCells {
  private static final String RELATIONSHIPS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

  /** What stands before the drawing of notes. */
  private static final Set<String> BEFORE_NOTES =
      Set.of(
          ("sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection"
                  + " protectedRanges scenarios autoFilter sortState dataConsolidate"
                  + " customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations"
                  + " hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks"
                  + " colBreaks customProperties cellWatches ignoredErrors smartTags drawing")
              .split(" ", -1));

  private final PartEdit edit;
  private final Grid grid = new Grid();
  private final NavigableMap<Place, FoundCell> found = new TreeMap<>();
  private final NavigableMap<Place, Integer> restyled = new TreeMap<>();
  private final boolean relationships;
  private Tags.@Nullable Attribute dimension;
  private String reach = "";
  private String notes = "";
  private int notesAt;

  SheetCells(byte[] xml, NavigableSet<Place> places) {
    edit = new PartEdit(xml);
    Tags tags = Tags.of(xml, "worksheet", SplicedWorkbook.MAIN);
    relationships = RELATIONSHIPS.equals(tags.attribute("xmlns:r"));
    while (tags.nextChild(0)) {
      String name = tags.name();
      section(name, tags, places);
      if (BEFORE_NOTES.contains(name)) {
        tags.skip();
        notesAt = tags.end();
      }
    }
  }

  private void section(String name, Tags tags, NavigableSet<Place> places) {
    switch (name) {
      case "dimension" -> {
        dimension = tags.find("ref");
        reach = tags.attribute("ref", "");
      }
      case "sheetViews" -> {
        while (tags.nextChild(1)) {
          if (tags.isSet("tabSelected")) {
            edit.without(tags, "tabSelected");
          }
        }
      }
      case "sheetFormatPr" -> grid.standard(tags);
      case "cols" -> {
        while (tags.nextChild(1)) {
          grid.columns(tags);
        }
      }
      case "sheetData" -> found.putAll(SheetScan.of(tags, grid, places));
      case "legacyDrawing" -> notes = tags.attribute("r:id", "");
      default -> {}
    }
  }

  Grid grid() {
    return grid;
  }

  private FoundCell cell(Place place) {
    FoundCell cell = found.get(place);
    if (cell == null) {
      throw new IllegalArgumentException("not looked for: " + place);
    }
    return cell;
  }

  boolean has(Place place) {
    return cell(place) instanceof Present;
  }

  int style(Place place) {
    return restyled.getOrDefault(place, cell(place).style());
  }

  /** Gives a cell a style; one that was not there comes to be. */
  void restyle(Place place, int style) {
    restyled.put(place, style);
  }

  /** The relationship that leads to the drawing of the notes; empty if there is none. */
  String notes() {
    return notes;
  }

  void leadToNotes(String link) {
    String declared = relationships ? "" : " xmlns:r=\"" + RELATIONSHIPS + "\"";
    edit.insert(notesAt, "<legacyDrawing" + declared + " r:id=\"" + link + "\"/>");
  }

  boolean changes() {
    return edit.changes() || !restyled.isEmpty();
  }

  byte[] bytes() {
    NavigableMap<Integer, Gap> gaps = new TreeMap<>();
    NavigableMap<Integer, StringBuilder> created = new TreeMap<>();
    restyled.forEach(
        (place, style) -> {
          if (cell(place) instanceof Present present) {
            edit.replace(present.from(), present.to(), present.text(style));
          } else if (cell(place) instanceof Missing missing) {
            gaps.put(missing.gap().number(), missing.gap());
            created
                .computeIfAbsent(missing.gap().number(), key -> new StringBuilder())
                .append("<c r=\"" + place + "\" s=\"" + style + "\"/>");
          }
        });
    Tags.Attribute freed = null;
    for (Gap gap : gaps.values()) {
      String cells = String.valueOf(created.get(gap.number()));
      edit.replace(gap.from(), gap.to(), gap.before() + cells + gap.after());
      Tags.Attribute spans = gap.spans();
      if (spans != null && !spans.equals(freed)) {
        edit.replace(spans.start(), spans.end(), "");
        freed = spans;
      }
    }
    reachNewCells();
    return edit.bytes();
  }

  /** Some programs read no further than a sheet says that it reaches. */
  private void reachNewCells() {
    Tags.Attribute place = dimension;
    List<Place> created = restyled.keySet().stream().filter(cell -> !has(cell)).toList();
    if (created.isEmpty() || place == null) {
      return;
    }
    String[] corners = reach.split(":", -1);
    Place first = Place.of(corners[0]);
    Place last = Place.of(corners[corners.length - 1]);
    for (Place cell : created) {
      first = new Place(Math.min(first.row(), cell.row()), Math.min(first.column(), cell.column()));
      last = new Place(Math.max(last.row(), cell.row()), Math.max(last.column(), cell.column()));
    }
    String now = first + ":" + last;
    if (!now.equals(reach)) {
      edit.replace(place.valueStart(), place.valueEnd(), now);
    }
  }
}
