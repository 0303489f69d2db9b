package org.groupkpi.tieout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;
import org.groupkpi.tieout.Document.Passage;
import org.groupkpi.tieout.PdfParagraphs.Paragraph;

/** Reads the text of a PDF: tables by the places of their figures, paragraphs over line breaks. */
final class PdfText {
  private static final int MOST_PAGES = 3_000;
  private static final LocalText ENCRYPTED =
      Words.of(
          "it has a password or does not allow its text to be taken; use a PDF without, or the .docx it was made from");
  private static final LocalText NO_TEXT =
      Words.of(
          "it has no text layer (a scan, or text turned into outlines); use a PDF exported from the document, or the .docx it was made from");
  private static final LocalText DAMAGED = Words.of("it is damaged or incomplete; export it again");
  private static final LocalText TOO_MUCH =
      Words.of("it has more pages or content than is read (3,000 pages); split it");

  private final List<Block> blocks = new ArrayList<>();
  private final PdfParagraphs paragraphs = new PdfParagraphs();
  private int tables;
  private final TableTitle title = new TableTitle();

  private PdfText() {}

  static Document read(byte[] bytes) throws UnreadableDocument {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      if (!pdf.getCurrentAccessPermission().canExtractContent()) {
        throw new UnreadableDocument(ENCRYPTED);
      }
      if (pdf.getNumberOfPages() > MOST_PAGES) {
        throw new UnreadableDocument(TOO_MUCH);
      }
      return new PdfText().read(pdf);
    } catch (InvalidPasswordException e) {
      throw new UnreadableDocument(ENCRYPTED);
    } catch (PdfGlyphs.TooMuch e) {
      throw new UnreadableDocument(TOO_MUCH);
    } catch (IOException | RuntimeException e) {
      throw new UnreadableDocument(DAMAGED);
    }
  }

  private Document read(PDDocument pdf) throws IOException, UnreadableDocument {
    PdfPages pages = new PdfPages(pdf);
    for (int page = 1; page <= pages.count(); page++) {
      page(page, pages.lines(page));
    }
    passages();
    if (blocks.isEmpty()) {
      throw new UnreadableDocument(NO_TEXT);
    }
    return new Document(blocks);
  }

  private void page(int page, List<PdfLine> lines) {
    int at = 0;
    while (at < lines.size()) {
      int length = PdfTable.length(lines, at);
      if (length > 0) {
        table(page, lines.subList(at, at + length));
      } else {
        paragraphs.add(page, lines.get(at).ofText());
      }
      at += Math.max(1, length);
    }
  }

  private void table(int page, List<PdfLine> lines) {
    passages();
    List<GridRow> rows = new ArrayList<>();
    for (List<String> cells : PdfTable.rows(lines)) {
      String row = Integer.toString(rows.size() + 1);
      rows.add(new GridRow(cells, List.of(), Words.of("page {0}, row {1}").fill(page, row)));
    }
    blocks.add(new Grid(++tables, title.titles(), title.captions(), rows));
  }

  /** The last paragraph before a table is its title; without one it is the rest of a table. */
  private void passages() {
    for (Paragraph paragraph : paragraphs.take()) {
      String page = Integer.toString(paragraph.page());
      blocks.add(new Passage(paragraph.text(), Words.of("page {0}").fill(page)));
      title.passage(paragraph.text());
    }
  }
}
