package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Passage;

/** Puts a document together from paragraphs and tables; counts both. */
final class DocumentBuilder {
  private static final int LONGEST_TITLE = 80;

  private final List<Block> blocks = new ArrayList<>();
  private int passages;
  private int tables;
  private String last = "";

  void passage(RunningText running) {
    String text = running.toString();
    if (!text.isBlank()) {
      String number = Integer.toString(++passages);
      blocks.add(new Passage(text, Words.of("paragraph {0}").fill(number), running.firstMark()));
      last = text;
    }
  }

  /** A table; its title is its caption, else the paragraph before it. */
  void table(GridBuilder rows, String caption) {
    String title = caption.isBlank() && last.length() <= LONGEST_TITLE ? last : caption;
    blocks.add(rows.grid(++tables, title.isBlank() ? List.of() : List.of(title)));
    last = "";
  }

  Document document() {
    return new Document(blocks);
  }
}
