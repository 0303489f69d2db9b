package org.groupkpi.splice;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.file.EscapedText;

/** A note at a cell: text in runs, each with its look. */
final class Note {
  private final Place cell;
  private final int start;
  private final int end;
  private final int textStart;
  private final int textEnd;
  private final List<Run> runs;
  private boolean changed;

  /**
   * A piece of text.
   *
   * @param before what is written before it
   */
  record Run(String before, String text, String after) {
    static Run plain(String text) {
      return new Run("<r><t xml:space=\"preserve\">", text, "</t></r>");
    }

    private String written() {
      return before + XmlText.of(text) + after;
    }

    private Run upTo(int length) {
      String kept =
          before.endsWith("<t>") ? before.replace("<t>", "<t xml:space=\"preserve\">") : before;
      return new Run(kept, text.substring(0, length), after);
    }
  }

  private Note(Place cell, int start, int end, int textStart, int textEnd, List<Run> runs) {
    this.cell = cell;
    this.start = start;
    this.end = end;
    this.textStart = textStart;
    this.textEnd = textEnd;
    this.runs = runs;
  }

  /** Reads the note at whose tag one stands. */
  static Note read(Tags tags) {
    int start = tags.start();
    Place cell = Place.of(tags.attribute("ref", ""));
    List<Run> runs = new ArrayList<>();
    int from = -1;
    int to = -1;
    while (tags.nextChild(2)) {
      if (tags.is("text") && tags.opens()) {
        from = tags.end();
        to = from;
        while (tags.nextChild(3)) {
          int runStart = tags.start();
          if (tags.is("t")) {
            runs.add(run(tags, runStart, ""));
            to = tags.end();
          } else if (tags.is("r")) {
            inside(tags, runStart, runs);
            to = tags.end();
          }
        }
      }
    }
    if (to < 0) {
      throw new UnknownShape("a note without text");
    }
    return new Note(cell, start, tags.end(), from, to, runs);
  }

  private static void inside(Tags tags, int runStart, List<Run> runs) {
    while (tags.nextChild(4)) {
      if (tags.is("t")) {
        runs.add(run(tags, runStart, "</r>"));
      }
    }
  }

  private static Run run(Tags tags, int runStart, String after) {
    int textStart = tags.end();
    if (tags.empty()) {
      return new Run(tags.text(runStart, textStart), "", after);
    }
    String before = tags.text(runStart, textStart);
    tags.skip();
    return new Run(before, XmlText.read(tags.text(textStart, tags.start())), "</t>" + after);
  }

  Place cell() {
    return cell;
  }

  /** What it says. */
  String text() {
    return EscapedText.decode(raw());
  }

  private String raw() {
    StringBuilder text = new StringBuilder();
    runs.forEach(run -> text.append(run.text()));
    return text.toString();
  }

  /** Cuts off what comes behind so many characters. */
  void cut(int length) {
    if (!text().equals(raw())) {
      throw new UnknownShape("a note with spelled characters");
    }
    List<Run> kept = new ArrayList<>();
    int room = length;
    for (Run run : runs) {
      if (room > 0) {
        kept.add(run.text().length() <= room ? run : run.upTo(room));
      }
      room -= run.text().length();
    }
    runs.clear();
    runs.addAll(kept);
    changed = true;
  }

  void append(String text) {
    runs.replaceAll(
        run ->
            run.before().startsWith("<t")
                ? new Run("<r>" + run.before(), run.text(), run.after() + "</r>")
                : run);
    runs.add(Run.plain(text));
    changed = true;
  }

  int start() {
    return start;
  }

  int end() {
    return end;
  }

  void save(PartEdit edit) {
    if (changed) {
      StringBuilder written = new StringBuilder();
      runs.forEach(run -> written.append(run.written()));
      edit.replace(textStart, textEnd, written.toString());
    }
  }
}
