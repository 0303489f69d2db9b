package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.groupkpi.tieout.PdfGlyphs.Glyph;

/** A line of a page: pieces of text with wide gaps between. */
record PdfLine(float y, float size, List<Piece> pieces) {
  private static final float SAME_LINE = 0.35f;
  private static final float BLANK = 0.15f;
  private static final float TEXT_GAP = 1.5f;
  private static final float GAP = 0.65f;

  /** Between words of one text no gap is wider; between columns some are as narrow. */
  private static final float TIGHT = 0.4f;

  PdfLine {
    pieces = List.copyOf(pieces);
  }

  /**
   * Text without wide gaps.
   *
   * @param parts what gaps part that may be between words or between columns
   */
  record Piece(String text, float start, float end, List<Piece> parts) {
    Piece {
      parts = List.copyOf(parts);
    }

    Piece(String text, float start, float end) {
      this(text, start, end, List.of());
    }

    float overlap(float from, float to) {
      return Math.min(end, to) - Math.max(start, from);
    }
  }

  /**
   * The line as one of running text, which is stretched to its margins: only wider gaps part it.
   */
  PdfLine ofText() {
    List<Piece> wider = new ArrayList<>();
    for (Piece piece : pieces) {
      int last = wider.size() - 1;
      if (last >= 0 && piece.start() - wider.get(last).end() < TEXT_GAP * size) {
        Piece before = wider.get(last);
        String text = before.text() + " " + piece.text();
        wider.set(last, new Piece(text, before.start(), piece.end()));
      } else {
        wider.add(piece);
      }
    }
    return new PdfLine(y, size, wider);
  }

  /** The lines of a page from top to bottom. */
  static List<PdfLine> of(List<Glyph> glyphs) {
    List<Glyph> sorted = new ArrayList<>(glyphs);
    sorted.sort(Comparator.comparingDouble(Glyph::y));
    List<PdfLine> lines = new ArrayList<>();
    List<Glyph> line = new ArrayList<>();
    for (Glyph glyph : sorted) {
      if (!line.isEmpty() && glyph.y() - line.get(0).y() > SAME_LINE * glyph.size()) {
        lines.add(line(line));
        line.clear();
      }
      line.add(glyph);
    }
    if (!line.isEmpty()) {
      lines.add(line(line));
    }
    return lines;
  }

  private static PdfLine line(List<Glyph> glyphs) {
    List<Glyph> line = new ArrayList<>(glyphs);
    line.sort(Comparator.comparingDouble(Glyph::x));
    float size = (float) line.stream().mapToDouble(Glyph::size).max().orElse(1);
    List<Piece> pieces = new ArrayList<>();
    List<Piece> parts = new ArrayList<>();
    RunningText text = new RunningText();
    RunningText part = new RunningText();
    float start = line.get(0).x();
    float partStart = start;
    float end = start;
    for (Glyph glyph : line) {
      float gap = glyph.x() - end;
      if (gap > TIGHT * size) {
        parts.add(new Piece(part.toString(), partStart, end));
        part.clear();
        partStart = glyph.x();
      }
      if (gap > GAP * size) {
        pieces.add(new Piece(text.toString(), start, end, parts));
        parts.clear();
        text.clear();
        start = glyph.x();
      } else if (gap > BLANK * size && !glyph.raised()) {
        text.add(" ");
        part.add(" ");
      }
      if (glyph.raised()) {
        text.addRaised(glyph.text());
        part.addRaised(glyph.text());
      } else {
        text.add(glyph.text());
        part.add(glyph.text());
      }
      end = Math.max(end, glyph.end());
    }
    parts.add(new Piece(part.toString(), partStart, end));
    pieces.add(new Piece(text.toString(), start, end, parts));
    pieces.removeIf(piece -> piece.text().isEmpty());
    return new PdfLine(line.get(0).y(), size, pieces);
  }

  /** Lines of one text put together: without a blank between Chinese characters. */
  static String joined(String first, String second) {
    boolean blank =
        !first.isEmpty()
            && !second.isEmpty()
            && !(wide(first.charAt(first.length() - 1)) && wide(second.charAt(0)));
    return first + (blank ? " " : "") + second;
  }

  private static boolean wide(char c) {
    return c >= 0x2E80;
  }
}
