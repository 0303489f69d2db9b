package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document;
import org.groupkpi.tieout.NoFigureMark;
import org.groupkpi.tieout.RowReading;
import org.groupkpi.tieout.TableReading;
import org.groupkpi.tieout.TableReading.FigureCell;
import org.groupkpi.tieout.TableReading.FigureRow;

/** Finds the tables of a document that have years in their headings, and what their rows print. */
final class FoundTables {
  private static final LocalText PLACE = Words.of("{0}, table {1}, {2}");

  /** The number of a footnote behind a label: {@code 耗水量 5}. */
  private static final Pattern MARK = Pattern.compile("(.*[^0-9.,~-]) ?\\s([0-9]{1,2})");

  /** {@code 产生量 / 万元}, {@code （含}: what the next line goes on with. */
  private static final Pattern UNFINISHED = Pattern.compile(".*(?:[/／].*|[（(][^）)]*)");

  private static final Pattern BROKEN = Pattern.compile("(?<=[\\p{IsHan}）]) (?=[\\p{IsHan}（])");

  /** The last word of a label, which is no unit where the table tells one. */
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{4,}");

  private static final Pattern UNIT_BEHIND = Pattern.compile("(?i).+ (?:单位|單位|units?)");
  private static final Pattern STROKE = Pattern.compile(" ?/ ?");
  private static final Pattern NO_TITLE = Pattern.compile(".*[，。；].*");
  private static final int LONGEST_SECTION = 60;
  private static final int LONGEST_LABEL = 200;

  private final String file;
  private final Year reporting;

  private FoundTables(String file, Year reporting) {
    this.file = file;
    this.reporting = reporting;
  }

  /**
   * The tables of a document.
   *
   * @param file its name
   * @param otherwise year of the report, if no heading names one
   */
  static List<FoundTable> of(Document document, String file, Year otherwise) {
    FoundTables found =
        new FoundTables(file, ReportTables.latest(document, otherwise).orElse(otherwise));
    return ReportTables.of(document).stream()
        .map(found::table)
        .filter(table -> !table.rows().isEmpty() || !table.leftOut().isEmpty())
        .toList();
  }

  private FoundTable table(ReportTable table) {
    List<FoundRow> rows = new ArrayList<>();
    Set<Year> years = new TreeSet<>();
    boolean change = false;
    String section = "";
    List<LeftOut> leftOut = new ArrayList<>();
    for (FigureRow row : TableReading.of(table.grid(), reporting, FoundTables::isUnit).allRows()) {
      section = lastTitle(List.of(row.section()), section);
      YearColumns columns = YearColumns.of(row);
      Map<Year, FoundFigure> figures = figures(columns);
      if (!figures.isEmpty() && row.readings().get(0).label().length() <= LONGEST_LABEL) {
        section = begins(row) ? section : lastTitle(row.row().before(), section);
        rows.add(row(table, row, section, figures));
        figures = rows.get(rows.size() - 1).figures();
        years.addAll(figures.keySet());
        change |= row.columns().values().stream().anyMatch(FoundTables::isChange);
      } else {
        figures = Map.of();
      }
      leftOut(table, row, columns, figures).ifPresent(leftOut::add);
    }
    return new FoundTable(table.title(), List.copyOf(years), change, RowLevels.of(rows), leftOut);
  }

  /** What is not taken of a row: figures that cannot be read, or are not those of a year. */
  private Optional<LeftOut> leftOut(
      ReportTable table, FigureRow row, YearColumns columns, Map<Year, FoundFigure> taken) {
    Stream<FigureCell> unread =
        columns.figures().entrySet().stream()
            .filter(
                cell ->
                    Optional.ofNullable(taken.get(cell.getKey()))
                        .filter(figure -> figure.unread().isEmpty())
                        .isEmpty())
            .map(Map.Entry::getValue);
    List<String> cells =
        Stream.concat(unread, columns.leftOut().stream())
            .filter(cell -> NoFigureMark.of(cell.text()).isEmpty())
            .map(YearColumns::shown)
            .distinct()
            .toList();
    return cells.isEmpty()
        ? Optional.empty()
        : Optional.of(new LeftOut(place(table, row), row.readings().get(0).label(), cells));
  }

  private LocalText place(ReportTable table, FigureRow row) {
    return PLACE.fill(file, table.grid().number(), row.row().place());
  }

  /** Whether the line before a row is the beginning of its label, and no title of a section. */
  private static boolean begins(FigureRow row) {
    List<String> before = row.row().before();
    return !before.isEmpty() && UNFINISHED.matcher(before.get(before.size() - 1)).matches();
  }

  private static String lastTitle(List<String> lines, String otherwise) {
    String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    return !last.isEmpty() && last.length() <= LONGEST_SECTION && !NO_TITLE.matcher(last).matches()
        ? last
        : otherwise;
  }

  private static boolean isChange(FigureCell cell) {
    return cell.heading().ofFigures() && !cell.heading().ofYear();
  }

  private static Map<Year, FoundFigure> figures(YearColumns columns) {
    Map<Year, FoundFigure> figures = new LinkedHashMap<>();
    columns.figures().forEach((year, cell) -> figures.put(year, FoundFigure.of(cell.text())));
    return figures;
  }

  private FoundRow row(
      ReportTable table, FigureRow row, String section, Map<Year, FoundFigure> figures) {
    RowReading reading = reading(row.readings(), begins(row), unitBehind(table));
    if (!table.unit().isEmpty() && WORD.matcher(reading.unit()).matches()) {
      reading = row.readings().get(0);
    }
    Matcher mark = MARK.matcher(reading.label());
    String unit =
        Optional.of(reading.unit())
            .filter(text -> !text.isBlank())
            .or(() -> unitOfAll(figures).filter(FoundTables::isUnit))
            .or(() -> Optional.of(table.unit()).filter(text -> !text.isEmpty()))
            .or(() -> units(figures).findFirst())
            .or(() -> told(row))
            .orElse("");
    return new FoundRow(
        place(table, row),
        section,
        0,
        tidy(mark.matches() ? mark.group(1) : reading.label()),
        STROKE.matcher(tidy(unit)).replaceAll("/"),
        footnote(table, row.row().marks(), mark),
        fitting(figures, unit),
        Optional.empty());
  }

  /**
   * The figures; one in a unit that is not known, or of another kind than its row's, is not read.
   */
  private static Map<Year, FoundFigure> fitting(Map<Year, FoundFigure> figures, String unit) {
    Map<Year, FoundFigure> fitting = new LinkedHashMap<>(figures);
    Optional<PrintedUnit> ofRow = PrintedUnit.known(tidy(unit));
    fitting.replaceAll(
        (year, figure) ->
            figure.unit().isEmpty()
                    || figure.unit().equals(unit)
                    || PrintedUnit.known(figure.unit())
                        .filter(own -> ofRow.filter(own::convertsTo).isPresent())
                        .isPresent()
                ? figure
                : figure.asUnread());
    return fitting;
  }

  /** The texts of the footnotes that a row is marked with, whether raised or behind its label. */
  private static String footnote(ReportTable table, List<String> raised, Matcher behind) {
    Stream<String> marks = raised.stream().flatMap(mark -> Stream.of(mark.split("[,，、 ]+", -1)));
    return Stream.concat(marks, behind.matches() ? Stream.of(behind.group(2)) : Stream.empty())
        .distinct()
        .map(mark -> table.notes().getOrDefault(mark, ""))
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(" "));
  }

  /** Without blanks where a line was broken between Chinese characters. */
  private static String tidy(String text) {
    return BROKEN.matcher(text.strip()).replaceAll("");
  }

  /** Of several ways to read the beginning of a row, the one with the longest unit. */
  private static RowReading reading(
      List<RowReading> readings, boolean withLineBefore, boolean unitBehind) {
    String own = readings.get(0).label();
    List<RowReading> fitting =
        readings.stream()
            .filter(one -> withLineBefore != own.startsWith(one.label()))
            .filter(one -> !one.unit().isBlank())
            .toList();
    RowReading otherwise = readings.get(withLineBefore && readings.size() > 1 ? 1 : 0);
    Comparator<RowReading> byUnit = Comparator.comparingInt(one -> one.unit().length());
    return fitting.stream()
        .filter(one -> PrintedUnit.known(tidy(one.unit())).isPresent())
        .max(byUnit)
        .or(() -> fitting.stream().filter(one -> one.label().equals(own)).findFirst())
        .or(() -> fitting.stream().filter(one -> unitBehind).min(byUnit))
        .orElse(otherwise);
  }

  /** Whether the heading says that units stand behind the labels, as in a text without columns. */
  private static boolean unitBehind(ReportTable table) {
    return table.grid().rows().get(0).cells().stream()
        .limit(1)
        .anyMatch(heading -> UNIT_BEHIND.matcher(heading).matches());
  }

  /** The unit that stands behind every figure of a row. */
  private static Optional<String> unitOfAll(Map<Year, FoundFigure> figures) {
    List<String> units = units(figures).distinct().toList();
    boolean all =
        figures.values().stream()
            .filter(figure -> figure.number().isPresent())
            .noneMatch(figure -> figure.unit().isEmpty());
    return all && units.size() == 1 ? Optional.of(units.get(0)) : Optional.empty();
  }

  static boolean isUnit(String text) {
    return PrintedUnit.known(text).isPresent();
  }

  /** The one unit that headings or texts above the table tell of all figures of a row. */
  private static Optional<String> told(FigureRow row) {
    List<String> units =
        row.columns().values().stream()
            .filter(cell -> !isChange(cell))
            .map(FigureCell::unitTold)
            .distinct()
            .toList();
    return units.size() == 1 && isUnit(units.get(0)) ? Optional.of(units.get(0)) : Optional.empty();
  }

  private static Stream<String> units(Map<Year, FoundFigure> figures) {
    return figures.values().stream().map(FoundFigure::unit).filter(unit -> !unit.isEmpty());
  }
}
