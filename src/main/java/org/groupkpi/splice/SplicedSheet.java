package org.groupkpi.splice;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.groupkpi.file.PackageEdit;
import org.jspecify.annotations.Nullable;

/** A worksheet in which cells get other styles, and notes. */
public final class SplicedSheet {
  private final PackageEdit parts;
  private final ContentTypes types;
  private final String folder;
  private final String name;
  private final byte[] xml;
  private final PartLinks links;
  private final NavigableSet<Place> wanted = new TreeSet<>();
  private @Nullable SheetCells cells;
  private @Nullable Notes notes;
  private @Nullable NoteShapes shapes;
  private boolean noted;

  SplicedSheet(PackageEdit parts, ContentTypes types, String folder, String name, byte[] xml) {
    this.parts = parts;
    this.types = types;
    this.folder = folder;
    this.name = name;
    this.xml = xml;
    this.links = PartLinks.of(parts, name);
  }

  /** Says which cells will be concerned; before any is asked for. */
  public void look(String cell) {
    wanted.add(Place.of(cell));
  }

  private SheetCells cells() {
    SheetCells read = cells;
    if (read == null) {
      read = new SheetCells(xml, wanted);
      cells = read;
    }
    return read;
  }

  /** Whether a cell is there. */
  public boolean has(String cell) {
    return cells().has(Place.of(cell));
  }

  /** The style of a cell; of one that is not there, the one that it would have. */
  public int style(String cell) {
    return cells().style(Place.of(cell));
  }

  /** Gives a cell a style. */
  public void restyle(String cell, int style) {
    cells().restyle(Place.of(cell), style);
  }

  private Notes notes() {
    Notes read = notes;
    if (read == null) {
      read = notesPart().map(part -> new Notes(present(part))).orElseGet(Notes::none);
      notes = read;
    }
    return read;
  }

  private NoteShapes shapes() {
    NoteShapes read = shapes;
    if (read == null) {
      read = shapesPart().map(part -> new NoteShapes(present(part))).orElseGet(NoteShapes::none);
      shapes = read;
    }
    return read;
  }

  private Optional<String> notesPart() {
    return links.first("comments");
  }

  private Optional<String> shapesPart() {
    return links.part(cells().notes(), "vmlDrawing");
  }

  private byte[] present(String part) {
    return Bounds.present(parts, part);
  }

  /** What the notes say, by their cells. */
  public Map<String, String> noteTexts() {
    Map<String, String> texts = new LinkedHashMap<>();
    notes().all().forEach((cell, note) -> texts.put(cell.toString(), note.text()));
    return texts;
  }

  /** Cuts a note off behind so many characters; with none left it goes. */
  public void cutNote(String cell, int length) {
    Place place = Place.of(cell);
    Note note = notes().all().get(place);
    if (note == null) {
      throw new IllegalArgumentException("no note at " + cell);
    }
    if (length > 0) {
      note.cut(length);
    } else {
      shapes().remove(place);
      notes().remove(place);
    }
    noted = true;
  }

  /** Writes on below what a note says; false if the cell has none. */
  public boolean appendToNote(String cell, String text) {
    Note note = notes().all().get(Place.of(cell));
    if (note == null) {
      return false;
    }
    note.append("\n" + text);
    noted = true;
    return true;
  }

  /** Adds a note at a cell that has none, about as large as told, in pixels. */
  public void addNote(String cell, String author, String text, int width, int height) {
    Place place = Place.of(cell);
    notes().add(place, author, text);
    int column = cells().grid().columnAfter(place.column() + 1, width);
    int row = cells().grid().rowAfter(place.row(), height);
    shapes().add(place, new Place(row, column));
    noted = true;
  }

  /** Writes what has changed into the package. */
  void save() {
    if (noted) {
      saveNotes();
    }
    if (cells().changes()) {
      parts.put(name, cells().bytes());
    }
    links.save();
  }

  private void saveNotes() {
    Optional<String> part = notesPart();
    String notesName = part.orElseGet(() -> parts.free(folder + "comments", ".xml"));
    parts.put(notesName, notes().bytes());
    if (part.isEmpty()) {
      types.add(notesName, ContentTypes.COMMENTS);
      links.add("comments", notesName);
    }
    NoteShapes drawn = shapes;
    if (drawn == null) {
      return; // only texts have changed
    }
    Optional<String> drawing = shapesPart();
    String drawingName =
        drawing.orElseGet(() -> parts.free(folder + "drawings/vmlDrawing", ".vml"));
    parts.put(drawingName, drawn.bytes());
    if (drawing.isEmpty()) {
      types.add(drawingName, ContentTypes.VML);
      cells().leadToNotes(links.add("vmlDrawing", drawingName));
    }
  }
}
