package org.groupkpi.tagging;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.groupkpi.measure.Exact;
import org.groupkpi.report.PrintedFigure;
import org.groupkpi.report.PrintedRow;
import org.groupkpi.report.PrintedTable;
import org.groupkpi.text.Language;

/** Marks the tagged figures of a page, in one language, as inline XBRL 1.1. */
public final class InlineMarks {
  /** Transformation Rules Registry 4. */
  private static final String DIGITS = "ixt:num-dot-decimal";

  private static final String ZERO = "ixt:fixed-zero";
  private static final InlinePage.MarkedCell PLAIN =
      new InlinePage.MarkedCell("", "", "", List.of());

  private final TaggedReport report;
  private final Language language;
  private final Namespaces namespaces;
  private final Map<String, InlinePage.Context> contexts = new LinkedHashMap<>();
  private final Map<String, InlinePage.UnitOfMarks> units = new LinkedHashMap<>();
  private final List<InlinePage.Mark> hidden = new ArrayList<>();
  private final List<DataPoint> marked = new ArrayList<>();

  private InlineMarks(TaggedReport report, Language language) {
    this.report = report;
    this.language = language;
    this.namespaces = new Namespaces(report.group());
  }

  /**
   * The marks of a page.
   *
   * @param tables codes of the tables that stand on it
   */
  public static InlinePage of(TaggedReport report, Set<String> tables, Language language) {
    return new InlineMarks(report, language).page(tables);
  }

  private InlinePage page(Set<String> codes) {
    List<InlinePage.MarkedTable> tables =
        report.tables().stream()
            .filter(table -> codes.contains(table.definition().code()))
            .map(this::table)
            .toList();
    report.unprinted().forEach(this::hide);
    return new InlinePage(
        namespaces.of(marked).entrySet().stream()
            .map(one -> new InlinePage.Namespace(one.getKey(), one.getValue()))
            .toList(),
        namespaces.schemas(marked),
        List.copyOf(contexts.values()),
        List.copyOf(units.values()),
        hidden,
        tables);
  }

  private InlinePage.MarkedTable table(PrintedTable table) {
    String code = table.definition().code();
    List<InlinePage.MarkedRow> rows = new ArrayList<>();
    SortedMap<Integer, List<String>> notes = new TreeMap<>();
    for (PrintedRow row : table.rows()) {
      List<InlinePage.MarkedCell> cells = new ArrayList<>();
      for (int at = 0; at < row.cells().size(); at++) {
        int before = hidden.size();
        InlinePage.MarkedCell cell = cell(row, row.cells().get(at));
        cells.add(cell);
        Stream.concat(cell.marks().stream(), hidden.stream().skip(before))
            .forEach(mark -> note(row, cells.size() - 1, mark, notes));
      }
      rows.add(new InlinePage.MarkedRow(cells));
    }
    return new InlinePage.MarkedTable(
        code,
        rows,
        notes.entrySet().stream()
            .map(
                note ->
                    new InlinePage.Note(
                        code + "-note-" + note.getKey(),
                        note.getKey(),
                        String.join(" ", note.getValue())))
            .toList());
  }

  /** Notes a mark under each footnote at its cell or its row. */
  private static void note(
      PrintedRow row, int cell, InlinePage.Mark mark, Map<Integer, List<String>> notes) {
    Stream.concat(row.marks().label().stream(), row.marks().cells().get(cell).stream())
        .forEach(number -> notes.computeIfAbsent(number, key -> new ArrayList<>()).add(mark.id()));
  }

  private InlinePage.MarkedCell cell(PrintedRow row, PrintedFigure cell) {
    List<DataPoint> points = report.of(row, cell);
    if (points.isEmpty()) {
      return PLAIN;
    }
    String text = cell.text().in(language);
    if (cell.digits().isEmpty()) {
      return new InlinePage.MarkedCell("", text, "", marks(points, "", ""));
    }
    BigDecimal number = cell.digits().get().number();
    if (cell.digits().get().small()) {
      return new InlinePage.MarkedCell("", text, "", marks(points, ZERO, ""));
    }
    String sign = number.signum() < 0 ? "-" : "";
    String digits = Exact.grouped(number.abs());
    String whole = sign + digits;
    boolean more =
        text.length() > whole.length() && "0123456789.,".indexOf(text.charAt(whole.length())) >= 0;
    if (!text.startsWith(whole) || more) {
      points.forEach(this::hide);
      return PLAIN;
    }
    return new InlinePage.MarkedCell(
        sign, digits, text.substring(whole.length()), marks(points, DIGITS, ""));
  }

  private void hide(DataPoint point) {
    String text =
        point
            .number()
            .map(number -> Exact.grouped(number.printed().abs()))
            .orElseGet(() -> point.words().in(language));
    hidden.addAll(marks(List.of(point), point.number().isPresent() ? DIGITS : "", text));
  }

  private List<InlinePage.Mark> marks(List<DataPoint> points, String format, String text) {
    return points.stream().map(point -> mark(point, format, text)).toList();
  }

  private InlinePage.Mark mark(DataPoint point, String format, String text) {
    marked.add(point);
    return new InlinePage.Mark(
        "f" + marked.size(),
        point.aspects().concept().toString(),
        context(point.aspects()).id(),
        point.aspects().measure().map(measure -> unit(measure).id()).orElse(""),
        point.number().map(DataPoint.Amount::decimals).orElse(0),
        point.number().map(DataPoint.Amount::shift).orElse(0),
        format,
        point.number().map(number -> number.printed().signum() < 0).orElse(false),
        text);
  }

  private InlinePage.Context context(DataPoint.Aspects aspects) {
    String key = aspects.period().text() + " " + aspects.code().memberText();
    return contexts.computeIfAbsent(
        key,
        added ->
            new InlinePage.Context(
                "c" + (contexts.size() + 1),
                namespaces.scheme(),
                report.node(),
                aspects.period().instant() ? "" : aspects.period().first().toString(),
                aspects.period().last().toString(),
                Namespaces.dimension(aspects.code()).orElse(""),
                aspects.code().isTotal() ? "" : Namespaces.member(aspects.code())));
  }

  private InlinePage.UnitOfMarks unit(Measure measure) {
    return units.computeIfAbsent(
        measure.text(),
        added ->
            new InlinePage.UnitOfMarks(
                "u" + (units.size() + 1),
                measure.above().isEmpty() ? List.of("xbrli:pure") : measure.above(),
                measure.below()));
  }
}
