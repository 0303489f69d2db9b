package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.groupkpi.tieout.PdfLine.Piece;

/**
 * A table among the lines of a page, recognised by its columns of figures: no rules are looked at,
 * since reports rule their tables in every way or not at all.
 */
final class PdfTable {
  private static final float FARTHEST = 4;
  private static final float SAME_CELL = 1.7f;
  private static final float SAME_ROW = 0.85f;

  /** From line to line of one text, in sizes of its letters, at least. */
  private static final float LEADING = 1.05f;

  private static final double FIGURES = 0.35;
  private static final int FEWEST_LINES = 2;
  private static final int LOOK_AHEAD = 5;
  private static final int WIDE = 5;

  private record Column(float start, float end) {}

  private final List<PdfLine> lines;
  private final List<Column> columns;

  private PdfTable(List<PdfLine> lines) {
    this.lines = lines.stream().map(line -> parted(line, lines)).toList();
    this.columns = columns(this.lines);
  }

  /** How many of the lines from one on are a table; 0 if none begins there. */
  static int length(List<PdfLine> lines, int from) {
    if (!begins(lines, from)) {
      return 0;
    }
    int last = from;
    for (int at = from + 1; at < lines.size(); at++) {
      PdfLine line = lines.get(at);
      if (line.y() - lines.get(at - 1).y() > FARTHEST * line.size()
          || foreign(line, lines.get(from))) {
        break;
      }
      boolean inside =
          line.pieces().size() > 1
              || line.pieces().get(0).start() > lines.get(last).pieces().get(0).end();
      last = inside ? at : last;
    }
    List<PdfLine> region = lines.subList(from, last + 1);
    return region.size() >= FEWEST_LINES && ofFigures(region) ? region.size() : 0;
  }

  /** Whether a line has several pieces, or is the upper part of a heading of several lines. */
  private static boolean begins(List<PdfLine> lines, int at) {
    PdfLine line = lines.get(at);
    if (line.pieces().size() > 1 || at + 1 == lines.size()) {
      return line.pieces().size() > 1;
    }
    PdfLine next = lines.get(at + 1);
    return next.y() - line.y() <= SAME_CELL * line.size()
        && line.pieces().get(0).start() > margin(lines, at) + WIDE * line.size()
        && !foreign(line, next);
  }

  /** Where the first column of the lines below begins. */
  private static float margin(List<PdfLine> lines, int at) {
    return (float)
        lines.subList(at + 1, Math.min(lines.size(), at + LOOK_AHEAD)).stream()
            .filter(line -> line.pieces().size() > 2)
            .mapToDouble(line -> line.pieces().get(0).start())
            .min()
            .orElse(Float.MAX_VALUE);
  }

  /** Whether a line of one piece is of another size: a title, or the text after the table. */
  private static boolean foreign(PdfLine line, PdfLine first) {
    float ratio = line.size() / first.size();
    return line.pieces().size() == 1 && (ratio > 1.2f || ratio < 0.8f);
  }

  private static boolean ofFigures(List<PdfLine> lines) {
    long others = 0;
    long figures = 0;
    boolean years = false;
    for (PdfLine line : lines) {
      for (Piece piece : line.pieces().stream().skip(1).toList()) {
        others++;
        figures += isFigure(piece.text()) ? 1 : 0;
        years |= ColumnHeading.year(piece.text()).isPresent() && piece.text().length() < 12;
      }
    }
    return figures > 0 && (years || figures >= FIGURES * others);
  }

  private static boolean isFigure(String text) {
    return NoFigureMark.of(text).isPresent()
        || (PrintedNumber.of(text).isPresent() && ColumnHeading.year(text).isEmpty());
  }

  /** The rows of the lines, each with its cells. */
  static List<List<String>> rows(List<PdfLine> lines) {
    return new PdfTable(lines).rows();
  }

  /** A line whose pieces are parted before figures, where a column of another line begins. */
  private static PdfLine parted(PdfLine line, List<PdfLine> lines) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : line.pieces()) {
      Piece cell = piece.parts().isEmpty() ? piece : piece.parts().get(0);
      for (Piece part : piece.parts().stream().skip(1).toList()) {
        if (isAmount(part.text()) && isColumn(cell, part, lines)) {
          pieces.add(cell);
          cell = part;
        } else {
          cell = new Piece(cell.text() + " " + part.text(), cell.start(), part.end());
        }
      }
      pieces.add(cell);
    }
    return new PdfLine(line.y(), line.size(), pieces);
  }

  private static boolean isAmount(String text) {
    return isFigure(text) || ColumnHeading.year(text).isPresent();
  }

  /** Whether a line has a piece of the second column that does not reach into the first. */
  private static boolean isColumn(Piece first, Piece second, List<PdfLine> lines) {
    return lines.stream()
        .flatMap(line -> line.pieces().stream())
        .anyMatch(
            piece ->
                piece.start() >= first.end() && piece.overlap(second.start(), second.end()) > 0);
  }

  /** Where pieces of the fuller lines stand above each other. */
  private static List<Column> columns(List<PdfLine> lines) {
    int most = lines.stream().mapToInt(line -> line.pieces().size()).max().orElse(0);
    List<Piece> pieces = new ArrayList<>();
    lines.stream()
        .filter(line -> line.pieces().size() * 2 > most)
        .forEach(line -> pieces.addAll(line.pieces()));
    pieces.sort((one, other) -> Float.compare(one.start(), other.start()));
    List<Column> columns = new ArrayList<>();
    for (Piece piece : pieces) {
      int last = columns.size() - 1;
      if (last >= 0 && piece.start() < columns.get(last).end()) {
        Column column = columns.get(last);
        columns.set(last, new Column(column.start(), Math.max(column.end(), piece.end())));
      } else {
        columns.add(new Column(piece.start(), piece.end()));
      }
    }
    return columns;
  }

  private List<List<String>> rows() {
    float near = near();
    List<List<String>> rows = new ArrayList<>();
    boolean figures = false;
    for (int i = 0; i < lines.size(); i++) {
      boolean has = hasFigures(lines.get(i));
      boolean goesOn =
          i > 0
              && !tooClose(i)
              && !(has && figures)
              && (endsCell(i) || (gap(i) <= near && !(figures && nearerBelow(i, near))));
      if (!goesOn) {
        rows.add(new ArrayList<>(Collections.nCopies(columns.size(), "")));
        figures = false;
      }
      figures |= has;
      add(lines.get(i), rows.get(rows.size() - 1));
    }
    return rows;
  }

  /** How far below each other lines of one cell stand at most. */
  private float near() {
    List<Float> pitches = new ArrayList<>();
    float before = -1;
    for (PdfLine line : lines) {
      if (hasFigures(line)) {
        if (before >= 0) {
          pitches.add(line.y() - before);
        }
        before = line.y();
      }
    }
    Collections.sort(pitches);
    float size = lines.get(0).size() * SAME_CELL;
    return pitches.isEmpty() ? size : Math.min(size, SAME_ROW * pitches.get(pitches.size() / 2));
  }

  private float gap(int line) {
    return lines.get(line).y() - lines.get(line - 1).y();
  }

  /** Whether a line stands nearer to the one above it than the lines of one text do. */
  private boolean tooClose(int line) {
    if (line >= lines.size()) {
      return false;
    }
    Piece first = lines.get(line).pieces().get(0);
    Piece above = lines.get(line - 1).pieces().get(0);
    return gap(line) < LEADING * lines.get(line).size()
        && first.overlap(above.start(), above.end()) > 0;
  }

  /** Whether a line can only be the last of a label, as the next row begins right below it. */
  private boolean endsCell(int line) {
    return !hasFigures(lines.get(line))
        && tooClose(line + 1)
        && gap(line) <= SAME_CELL * lines.get(line).size();
  }

  /** Whether a line is rather the first of the next row with figures. */
  private boolean nearerBelow(int line, float near) {
    int below = line + 1;
    while (below < lines.size() && gap(below) <= near && !hasFigures(lines.get(below))) {
      below++;
    }
    return below < lines.size()
        && hasFigures(lines.get(below))
        && gap(below) <= near
        && gap(line + 1) < gap(line) - 0.5f;
  }

  private static boolean hasFigures(PdfLine line) {
    return line.pieces().stream().skip(1).anyMatch(piece -> isFigure(piece.text()));
  }

  private void add(PdfLine line, List<String> row) {
    for (Piece piece : line.pieces()) {
      for (int column : columns(piece)) {
        row.set(column, PdfLine.joined(row.get(column), piece.text()));
      }
    }
  }

  /** The column of a piece, or all that it covers. */
  private List<Integer> columns(Piece piece) {
    List<Integer> covered =
        IntStream.range(0, columns.size())
            .filter(at -> covers(piece, columns.get(at)))
            .boxed()
            .toList();
    return covered.size() > 1 ? covered : List.of(nearest(piece));
  }

  private static boolean covers(Piece piece, Column column) {
    return piece.overlap(column.start(), column.end()) > 0.6f * (column.end() - column.start());
  }

  private int nearest(Piece piece) {
    return IntStream.range(0, columns.size())
        .boxed()
        .max(
            (one, other) ->
                Float.compare(
                    piece.overlap(columns.get(one).start(), columns.get(one).end()),
                    piece.overlap(columns.get(other).start(), columns.get(other).end())))
        .orElse(0);
  }
}
