package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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
  private final Predicate<String> ofOthers;
  private final ToldUnits units;
  private Map<Integer, ColumnHeading> headings = new LinkedHashMap<>();
  private List<String> headingTexts = List.of();
  private List<List<String>> headingCells = List.of();
  private boolean inHeading;
  private String section = "";
  private String unitOfAll = "";
  private final List<FigureRow> rows = new ArrayList<>();
  private final List<TextCell> texts = new ArrayList<>();
  private final List<String> headed = new ArrayList<>();

  private TableReading(
      Grid grid,
      Year reporting,
      Set<String> ours,
      Predicate<String> ofOthers,
      Predicate<String> isUnit) {
    this.grid = grid;
    this.reporting = reporting;
    this.ours = ours;
    this.ofOthers = ofOthers;
    this.units = new ToldUnits(isUnit);
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

  /**
   * A cell with its heading.
   *
   * @param unit in the column of units that belongs to it; may be empty
   * @param told units that headings, sections or captions tell, the likeliest first
   */
  public record FigureCell(ColumnHeading heading, String text, String unit, List<String> told) {
    public FigureCell {
      told = List.copyOf(told);
    }

    /** The unit that headings, sections or captions tell for certain; else empty. */
    public String unitTold() {
      return told.isEmpty() ? "" : told.get(told.size() - 1);
    }

    /**
     * The units that it may be in, the likeliest first.
     *
     * @param ofRow what its row states; may be empty
     */
    List<String> units(String ofRow) {
      return Stream.of(unit, ofRow)
          .filter(one -> !one.isBlank())
          .findFirst()
          .map(List::of)
          .orElse(told);
    }
  }

  /** A cell of words; what it says may state figures all the same. */
  record TextCell(GridRow row, ColumnHeading heading, String text) {}

  /**
   * Reads a table.
   *
   * @param reporting year of what is headed {@code 本年}, {@code this year}
   * @param isUnit whether a text is a unit
   */
  public static TableReading of(Grid grid, Year reporting, Predicate<String> isUnit) {
    return new TableReading(grid, reporting, Set.of(), heading -> false, isUnit).read();
  }

  /** Reads a table that is compared with ours. */
  static TableReading of(Grid grid, OurRows known) {
    return new TableReading(
            grid,
            known.reporting(),
            known.columns(),
            known::headsOthers,
            unit -> Known.isUnit(unit, known.units()))
        .read();
  }

  private TableReading read() {
    grid.rows().forEach(this::row);
    return this;
  }

  /** The rows with figures or marks in place of them. */
  List<FigureRow> rows() {
    return rows.stream().filter(row -> !row.columns().isEmpty()).toList();
  }

  /** These, and rows of which no figure can be read. */
  public List<FigureRow> allRows() {
    return List.copyOf(rows);
  }

  /** What heads the columns, of all headings. */
  public List<String> headed() {
    return List.copyOf(headed);
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
    if (!figures.isEmpty() && isAmount(row.cells().get(0))) {
      texts.add(new TextCell(row, headings.getOrDefault(0, NO_HEADING), row.cells().get(0)));
    }
    List<Integer> unread = unread(row, figures);
    boolean spanned = row.cells().stream().filter(text -> !text.isBlank()).distinct().count() == 1;
    if (figures.isEmpty() && (unread.isEmpty() || spanned)) {
      section(String.join(" ", row.cells().stream().distinct().toList()).strip());
      return;
    }
    add(row, columns(row, figures), unread);
  }

  /** Whether a first cell is no label but an amount, alone or, as on cards, with its caption. */
  private boolean isAmount(String cell) {
    Optional<String> unit = PrintedNumber.of(cell).map(PrintedNumber::unit);
    return unit.filter(units.isUnit()).isPresent()
        || (!ofYears()
            && unit.filter(
                    text ->
                        IntStream.range(1, text.length())
                            .anyMatch(at -> units.isUnit().test(text.substring(0, at).strip())))
                .isPresent());
  }

  private void section(String text) {
    if (ToldUnits.isLabel(text)) {
      unitOfAll = text;
    } else {
      section = text;
    }
  }

  private List<Integer> unread(GridRow row, List<Integer> figures) {
    return IntStream.range(1, row.cells().size())
        .filter(this::ofFigures)
        .filter(at -> !row.cells().get(at).isBlank() && !figures.contains(at))
        .boxed()
        .toList();
  }

  private void texts(GridRow row, int from) {
    String last = "";
    for (int i = from; i < row.cells().size(); i++) {
      String text = row.cells().get(i);
      boolean unit = isUnit(i) || (inHeading && units.isUnit().test(text));
      boolean words = !unit && (from == 0 || !isFigure(text)) && !text.equals(last);
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
    if (isBelowHeading(row)) {
      return true;
    }
    boolean figures =
        IntStream.range(1, cells.size())
            .anyMatch(at -> isFigure(cells.get(at)) && !heading(cells.get(at)).ofFigures());
    if (figures || cells.stream().distinct().count() < 2) {
      return false;
    }
    List<String> columns = cells.subList(1, cells.size());
    boolean goesOn = inHeading && cells.get(0).isBlank();
    if (hasRows() && !goesOn && columns.stream().anyMatch(YearHeading::isYearOrDate)) {
      return YearHeading.heads(cells, ofYears() ? headingTexts : List.of());
    }
    boolean spanned = columns.size() > 1 && columns.stream().distinct().count() == 1;
    return columns.stream()
            .map(this::heading)
            .anyMatch(heading -> heading.ofFigures() || heading.key().equals(ColumnHeading.IS_UNIT))
        || (!spanned && columns.stream().anyMatch(this::isOurColumn))
        || (headings.isEmpty() && columns.stream().anyMatch(ofOthers));
  }

  private boolean hasRows() {
    return !rows.isEmpty() || ofYears();
  }

  private boolean ofYears() {
    return headings.values().stream().anyMatch(ColumnHeading::ofFigures);
  }

  /** Whether a row without label goes on with the heading above: it tells units, or no figures. */
  private boolean isBelowHeading(GridRow row) {
    if (!inHeading || row.cells().isEmpty()) {
      return false;
    }
    String label = row.cells().get(0);
    List<String> others =
        IntStream.range(1, row.cells().size())
            .filter(this::ofFigures)
            .mapToObj(row.cells()::get)
            .filter(text -> !text.isBlank())
            .toList();
    boolean labelled =
        !label.isBlank()
            && !label.equals(headingCells.get(0).get(0))
            && !heading(label).key().equals(ColumnHeading.IS_UNIT);
    return !labelled
        && !others.isEmpty()
        && (others.stream().noneMatch(TableReading::isFigure)
            || others.stream().allMatch(text -> units.isUnit().test(text)));
  }

  private boolean isOurColumn(String cell) {
    return ours.contains(heading(cell).key());
  }

  private ColumnHeading heading(String text) {
    ColumnHeading heading = ColumnHeading.of(text, reporting);
    return heading.ofFigures() && ofOthers.test(text) ? heading.asOthers() : heading;
  }

  /** A heading of two rows is one; a later heading takes the place of the one before it. */
  private void heading(GridRow row) {
    List<String> texts = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < row.cells().size(); i++) {
      boolean lower = inHeading && i < headingTexts.size();
      String above = lower ? headingTexts.get(i) : "";
      String text = row.cells().get(i);
      texts.add(above.isEmpty() || above.equals(text) ? text : (above + " " + text).strip());
      cells.add(new ArrayList<>(List.of(text)));
      cells.get(i).addAll(lower ? headingCells.get(i) : List.of());
    }
    headingTexts = texts;
    headingCells = cells;
    headings = new LinkedHashMap<>();
    for (int i = 0; i < texts.size(); i++) {
      headings.put(i, best(texts.get(i), row.cells().get(i)));
    }
    headed.addAll(row.cells().subList(1, row.cells().size()));
    inHeading = true;
  }

  /**
   * Of both rows of a heading together, or of the lower one where that is a column of ours, or of
   * units.
   */
  private ColumnHeading best(String both, String lower) {
    ColumnHeading together = heading(both);
    ColumnHeading below = heading(lower);
    boolean alone =
        below.key().equals(ColumnHeading.IS_UNIT) || (!together.ofFigures() && isOurColumn(lower));
    return alone ? below : together;
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
    for (int at : figures) {
      ColumnHeading heading = headings.getOrDefault(at, NO_HEADING);
      String text = heading.text();
      if (!ofYears() && figures.size() == 1 && !isOurColumn(text) && !ofOthers.test(text)) {
        heading = new ColumnHeading(yearOfTitle(), text);
      }
      columns.put(at, cell(row, at, heading));
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
    for (int i = 0; i < first; i++) {
      String text = row.cells().get(i);
      if (!isUnit(i) && !text.isBlank()) {
        labels.add(text);
      }
    }
    List<FigureCell> others =
        unread.stream().map(at -> cell(row, at, headings.getOrDefault(at, NO_HEADING))).toList();
    List<RowReading> readings = RowReading.of(labels, unitBeside(row, first), row.before());
    rows.add(new FigureRow(row, section, readings, columns, others));
  }

  private FigureCell cell(GridRow row, int at, ColumnHeading heading) {
    Stream<String> around =
        Stream.of(
                headingCells(at),
                List.of(section),
                headingCells(0),
                List.of(unitOfAll),
                grid.captions())
            .flatMap(List::stream);
    return new FigureCell(heading, row.cells().get(at), unitBeside(row, at), units.of(around));
  }

  private List<String> headingCells(int at) {
    return at < headingCells.size() ? headingCells.get(at) : List.of();
  }

  /** The unit in the last column before a figure; in the next behind it where figures go first. */
  private String unitBeside(GridRow row, int figure) {
    List<Integer> columns =
        IntStream.range(1, row.cells().size()).filter(this::isUnit).boxed().toList();
    Optional<Integer> before =
        columns.stream().filter(at -> at < figure).max(Comparator.naturalOrder());
    Optional<Integer> behind = columns.stream().filter(at -> at > figure).findFirst();
    boolean figuresFirst =
        columns.stream().limit(1).anyMatch(at -> IntStream.range(1, at).anyMatch(this::ofFigures));
    return (figuresFirst ? behind.or(() -> before) : before.or(() -> behind))
        .map(row.cells()::get)
        .orElse("");
  }

  private boolean ofFigures(int column) {
    return headings.getOrDefault(column, NO_HEADING).ofFigures();
  }
}
