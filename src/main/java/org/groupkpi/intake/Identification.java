package org.groupkpi.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.file.Cell;
import org.groupkpi.file.CellRange;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.Visibility;
import org.groupkpi.form.CoverText;
import org.groupkpi.form.IdentitySheet;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.Phrases;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Finds out whose form it is and of which year: from the sheet {@code _kpi}, which labelled cells
 * must not contradict, else from labelled cells, else from the file name.
 *
 * @param entity codes found; one if it is clear, several if cells contradict each other
 * @param year likewise
 * @param byFileName whether the file name was needed
 */
record Identification(Set<String> entity, Set<String> year, boolean byFileName) {
  private static final Pattern FILE_NAME =
      Pattern.compile("([A-Za-z][A-Za-z0-9_-]*?)_(\\d{4})(?:_.*)?\\.[A-Za-z]+");

  /** {@code 2024}, {@code 2024年度}, {@code FY2024}, {@code 2024年1-12月}, or a date in the year. */
  private static final Pattern YEAR =
      Pattern.compile(
          "(?:fy)?(\\d{4})"
              + "(?:年|年度|财年|财政年度)?(?:\\.0+)?"
              + "(?:全年|[年./-]?0?1月?(?:[./-]?0?1日?)?[-~—–至到](?:\\1[年./-])?12月?(?:[./-]?31日?)?)?"
              + "|(\\d{4})(?:年|[-/.])\\d{1,2}(?:月|[-/.]\\d{1,2}|月\\d{1,2}日)(?:t?\\d{1,2}:\\d{2}.*)?"
              + "|(?:\\d{1,2}[-/.]\\d{1,2}[-/.]|\\d{1,2}[a-z]{3,9}|[a-z]{3,9}\\d{1,2},?)(\\d{4})");

  private static final int LONGEST = 40;

  /** Length of {@code 2024-06-30}, behind which a time may follow. */
  private static final int DAY = 10;

  private static final Phrases<LocalText> LABELS = labels();

  private static Phrases<LocalText> labels() {
    Map<String, LocalText> byForm = new HashMap<>();
    for (LocalText label : List.of(CoverText.ENTITY_CODE, CoverText.REPORTING_YEAR)) {
      Phrase.forms(List.of(label)).forEach(form -> byForm.put(form, label));
    }
    return new Phrases<>(byForm, LONGEST);
  }

  /** Whether exactly one entity and one year were found. */
  boolean clear() {
    return entity.size() == 1 && year.size() == 1;
  }

  String entityCode() {
    return entity.iterator().next();
  }

  String yearText() {
    return year.iterator().next();
  }

  /** Why it is not clear. */
  LocalText problem() {
    if (entity.size() > 1 || year.size() > 1) {
      return entity.size() > 1
          ? contradiction(Words.of("Identification", "entity code"), entity)
          : contradiction(Words.of("Identification", "reporting year"), year);
    }
    if (entity.isEmpty() && year.isEmpty()) {
      return Words.of("neither entity code nor reporting year was found");
    }
    return entity.isEmpty()
        ? Words.of("no entity code was found")
        : Words.of("no reporting year was found");
  }

  private static LocalText contradiction(LocalText what, Set<String> values) {
    String all = String.join(" / ", values);
    return Words.of(
            "the workbook contradicts itself about the {0}: {1} (do not fill in the form of another entity or year)")
        .fill(what, all);
  }

  /** Looks into the workbook, then at its name. */
  static Identification of(Spreadsheet spreadsheet, String fileName, FiscalYear fiscalYear) {
    Map<LocalText, Set<String>> labelled = labelled(spreadsheet);
    Set<String> entity =
        all(
            key(spreadsheet, IdentitySheet.ENTITY),
            labelled.getOrDefault(CoverText.ENTITY_CODE, Set.of()));
    Set<String> year =
        all(
            key(spreadsheet, IdentitySheet.YEAR).map(text -> yearIn(text, fiscalYear)),
            years(labelled.getOrDefault(CoverText.REPORTING_YEAR, Set.of()), fiscalYear));
    Identification inside = new Identification(entity, year, false);
    return entity.isEmpty() || year.isEmpty() ? inside.completedBy(fileName) : inside;
  }

  /** The value of a key of the sheet {@code _kpi}. */
  static Optional<String> key(Spreadsheet spreadsheet, String key) {
    return spreadsheet.sheet(IdentitySheet.NAME).stream()
        .flatMap(sheet -> sheet.rows().stream())
        .filter(row -> row.cell(1).map(cell -> cell.text().strip().equals(key)).orElse(false))
        .findFirst()
        .flatMap(row -> row.cell(2))
        .map(cell -> cell.text().strip())
        .filter(text -> !text.isEmpty());
  }

  /** The entity that a file name such as {@code NF03_2024.xlsx} names, if it is of that year. */
  static Optional<String> named(String fileName, Year year) {
    return Optional.of(FILE_NAME.matcher(fileName))
        .filter(name -> name.matches() && name.group(2).equals(year.toString()))
        .map(name -> name.group(1));
  }

  /** What is missing is taken from a name whose other half does not contradict. */
  private Identification completedBy(String fileName) {
    Matcher name = FILE_NAME.matcher(fileName);
    if (!name.matches() || contradicts(entity, name.group(1)) || contradicts(year, name.group(2))) {
      return this;
    }
    return new Identification(Set.of(name.group(1)), Set.of(name.group(2)), true);
  }

  private static boolean contradicts(Set<String> known, String other) {
    return !known.isEmpty() && !known.equals(Set.of(other));
  }

  /** The hidden sheet decides, unless labelled cells all say something else. */
  private static Set<String> all(Optional<String> hidden, Set<String> labelled) {
    if (hidden.isEmpty()) {
      return labelled;
    }
    Set<String> all = new LinkedHashSet<>(Set.of(hidden.get()));
    String known = Fold.words(hidden.get());
    if (labelled.stream().map(Fold::words).noneMatch(known::equals)) {
      all.addAll(labelled);
    }
    return all;
  }

  /** What stands beside each label, in the order of the cells. */
  private static Map<LocalText, Set<String>> labelled(Spreadsheet spreadsheet) {
    Map<LocalText, Set<String>> values = new HashMap<>();
    for (Sheet sheet : spreadsheet.sheets()) {
      if (sheet.visibility() != Visibility.VERY_HIDDEN) {
        for (SheetRow row : sheet.rows()) {
          for (Cell cell : row.cells()) {
            Optional<LocalText> label = label(cell);
            if (label.isPresent()) {
              Set<String> beside =
                  values.computeIfAbsent(label.get(), key -> new LinkedHashSet<>());
              valueOf(sheet, cell).map(Fold::width).ifPresent(beside::add);
            }
          }
        }
      }
    }
    return values;
  }

  private static Optional<LocalText> label(Cell cell) {
    return cell.type() == Cell.Type.TEXT ? LABELS.find(cell.text()) : Optional.empty();
  }

  /** Right of the label, else below it; another label is no value. */
  private static Optional<String> valueOf(Sheet sheet, Cell label) {
    CellRange extent =
        sheet.merged().stream()
            .filter(range -> range.contains(label.row(), label.column()))
            .findFirst()
            .orElse(new CellRange(label.row(), label.column(), label.row(), label.column()));
    return value(sheet, label.row(), extent.lastColumn() + 1)
        .or(() -> value(sheet, extent.lastRow() + 1, label.column()));
  }

  private static Optional<String> value(Sheet sheet, int row, int column) {
    return sheet
        .cell(row, column)
        .filter(cell -> label(cell).isEmpty())
        .map(cell -> cell.text().strip())
        .filter(text -> !text.isEmpty());
  }

  private static Set<String> years(Set<String> texts, FiscalYear fiscalYear) {
    List<String> years = new ArrayList<>();
    texts.forEach(text -> years.add(yearIn(text, fiscalYear)));
    return new LinkedHashSet<>(years);
  }

  /** The year that a text names; a date names the fiscal year that it lies in. */
  private static String yearIn(String text, FiscalYear fiscalYear) {
    Optional<LocalDate> day = YearFirst.parse(text.length() > DAY ? text.substring(0, DAY) : text);
    if (day.isPresent()) {
      return fiscalYear.of(day.get()).toString();
    }
    Matcher year = YEAR.matcher(Fold.words(text));
    if (!year.matches()) {
      return text;
    }
    return Stream.of(1, 2, 3)
        .flatMap(group -> Stream.ofNullable(year.group(group)))
        .findFirst()
        .orElse(text);
  }
}
