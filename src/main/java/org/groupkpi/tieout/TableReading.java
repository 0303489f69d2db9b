package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;

/** Reads a table from top to bottom: headings, sections, and rows with figures. */
public final class TableReading {
  private static final ColumnHeading NO_HEADING = new ColumnHeading("", "");

  private final Grid grid;
  private final Year reporting;
  private final Set<String> ours;
  private Map<Integer, ColumnHeading> headings = new LinkedHashMap<>();
  private List<String> headingTexts = List.of();
  private boolean inHeading;
  private String section = "";
  private final List<FigureRow> rows = new ArrayList<>();
  private final List<TextCell> texts = new ArrayList<>();

  private TableReading(Grid grid, Year reporting, Set<String> ours) {
    this.grid = grid;
    this.reporting = reporting;
    this.ours = ours;
  }

  /**
   * A row with figures.
   *
   * @param section the heading above it; may be empty
   * @param columns cells with figures or marks, by their place
   * @param unread cells in columns of figures that hold something else
   */
  public record FigureRow(
      GridRow row,
      String section,
      List<RowReading> readings,
      Map<Integer, FigureCell> columns,
      List<FigureCell> unread) {
    public FigureRow {
      readings = List.copyOf(readings);
      columns = new LinkedHashMap<>(columns);
      unread = List.copyOf(unread);
    }
  }

  /** A cell with its heading. */
  public record FigureCell(ColumnHeading heading, String text) {}

  /** A cell of words; what it says may state figures all the same. */
  record TextCell(GridRow row, ColumnHeading heading, String text) {}

  /**
   * Reads a table.
   *
   * @param reporting year of what is headed {@code 本年}, {@code this year}
   * @param ours keys of headings of columns other than years
   */
  public static TableReading of(Grid grid, Year reporting, Set<String> ours) {
    TableReading reading = new TableReading(grid, reporting, ours);
    grid.rows().forEach(reading::row);
    return reading;
  }

  /** The rows with figures or marks in place of them. */
  List<FigureRow> rows() {
    return rows.stream().filter(row -> !row.columns().isEmpty()).toList();
  }

  /** These, and rows of which no figure can be read. */
  public List<FigureRow> allRows() {
    return List.copyOf(rows);
  }

  /** Cells without a figure that have a digit, those of headings too, but not labels of rows. */
  List<TextCell> texts() {
    return List.copyOf(texts);
  }

  private void row(GridRow row) {
    if (isHeading(row)) {
      texts(row, 0);
      heading(row);
      return;
    }
    inHeading = false;
    List<Integer> figures = figures(row);
    texts(row, figures.isEmpty() ? 0 : 1);
    List<Integer> unread = unread(row, figures);
    boolean spanned = row.cells().stream().filter(text -> !text.isBlank()).distinct().count() == 1;
    if (figures.isEmpty() && (unread.isEmpty() || spanned)) {
      section = String.join(" ", row.cells().stream().distinct().toList()).strip();
      return;
    }
    add(row, columns(row, figures), unread);
  }

  private List<Integer> unread(GridRow row, List<Integer> figures) {
    return IntStream.range(1, row.cells().size())
        .filter(at -> headings.getOrDefault(at, NO_HEADING).ofFigures())
        .filter(at -> !row.cells().get(at).isBlank() && !figures.contains(at))
        .boxed()
        .toList();
  }

  private void texts(GridRow row, int from) {
    String last = "";
    for (int i = from; i < row.cells().size(); i++) {
      String text = row.cells().get(i);
      boolean words = !isUnit(i) && (from == 0 || !isFigure(text)) && !text.equals(last);
      if (words && text.chars().anyMatch(Character::isDigit)) {
        texts.add(new TextCell(row, headings.getOrDefault(i, NO_HEADING), text));
      }
      last = text;
    }
  }

  /**
   * Whether the row says what stands below: it names years or columns of ours and has no figure.
   */
  private boolean isHeading(GridRow row) {
    List<String> cells = row.cells();
    boolean figures =
        IntStream.range(1, cells.size())
            .anyMatch(
                at ->
                    isFigure(cells.get(at))
                        && !ColumnHeading.of(cells.get(at), reporting).ofFigures());
    if (figures || cells.stream().distinct().count() < 2) {
      return false;
    }
    List<String> columns = cells.subList(1, cells.size());
    boolean spanned = columns.size() > 1 && columns.stream().distinct().count() == 1;
    return columns.stream()
            .map(cell -> ColumnHeading.of(cell, reporting))
            .anyMatch(heading -> heading.ofFigures() || heading.key().equals(ColumnHeading.IS_UNIT))
        || (!spanned && columns.stream().anyMatch(this::isOurColumn));
  }

  private boolean isOurColumn(String cell) {
    return ours.contains(ColumnHeading.of(cell, reporting).key());
  }

  /** A heading of two rows is one; a later heading takes the place of the one before it. */
  private void heading(GridRow row) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      String above = inHeading && i < headingTexts.size() ? headingTexts.get(i) : "";
      String text = row.cells().get(i);
      texts.add(above.isEmpty() || above.equals(text) ? text : above + " " + text);
    }
    headingTexts = texts;
    headings = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      headings.put(i, best(texts.get(i), row.cells().get(i)));
    }
    inHeading = true;
  }

  /** Of both rows of a heading together, or of the lower one where that is a column of ours. */
  private ColumnHeading best(String both, String lower) {
    ColumnHeading together = ColumnHeading.of(both, reporting);
    return together.ofFigures() || !isOurColumn(lower)
        ? together
        : ColumnHeading.of(lower, reporting);
  }

  /** Whether a column holds units; the first one holds labels, whatever its heading. */
  private boolean isUnit(int column) {
    return column > 0
        && headings.getOrDefault(column, NO_HEADING).key().equals(ColumnHeading.IS_UNIT);
  }

  private static boolean isFigure(String cell) {
    return NoFigureMark.of(cell).isPresent() || PrintedNumber.of(cell).isPresent();
  }

  private List<Integer> figures(GridRow row) {
    return IntStream.range(1, row.cells().size())
        .filter(at -> !isUnit(at) && isFigure(row.cells().get(at)))
        .boxed()
        .toList();
  }

  /** The figures with their headings; of a table without any the one column is of its year. */
  private Map<Integer, FigureCell> columns(GridRow row, List<Integer> figures) {
    Map<Integer, FigureCell> columns = new LinkedHashMap<>();
    boolean ofYears = headings.values().stream().anyMatch(ColumnHeading::ofFigures);
    for (int at : figures) {
      ColumnHeading heading = headings.getOrDefault(at, NO_HEADING);
      if (!ofYears && figures.size() == 1 && !isOurColumn(heading.text())) {
        heading = new ColumnHeading(yearOfTitle(), heading.text());
      }
      columns.put(at, new FigureCell(heading, row.cells().get(at)));
    }
    return columns;
  }

  private String yearOfTitle() {
    return grid.titles().stream()
        .flatMap(title -> ColumnHeading.year(title).stream())
        .findFirst()
        .orElse(reporting.toString());
  }

  private void add(GridRow row, Map<Integer, FigureCell> columns, List<Integer> unread) {
    int first =
        Stream.concat(columns.keySet().stream(), unread.stream())
            .min(Comparator.naturalOrder())
            .orElseThrow();
    List<String> labels = new ArrayList<>();
    String unit = "";
    for (int i = 0; i < first; i++) {
      String text = row.cells().get(i);
      if (isUnit(i)) {
        unit = text;
      } else if (!text.isBlank()) {
        labels.add(text);
      }
    }
    List<FigureCell> others =
        unread.stream()
            .map(at -> new FigureCell(headings.getOrDefault(at, NO_HEADING), row.cells().get(at)))
            .toList();
    rows.add(
        new FigureRow(row, section, RowReading.of(labels, unit, row.before()), columns, others));
  }
}
