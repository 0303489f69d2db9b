package org.groupkpi.tieout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.groupkpi.tieout.PdfLine.Piece;

/** The lines of each page of a PDF without the headers and footers that run through it. */
final class PdfPages {
  private static final int RUNNING = 3;

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final Map<String, Integer> times = new HashMap<>();

  PdfPages(PDDocument pdf) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      List<PdfLine> lines = PdfLine.of(glyphs.page(pdf, page));
      pages.add(lines);
      edges(lines)
          .map(PdfPages::words)
          .distinct()
          .forEach(edge -> times.merge(edge, 1, Integer::sum));
    }
  }

  int count() {
    return pages.size();
  }

  /** The lines of a page, the first is 1. */
  List<PdfLine> lines(int page) {
    List<PdfLine> lines = pages.get(page - 1);
    List<PdfLine> running =
        edges(lines).filter(line -> times.getOrDefault(words(line), 0) >= RUNNING).toList();
    return lines.stream().filter(line -> !running.contains(line)).toList();
  }

  private static Stream<PdfLine> edges(List<PdfLine> lines) {
    return lines.size() < 2 ? lines.stream() : Stream.of(lines.get(0), lines.get(lines.size() - 1));
  }

  /** The text and place of a line, whatever the number of the page. */
  private static String words(PdfLine line) {
    String text = line.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
    return Math.round(line.y()) + " " + text.replaceAll("[0-9]+", "0");
  }
}
