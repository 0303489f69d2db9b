package org.groupkpi.setup;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.ColumnHeading;

/**
 * A form that was used so far: its sheets with a column of names, one of units and one of figures.
 */
public final class FromForm {
  private static final Pattern NAME =
      Pattern.compile(
          "(?:指标|填报指标|统计指标|指标名称|项目|项目名称|名称|内容|填报项目|填报内容|数据项|indicators?|indicatorname|items?|names?|metrics?|kpis?|datapoints?|description)");
  private static final Pattern UNIT =
      Pattern.compile("(?:计量|数据|统计)?单位|單位|units?|unitofmeasure(?:ment)?");
  private static final Pattern VALUE =
      Pattern.compile(
          "(?:本年度?|本期|当年|报告期|填报|实际|年度)?(?:数据?|数值|数额|值|金额|完成数?|实际)|填报值|本年度?|本期|values?|amounts?|figures?|actual|data|thisyear|currentyear");
  private static final LocalText PLACE = Words.of("{0}, sheet “{1}”, cell {2}");
  private static final int HEADING_ROWS = 20;

  private final String file;
  private final Sheet sheet;
  private int names;
  private int units;
  private int values;
  private int heading;

  private FromForm(String file, Sheet sheet) {
    this.file = file;
    this.sheet = sheet;
  }

  /**
   * The sheets of a form.
   *
   * @throws NothingFound if it cannot be read, or has no such sheet
   */
  public static List<FoundTable> read(Path file) throws NothingFound {
    String name = String.valueOf(file.getFileName());
    Spreadsheet workbook = FromReport.workbook(file);
    List<FoundTable> tables = new ArrayList<>();
    for (Sheet sheet : workbook.sheets()) {
      FromForm form = new FromForm(name, sheet);
      while (sheet.visibility() == Visibility.VISIBLE && form.hasHeading()) {
        tables.add(form.table());
      }
    }
    tables.removeIf(table -> table.rows().isEmpty());
    if (tables.isEmpty()) {
      throw new NothingFound(
          Words.of("it has no sheet with a column of names, one of units and one of figures"));
    }
    return tables;
  }

  /** Whether one of the first rows heads all three columns, right of those found before. */
  private boolean hasHeading() {
    int before = Math.max(values, units);
    for (SheetRow row : sheet.rows()) {
      if (row.number() > HEADING_ROWS) {
        return false;
      }
      names = column(row, NAME, before);
      units = column(row, UNIT, before);
      int beside = column(row, NAME, Math.max(names, units));
      int year = latestYear(row, before, beside > 0 ? beside : Integer.MAX_VALUE);
      values = year > 0 ? year : column(row, VALUE, units);
      heading = row.number();
      if (names > 0 && units > 0 && values > 0) {
        return true;
      }
    }
    return false;
  }

  /** The first column right of one whose heading says so; 0: none does. */
  private static int column(SheetRow row, Pattern heading, int after) {
    return row.cells().stream()
        .filter(cell -> cell.column() > after)
        .filter(cell -> heading.matcher(Fold.words(cell.text())).matches())
        .mapToInt(Cell::column)
        .findFirst()
        .orElse(0);
  }

  private static int latestYear(SheetRow row, int after, int before) {
    int column = 0;
    String latest = "";
    for (Cell cell : row.cells()) {
      Optional<String> year = ColumnHeading.year(cell.text());
      boolean inside = cell.column() > after && cell.column() < before;
      if (inside && year.isPresent() && year.get().compareTo(latest) > 0) {
        latest = year.get();
        column = cell.column();
      }
    }
    return column;
  }

  private FoundTable table() {
    List<FoundRow> rows = new ArrayList<>();
    String section = "";
    for (SheetRow row : sheet.rows()) {
      String name = text(row, names);
      if (row.number() <= heading || name.isEmpty()) {
        continue;
      }
      if (text(row, units).isEmpty() && row.cell(values).isEmpty()) {
        section = name;
      } else {
        rows.add(row(row, section));
      }
    }
    return new FoundTable(title(), List.of(), false, withParts(RowLevels.of(rows)), List.of());
  }

  private static String text(SheetRow row, int column) {
    return row.cell(column).map(cell -> cell.text().replaceAll("\\s+", " ").strip()).orElse("");
  }

  private FoundRow row(SheetRow row, String section) {
    Optional<Cell> value = row.cell(values);
    FormCell cell =
        new FormCell(
            sheet.name(),
            row.number(),
            values,
            value.map(one -> Objects.toString(one.formula(), "")).orElse(""));
    String address = cell.address().substring(sheet.name().length() + 1);
    return new FoundRow(
        PLACE.fill(file, sheet.name(), address),
        section,
        0,
        text(row, names),
        text(row, units),
        "",
        Map.of(),
        Optional.of(cell));
  }

  /** Rows right below one that is their sum are its parts. */
  private static List<FoundRow> withParts(List<FoundRow> rows) {
    List<FoundRow> levelled = new ArrayList<>(rows);
    for (int at = 0; at < rows.size(); at++) {
      List<String> summed = rows.get(at).cell().map(FormCell::summed).orElse(List.of());
      int end = at + 1 + summed.size();
      if (end <= rows.size() && addresses(rows.subList(at + 1, end)).equals(summed)) {
        for (int part = at + 1; part < end; part++) {
          levelled.set(part, rows.get(part).atLevel(1));
        }
      }
    }
    return levelled;
  }

  static List<String> addresses(List<FoundRow> rows) {
    return rows.stream().flatMap(row -> row.cell().stream()).map(FormCell::address).toList();
  }

  /** What stands alone above the headings, else the name of the sheet. */
  private String title() {
    return sheet.rows().stream()
        .filter(row -> row.number() < heading && row.cells().size() == 1)
        .map(row -> row.cells().get(0).text().strip())
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse(sheet.name());
  }
}
