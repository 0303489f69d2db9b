package org.groupkpi.intake;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.formula.FormulaParseException;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.Date1904Support;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.groupkpi.file.Cell;
import org.groupkpi.file.FileRemark;
import org.groupkpi.file.FormulaReference;
import org.groupkpi.file.Limits;
import org.groupkpi.file.NumberText;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.WholeWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Works out formulas of all functions that the library knows, from their workbook alone. It is
 * opened as a whole when the first one is asked for. What refers to other files, to the clock or to
 * chance has no result, nor has what uses it.
 */
final class WorkbookFormulas implements LibraryResults, Closeable {
  private static final Pattern NOT_REPEATABLE =
      Pattern.compile("(?i)\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\\s*\\(");

  /** Functions that leave out what a filter hides, which the library does not. */
  private static final Pattern OF_SHOWN_ROWS =
      Pattern.compile("(?i)\\b(SUBTOTAL|AGGREGATE)\\s*\\(");

  /** Functions that make a figure of what the library cannot read. */
  private static final Pattern OF_ERRORS =
      Pattern.compile("(?i)\\b(IFERROR|IFNA|ISERROR|ISERR|ISNA)\\s*\\(");

  /** A text with digits that spreadsheets may calculate with, as a date or with separators. */
  private static final Pattern DOUBTFUL_NUMBER =
      Pattern.compile("(?s)(?!\\s*[+-]?\\d+(\\.\\d*)?\\s*$).*\\d.*");

  private static final Pattern OF_PROGRAMS =
      Pattern.compile("^(_xlnm\\..*|Print_Area|Print_Titles|_FilterDatabase)$");

  private static final String NEWER = "_xlfn.";
  private static final String NO_RESULT = "INFO(\"directory\")";

  private final Spreadsheet spreadsheet;
  private final byte[] bytes;
  private final Limits limits;
  private boolean tried;
  private boolean compared;
  private @Nullable Workbook workbook;
  private @Nullable FormulaEvaluator evaluator;

  WorkbookFormulas(Spreadsheet spreadsheet, byte[] bytes, Limits limits) {
    this.spreadsheet = spreadsheet;
    this.bytes = bytes;
    this.limits = limits;
  }

  /** What the formula of a cell that has no result gives. */
  Optional<Cell> result(Sheet sheet, Cell cell) {
    open();
    return evaluator == null ? Optional.empty() : evaluated(evaluator, sheet, cell);
  }

  @Override
  public Optional<Cell> anew(Sheet sheet, Cell cell) {
    open();
    withoutDoubtful();
    return evaluator == null ? Optional.empty() : evaluated(evaluator, sheet, cell);
  }

  private void open() {
    if (tried) {
      return;
    }
    tried = true;
    if (spreadsheet.remarks().contains(FileRemark.PRECISION_AS_DISPLAYED)
        || !WholeWorkbook.bearable(bytes, limits)) {
      return;
    }
    try {
      workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes));
      List<String> names = names(workbook);
      if (names.stream().noneMatch(WorkbookFormulas::unrepeatable)
          && FormulaWork.bearable(spreadsheet, names)) {
        nameNewerFunctions();
        replace(workbook, (sheet, cell) -> unrepeatable(String.valueOf(cell.formula())));
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      }
    } catch (IOException | RuntimeException | StackOverflowError e) {
      evaluator = null;
    }
  }

  /** In .xls files newer functions look like those of an add-in, which nobody knows. */
  private void nameNewerFunctions() {
    if (workbook instanceof HSSFWorkbook) {
      for (Sheet sheet : spreadsheet.sheets()) {
        sheet.rows().stream()
            .flatMap(row -> row.cells().stream())
            .filter(Cell::hasFormula)
            .forEach(cell -> nameNewerFunctions(own(sheet, cell)));
      }
    }
  }

  private static void nameNewerFunctions(org.apache.poi.ss.usermodel.Cell cell) {
    String formula = cell.getCellFormula();
    if (formula.contains(NEWER) && !cell.isPartOfArrayFormulaGroup()) {
      try {
        cell.setCellFormula(formula.replace(NEWER, ""));
      } catch (FormulaParseException e) {
        cell.setCellFormula(NO_RESULT);
      }
    }
  }

  /** Takes the formulas away of which the library gives other results than spreadsheets may. */
  private void withoutDoubtful() {
    if (compared || workbook == null || evaluator == null) {
      return;
    }
    compared = true;
    evaluator = null;
    boolean other = workbook instanceof Date1904Support old && old.isDate1904();
    try {
      if (!other) {
        boolean hidden = hasHiddenRows();
        replace(workbook, (sheet, cell) -> doubtful(sheet, cell, hidden));
        evaluator = workbook.getCreationHelper().createFormulaEvaluator();
      }
    } catch (RuntimeException | StackOverflowError e) {
      evaluator = null;
    }
  }

  private boolean hasHiddenRows() {
    return spreadsheet.sheets().stream()
        .flatMap(sheet -> sheet.rows().stream())
        .anyMatch(SheetRow::hidden);
  }

  private boolean doubtful(Sheet sheet, Cell cell, boolean hiddenRows) {
    String formula = String.valueOf(cell.formula());
    return own(sheet, cell).isPartOfArrayFormulaGroup()
        || (hiddenRows && OF_SHOWN_ROWS.matcher(formula).find())
        || (OF_ERRORS.matcher(formula).find() && refersToDoubtfulNumber(sheet, formula));
  }

  private boolean refersToDoubtfulNumber(Sheet sheet, String formula) {
    return FormulaReference.all(formula).stream()
        .filter(FormulaReference::single)
        .flatMap(reference -> cell(sheet, reference).stream())
        .anyMatch(
            cell ->
                cell.type() == Cell.Type.TEXT && DOUBTFUL_NUMBER.matcher(cell.text()).matches());
  }

  private Optional<Cell> cell(Sheet from, FormulaReference reference) {
    Optional<Sheet> sheet =
        reference.sheet().isEmpty() ? Optional.of(from) : spreadsheet.sheet(reference.sheet());
    return sheet.flatMap(
        found -> found.cell(reference.range().firstRow(), reference.range().firstColumn()));
  }

  /** Which formulas are taken away. */
  private interface Choice {
    boolean of(Sheet sheet, Cell cell);
  }

  /** Takes formulas away; what stands there instead is never worked out. */
  private void replace(Workbook whole, Choice choice) {
    for (Sheet sheet : spreadsheet.sheets()) {
      for (SheetRow row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          if (cell.hasFormula() && choice.of(sheet, cell)) {
            replace(whole, own(sheet, cell));
          }
        }
      }
    }
  }

  private static void replace(Workbook whole, org.apache.poi.ss.usermodel.Cell cell) {
    if (cell.isPartOfArrayFormulaGroup()) {
      whole
          .getSheet(cell.getSheet().getSheetName())
          .removeArrayFormula(cell)
          .forEach(one -> one.setCellFormula(NO_RESULT));
    } else {
      cell.setCellFormula(NO_RESULT);
    }
  }

  /** The cell as the library has it. */
  private org.apache.poi.ss.usermodel.Cell own(Sheet sheet, Cell cell) {
    if (workbook == null) {
      throw new IllegalStateException("not open");
    }
    Row row = workbook.getSheet(sheet.name()).getRow(cell.row() - 1);
    return row.getCell(cell.column() - 1);
  }

  private Optional<Cell> evaluated(FormulaEvaluator calculator, Sheet sheet, Cell cell) {
    try {
      CellValue value = calculator.evaluate(own(sheet, cell));
      return switch (value.getCellType()) {
        case NUMERIC ->
            Optional.ofNullable(NumberText.of(value.getNumberValue()))
                .map(text -> with(cell, Cell.Type.NUMBER, text));
        case STRING -> Optional.of(with(cell, Cell.Type.TEXT, value.getStringValue()));
        default -> Optional.empty();
      };
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  private static Cell with(Cell cell, Cell.Type type, String text) {
    return new Cell(cell.row(), cell.column(), type, text, text, cell.display(), cell.written());
  }

  /** What the names stand for that people gave; those of printing and filters are in no formula. */
  private static List<String> names(Workbook workbook) {
    return workbook.getAllNames().stream()
        .filter(name -> !name.isFunctionName() && !OF_PROGRAMS.matcher(name.getNameName()).find())
        .filter(name -> name.getRefersToFormula() != null)
        .map(Name::getRefersToFormula)
        .toList();
  }

  private static boolean unrepeatable(String formula) {
    return NOT_REPEATABLE.matcher(formula).find();
  }

  @Override
  public void close() throws IOException {
    if (workbook != null) {
      workbook.close();
    }
  }
}
