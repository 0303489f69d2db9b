package org.groupkpi.tieout;

import java.util.List;
import org.groupkpi.file.Refusal;
import org.groupkpi.file.WordDocument;
import org.groupkpi.file.WordDocument.Paragraph;
import org.groupkpi.file.WordDocument.Run;
import org.groupkpi.file.WordDocument.Table;
import org.groupkpi.file.WordReader;
import org.groupkpi.file.WordReading;

/** Reads {@code .docx}. */
final class WordText {
  private WordText() {}

  static Document read(byte[] bytes) throws UnreadableDocument {
    WordReading reading = WordReader.read(bytes);
    if (reading instanceof Refusal refusal) {
      throw new UnreadableDocument(refusal.detail());
    }
    return document((WordDocument) reading);
  }

  private static Document document(WordDocument word) {
    DocumentBuilder builder = new DocumentBuilder();
    for (WordDocument.Block block : word.blocks()) {
      if (block instanceof Table table) {
        builder.table(grid(table), "");
      } else if (block instanceof Paragraph paragraph) {
        RunningText text = new RunningText();
        add(paragraph, text);
        builder.passage(text);
      }
    }
    return builder.document();
  }

  private static GridBuilder grid(Table table) {
    GridBuilder grid = new GridBuilder();
    for (List<WordDocument.Cell> row : table.rows()) {
      for (WordDocument.Cell cell : row) {
        if (cell.continued()) {
          grid.continued(cell.columns());
        } else {
          grid.cell(text(cell), cell.columns(), 1);
        }
      }
      grid.endRow();
    }
    return grid;
  }

  private static RunningText text(WordDocument.Cell cell) {
    RunningText text = new RunningText();
    for (Paragraph paragraph : cell.paragraphs()) {
      add(paragraph, text);
      text.add(" ");
    }
    return text;
  }

  private static void add(Paragraph paragraph, RunningText text) {
    for (Run run : paragraph.runs()) {
      if (run.raised()) {
        text.addRaised(run.text());
      } else {
        text.add(run.text());
      }
    }
  }
}
