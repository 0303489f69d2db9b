package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.groupkpi.tieout.PdfLine.Piece;

/** Puts paragraphs together from lines, in columns beside each other and over their ends. */
final class PdfParagraphs {
  private static final float NEXT_LINE = 1.9f;
  private static final float SAME_SIZE = 0.1f;
  private static final float SHORT_LINE = 0.35f;
  private static final int LONG = 15;

  /** A paragraph of one column that may go on. */
  static final class Paragraph {
    private final int page;
    private final float top;
    private float bottom;
    private final float size;
    private float start;
    private float end;
    private float lastEnd;
    private String text;

    Paragraph(int page, PdfLine line, Piece piece) {
      this.page = page;
      this.top = line.y();
      this.bottom = line.y();
      this.size = line.size();
      this.start = piece.start();
      this.end = piece.end();
      this.lastEnd = end;
      this.text = piece.text();
    }

    int page() {
      return page;
    }

    String text() {
      return text;
    }

    private void add(PdfLine line, Piece piece) {
      text = PdfLine.joined(text, piece.text());
      bottom = line.y();
      start = Math.min(start, piece.start());
      end = Math.max(end, piece.end());
      lastEnd = piece.end();
    }

    private boolean sameSize(float other) {
      return Math.abs(size - other) < SAME_SIZE * size;
    }

    /** Whether a line below is the next one; the last line of a paragraph is mostly shorter. */
    private boolean goesOn(PdfLine line, Piece piece) {
      float right = Math.max(end, piece.end());
      float left = Math.min(start, piece.start());
      return sameSize(line.size())
          && line.y() - bottom <= NEXT_LINE * size
          && line.y() > bottom
          && piece.overlap(start, end) > 0
          && right - lastEnd < SHORT_LINE * (right - left);
    }

    /** Whether it breaks off in a sentence. */
    private boolean unfinished() {
      return text.length() >= LONG && !text.matches("(?s).*[。！？；.!?;:：]");
    }
  }

  private final List<Paragraph> open = new ArrayList<>();
  private final List<Paragraph> all = new ArrayList<>();

  /** Adds the next line of a page. */
  void add(int page, PdfLine line) {
    for (Piece piece : line.pieces()) {
      Optional<Paragraph> above =
          open.stream().filter(one -> one.page == page && one.goesOn(line, piece)).findFirst();
      if (above.isPresent()) {
        above.get().add(line, piece);
      } else {
        Paragraph next = new Paragraph(page, line, piece);
        open.add(next);
        all.add(next);
      }
    }
  }

  /** The paragraphs since the last call; those that broke off are joined with what goes on. */
  List<Paragraph> take() {
    List<Paragraph> whole = new ArrayList<>();
    for (Paragraph next : all) {
      Optional<Paragraph> before =
          whole.stream()
              .filter(one -> one.unfinished() && one.sameSize(next.size))
              .filter(one -> one.page < next.page || one.bottom > next.top)
              .filter(one -> next.page - one.page <= 1)
              .reduce((one, other) -> other);
      if (before.isPresent() && next.text.length() >= LONG) {
        before.get().text = PdfLine.joined(before.get().text, next.text);
      } else {
        whole.add(next);
      }
    }
    all.clear();
    open.clear();
    return whole;
  }
}
