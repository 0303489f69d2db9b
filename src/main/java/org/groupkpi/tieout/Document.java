package org.groupkpi.tieout;

import java.util.List;
import org.groupkpi.text.LocalText;

/** A finished document as it is read: passages of text and tables, in their order. */
public record Document(List<Block> blocks) {
  public Document {
    blocks = blocks.stream().flatMap(SideBySide::parted).toList();
  }

  /** A passage or a table. */
  public sealed interface Block permits Passage, Grid {}

  /**
   * Text that runs on: a paragraph, or lines that belong together.
   *
   * @param place where it stands: {@code paragraph 12}, {@code line 40}
   * @param mark raised before it, as a footnote has it; mostly empty
   */
  public record Passage(String text, LocalText place, String mark) implements Block {
    public Passage(String text, LocalText place) {
      this(text, place, "");
    }
  }

  /**
   * A table.
   *
   * @param number 1 for the first table of the document
   * @param titles texts that may be its title, the likeliest first
   * @param captions texts above it that may tell the unit of its figures, the likeliest first
   */
  public record Grid(int number, List<String> titles, List<String> captions, List<GridRow> rows)
      implements Block {
    public Grid {
      titles = List.copyOf(titles);
      captions = List.copyOf(captions);
      rows = List.copyOf(rows);
    }

    public Grid(int number, List<String> titles, List<GridRow> rows) {
      this(number, titles, titles, rows);
    }
  }

  /**
   * A row of a table; cells that span columns stand in each of them.
   *
   * @param before lines before it that may be the beginning of its label, in their order
   * @param place {@code row 4}, {@code line 40}
   * @param marks raised in it, as footnotes are told of
   */
  public record GridRow(
      List<String> cells, List<String> before, LocalText place, List<String> marks) {
    public GridRow {
      cells = List.copyOf(cells);
      before = List.copyOf(before);
      marks = List.copyOf(marks);
    }

    public GridRow(List<String> cells, List<String> before, LocalText place) {
      this(cells, before, place, List.of());
    }
  }
}
