package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Passage;

/** Puts a document together from paragraphs and tables; counts both. */
final class DocumentBuilder {
  private final List<Block> blocks = new ArrayList<>();
  private int passages;
  private int tables;
  private final TableTitle title = new TableTitle();

  void passage(RunningText running) {
    String text = running.toString();
    if (!text.isBlank()) {
      String number = Integer.toString(++passages);
      blocks.add(new Passage(text, Words.of("paragraph {0}").fill(number), running.firstMark()));
      title.passage(text);
    }
  }

  /** A table; its title is its caption, else the paragraph before it that may be one. */
  void table(GridBuilder rows, String caption) {
    List<String> titles = caption.isBlank() ? title.titles() : List.of(caption);
    List<String> captions = Stream.concat(Stream.of(caption), title.captions().stream()).toList();
    blocks.add(rows.grid(++tables, titles, captions));
    title.clear();
  }

  Document document() {
    return new Document(blocks);
  }
}
