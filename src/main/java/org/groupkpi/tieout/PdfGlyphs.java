package org.groupkpi.tieout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** Takes the characters of the pages of a PDF with their places; the work is limited. */
final class PdfGlyphs extends PDFTextStripper {
  private static final int MOST_GLYPHS = 10_000_000;
  private static final int MOST_OPERATORS = 50_000_000;

  private final List<Glyph> page = new ArrayList<>();
  private int glyphs;
  private int operators;
  private float base;
  private float baseSize;
  private float end;

  PdfGlyphs() throws IOException {
    setSuppressDuplicateOverlappingText(true);
  }

  /** There is more on the pages than on those of any report. */
  static final class TooMuch extends IOException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A character; coordinates are points from the upper left corner as it is read.
   *
   * @param y of its baseline; of one that is raised or lowered that of the text beside it
   * @param raised whether it is a superscript
   */
  record Glyph(String text, float x, float y, float width, float size, boolean raised) {
    float end() {
      return x + width;
    }
  }

  /** The characters of a page, the first is 1. */
  List<Glyph> page(PDDocument document, int number) throws IOException {
    page.clear();
    baseSize = 0;
    setStartPage(number);
    setEndPage(number);
    getText(document);
    return List.copyOf(page);
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    if (++operators > MOST_OPERATORS) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    if (++glyphs <= MOST_GLYPHS) {
      super.processTextPosition(text);
    }
  }

  @Override
  protected void writePage() throws IOException {
    if (glyphs > MOST_GLYPHS) {
      throw new TooMuch();
    }
    for (List<TextPosition> article : getCharactersByArticle()) {
      article.forEach(this::add);
    }
  }

  private void add(TextPosition text) {
    float size = Math.max(1, Math.abs(text.getFontSizeInPt()));
    float x = text.getXDirAdj();
    float y = text.getYDirAdj();
    if (text.getUnicode() == null || text.getUnicode().isBlank()) {
      return;
    }
    boolean beside = x - end > -size && x - end < 0.6f * baseSize && size < 0.8f * baseSize;
    boolean shifted = beside && Math.abs(base - y) < 0.8f * baseSize;
    boolean raised = shifted && base - y > 0.1f * baseSize;
    if (!shifted) {
      base = y;
      baseSize = size;
    }
    end = x + text.getWidthDirAdj();
    page.add(new Glyph(text.getUnicode(), x, base, text.getWidthDirAdj(), size, raised));
  }
}
