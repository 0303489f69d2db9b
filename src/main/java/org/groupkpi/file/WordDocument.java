package org.groupkpi.file;

import java.util.List;

/** What stands in a Word document, in its order; pictures and what is drawn are left out. */
public record WordDocument(List<Block> blocks) implements WordReading {
  public WordDocument {
    blocks = List.copyOf(blocks);
  }

  /** A paragraph or a table. */
  public sealed interface Block permits Paragraph, Table {}

  /** A paragraph of runs. */
  public record Paragraph(List<Run> runs) implements Block {
    public Paragraph {
      runs = List.copyOf(runs);
    }
  }

  /**
   * Characters of one format.
   *
   * @param raised whether they are superscript
   */
  public record Run(String text, boolean raised) {}

  /** A table; tables within its cells follow it. */
  public record Table(List<List<Cell>> rows) implements Block {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

  /**
   * A cell of a table.
   *
   * @param paragraphs its text
   * @param columns how many columns of the grid it takes, 1 or more
   * @param continued whether it is the lower part of the cell above
   */
  public record Cell(List<Paragraph> paragraphs, int columns, boolean continued) {
    public Cell {
      paragraphs = List.copyOf(paragraphs);
    }
  }
}
