package org.groupkpi.splice;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;

/** The part that holds the notes of a sheet. */
final class Notes {
  private static final String NONE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
          + ("<comments xmlns=\"" + SplicedWorkbook.MAIN + "\">")
          + "<authors></authors><commentList></commentList></comments>";

  private final PartEdit edit;
  private final Map<Place, Note> notes = new LinkedHashMap<>();
  private final Map<String, Integer> authors = new LinkedHashMap<>();
  private int authorCount;
  private int authorsEnd;
  private int notesEnd;

  Notes(byte[] xml) {
    edit = new PartEdit(xml);
    if (new String(xml, UTF_8).contains("<![CDATA[")) {
      throw new UnknownShape("notes in sections");
    }
    Tags tags = Tags.of(xml, "comments", SplicedWorkbook.MAIN);
    while (tags.nextChild(0)) {
      if (tags.is("authors") && tags.opens()) {
        authors(tags);
      } else if (tags.is("commentList") && tags.opens()) {
        while (tags.nextChild(1)) {
          Note note = Note.read(tags);
          notes.putIfAbsent(note.cell(), note);
          Bounds.require(notes.size(), "notes");
        }
        notesEnd = tags.start();
      }
    }
    if (authorsEnd == 0 || notesEnd == 0) {
      throw new UnknownShape("notes without a list");
    }
  }

  static Notes none() {
    return new Notes(NONE.getBytes(UTF_8));
  }

  private void authors(Tags tags) {
    while (tags.nextChild(1)) {
      int from = tags.end();
      boolean named = tags.opens();
      tags.skip();
      String name = named ? XmlText.read(tags.text(from, tags.start())) : "";
      authors.putIfAbsent(name, authorCount++);
    }
    authorsEnd = tags.start();
  }

  Map<Place, Note> all() {
    return notes;
  }

  void remove(Place cell) {
    Note note = notes.remove(cell);
    if (note != null) {
      edit.replace(note.start(), note.end(), "");
    }
  }

  void add(Place cell, String author, String text) {
    Integer number = authors.get(author);
    if (number == null) {
      number = authorCount++;
      authors.put(author, number);
      edit.insert(authorsEnd, "<author>" + XmlText.of(author) + "</author>");
    }
    edit.insert(
        notesEnd,
        ("<comment ref=\"" + cell + "\" authorId=\"" + number)
            + ("\"><text><t xml:space=\"preserve\">" + XmlText.of(text))
            + "</t></text></comment>");
  }

  byte[] bytes() {
    notes.values().forEach(note -> note.save(edit));
    return edit.bytes();
  }
}
