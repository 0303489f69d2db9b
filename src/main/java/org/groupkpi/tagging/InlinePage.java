package org.groupkpi.tagging;

import java.util.List;

/**
 * The marks of inline XBRL 1.1 on a page, as its template prints them; all texts are finished.
 *
 * @param namespaces of the names used in the marks
 * @param schemas addresses of the taxonomies
 * @param hidden data points that stand on no table of the report, or not in plain digits
 * @param tables those of the page
 */
public record InlinePage(
    List<Namespace> namespaces,
    List<String> schemas,
    List<Context> contexts,
    List<UnitOfMarks> units,
    List<Mark> hidden,
    List<MarkedTable> tables) {
  public InlinePage {
    namespaces = List.copyOf(namespaces);
    schemas = List.copyOf(schemas);
    contexts = List.copyOf(contexts);
    units = List.copyOf(units);
    hidden = List.copyOf(hidden);
    tables = List.copyOf(tables);
  }

  /** A prefix and what it stands for. */
  public record Namespace(String prefix, String uri) {}

  /**
   * Of whom and when data points are.
   *
   * @param start first day; empty for what is of the end of a day
   * @param end last day
   * @param dimension of a member; empty for a total
   */
  public record Context(
      String id,
      String scheme,
      String entity,
      String start,
      String end,
      String dimension,
      String member) {}

  /** A unit: measures multiplied, and those divided by; {@code xbrli:pure} for a plain number. */
  public record UnitOfMarks(String id, List<String> above, List<String> below) {
    public UnitOfMarks {
      above = List.copyOf(above);
      below = List.copyOf(below);
    }
  }

  /**
   * A mark.
   *
   * @param unit empty for words
   * @param decimals digits behind the point that are certain
   * @param scale power of ten of which the printed number is a multiple
   * @param format how the printed number is read
   * @param text the number without sign; empty for what stands on the page
   */
  public record Mark(
      String id,
      String name,
      String context,
      String unit,
      int decimals,
      int scale,
      String format,
      boolean negative,
      String text) {}

  /**
   * A cell of a table.
   *
   * @param before what stands before the number: its sign
   * @param text the number as printed, or the words
   * @param after what an earlier report printed behind it
   * @param marks around the text, the outermost first; none for what is not tagged
   */
  public record MarkedCell(String before, String text, String after, List<Mark> marks) {
    public MarkedCell {
      marks = List.copyOf(marks);
    }
  }

  /** The cells of a row. */
  public record MarkedRow(List<MarkedCell> cells) {
    public MarkedRow {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A footnote of marks.
   *
   * @param marks their names, separated by blanks
   */
  public record Note(String id, int number, String marks) {}

  /**
   * A table.
   *
   * @param rows all of it, whatever section they are in
   * @param notes footnotes of marked cells
   */
  public record MarkedTable(String id, List<MarkedRow> rows, List<Note> notes) {
    public MarkedTable {
      rows = List.copyOf(rows);
      notes = List.copyOf(notes);
    }
  }
}
