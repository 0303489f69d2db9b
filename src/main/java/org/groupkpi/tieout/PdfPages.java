package org.groupkpi.tieout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.groupkpi.tieout.PdfLine.Piece;

/** The lines of each page of a PDF without the headers and footers that run through it. */
final class PdfPages {
  private static final int RUNNING = 3;
  private static final Pattern AMOUNT = Pattern.compile("[0-9][,.][0-9]");
  private static final Pattern WHOLE = Pattern.compile("(?<![0-9])[0-9]{1,4}(?![0-9])");

  private final List<List<PdfLine>> pages = new ArrayList<>();
  private final Map<String, Integer> times = new HashMap<>();

  PdfPages(PDDocument pdf) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      List<PdfLine> lines = PdfLine.of(glyphs.page(pdf, page));
      pages.add(lines);
      int number = page;
      edges(lines)
          .flatMap(line -> looks(line, number).stream())
          .distinct()
          .forEach(look -> times.merge(look, 1, Integer::sum));
    }
  }

  int count() {
    return pages.size();
  }

  /** The lines of a page, the first is 1. */
  List<PdfLine> lines(int page) {
    List<PdfLine> lines = pages.get(page - 1);
    List<PdfLine> running =
        edges(lines).filter(line -> !hasAmount(line) && runs(line, page)).toList();
    return lines.stream().filter(line -> !running.contains(line)).toList();
  }

  private static Stream<PdfLine> edges(List<PdfLine> lines) {
    return lines.size() < 2 ? lines.stream() : Stream.of(lines.get(0), lines.get(lines.size() - 1));
  }

  private boolean runs(PdfLine line, int page) {
    return looks(line, page).stream().anyMatch(look -> times.getOrDefault(look, 0) >= RUNNING);
  }

  /** Whether a line has a figure of several digits, which no header or footer has. */
  private static boolean hasAmount(PdfLine line) {
    return line.pieces().stream().map(Piece::text).anyMatch(AMOUNT.asPredicate())
        || line.pieces().stream().skip(1).filter(piece -> isFigure(piece.text())).count() > 1;
  }

  private static boolean isFigure(String text) {
    return PrintedNumber.of(text).isPresent() && ColumnHeading.year(text).isEmpty();
  }

  /** The text and place of a line: as it stands, and with each number as one counted by pages. */
  private static List<String> looks(PdfLine line, int page) {
    String text = line.pieces().stream().map(Piece::text).collect(Collectors.joining(" "));
    String place = Math.round(line.y()) + " ";
    List<String> looks = new ArrayList<>();
    looks.add(place + text);
    WHOLE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .distinct()
        .map(number -> text.replaceAll("(?<![0-9])" + number + "(?![0-9])", counted(number, page)))
        .forEach(look -> looks.add(place + look));
    return looks;
  }

  private static String counted(String number, int page) {
    return "#" + (Integer.parseInt(number) - page);
  }
}
