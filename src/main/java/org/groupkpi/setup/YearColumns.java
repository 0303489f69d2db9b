package org.groupkpi.setup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.groupkpi.measure.Year;
import org.groupkpi.tieout.ColumnHeading;
import org.groupkpi.tieout.TableReading.FigureCell;
import org.groupkpi.tieout.TableReading.FigureRow;

/**
 * Chooses from a row the one figure of each year: not those of a part of the year, of a plan or of
 * another entity, and none where several could be meant.
 */
record YearColumns(Map<Year, FigureCell> figures, List<FigureCell> leftOut) {
  private static final Pattern OTHER_ENTITY =
      Pattern.compile("子公司|分公司|[^本我团團限全各该該 0-9年度]公司|(?i)subsidiar|\\bplants?\\b");

  /** What a heading may say beside the year of the figures of the group. */
  private static final Pattern PLAIN =
      Pattern.compile(
          "(?i)[(（].*?[)）]|集团|集團|本?公司|合并|合併|全年|实际|實際|合计|合計|总计|總計|数值|數值|数据|數據|年度?末?|财|財|期|截至"
              + "|group|consolidated|total|actual|full|year|fy|[0-9/年月日. -]");

  static YearColumns of(FigureRow row) {
    List<FigureCell> cells = new ArrayList<>(row.columns().values());
    cells.addAll(row.unread());
    Map<Year, List<FigureCell>> byYear = new LinkedHashMap<>();
    for (FigureCell cell : cells) {
      if (cell.heading().ofYear() && !ofSomethingElse(cell.heading().text())) {
        Year year = new Year(Integer.parseInt(cell.heading().key()));
        byYear.computeIfAbsent(year, key -> new ArrayList<>()).add(cell);
      }
    }
    Map<Year, FigureCell> figures = new LinkedHashMap<>();
    byYear.forEach((year, likely) -> only(likely).ifPresent(cell -> figures.put(year, cell)));
    List<String> taken = figures.values().stream().map(YearColumns::shown).toList();
    return new YearColumns(
        figures,
        cells.stream()
            .filter(cell -> !cell.heading().ofChange())
            .filter(cell -> cell.text().chars().anyMatch(Character::isDigit))
            .filter(cell -> !taken.contains(shown(cell)))
            .toList());
  }

  private static boolean ofSomethingElse(String heading) {
    return ColumnHeading.ofSomethingElse(heading) || OTHER_ENTITY.matcher(heading).find();
  }

  /** The one cell, or the one below a heading that says nothing but the year. */
  private static Optional<FigureCell> only(List<FigureCell> cells) {
    List<FigureCell> plain =
        cells.stream()
            .filter(cell -> PLAIN.matcher(cell.heading().text()).replaceAll("").isBlank())
            .toList();
    List<FigureCell> likely = plain.isEmpty() ? cells : plain;
    return likely.stream().map(FigureCell::text).distinct().count() == 1
        ? Optional.of(likely.get(0))
        : Optional.empty();
  }

  /** A cell as it is told of: {@code 2024年上半年 “1,400”}. */
  static String shown(FigureCell cell) {
    return (cell.heading().text() + " “" + cell.text() + "”").strip();
  }
}
