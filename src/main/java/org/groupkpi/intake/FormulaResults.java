package org.groupkpi.intake;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Name;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.groupkpi.file.Cell;
import org.groupkpi.file.Limits;
import org.groupkpi.file.NumberText;
import org.groupkpi.file.Sheet;
import org.groupkpi.file.SheetRow;
import org.groupkpi.file.Spreadsheet;
import org.groupkpi.file.WholeWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * Works out formulas whose results were not saved, as files made by programs have them. Those that
 * refer to other files, to the clock or to chance stay without result.
 */
final class FormulaResults {
  private static final Pattern NOT_REPEATABLE =
      Pattern.compile("(?i)\\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|INFO|CELL)\\s*\\(");

  private FormulaResults() {}

  /** The same workbook, with the results that can be worked out from it alone. */
  static Spreadsheet complete(Spreadsheet spreadsheet, byte[] bytes, Limits limits) {
    if (!lacksResults(spreadsheet) || !WholeWorkbook.bearable(bytes, limits)) {
      return spreadsheet;
    }
    try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(bytes))) {
      List<String> names = names(workbook);
      if (names.stream().anyMatch(FormulaResults::unrepeatable)
          || !FormulaWork.bearable(spreadsheet, names)) {
        return spreadsheet;
      }
      spreadsheet.sheets().forEach(sheet -> withoutUnrepeatable(workbook, sheet));
      Evaluation evaluation =
          new Evaluation(workbook, workbook.getCreationHelper().createFormulaEvaluator());
      List<Sheet> sheets = spreadsheet.sheets().stream().map(evaluation::complete).toList();
      return spreadsheet.with(sheets);
    } catch (java.io.IOException | RuntimeException | StackOverflowError e) {
      return spreadsheet;
    }
  }

  /** What the names stand for that people gave; those of printing and filters are in no formula. */
  private static List<String> names(Workbook workbook) {
    return workbook.getAllNames().stream()
        .filter(name -> !name.isFunctionName() && !name.getNameName().startsWith("_xlnm."))
        .filter(name -> name.getRefersToFormula() != null)
        .map(Name::getRefersToFormula)
        .toList();
  }

  private static boolean lacksResults(Spreadsheet spreadsheet) {
    for (Sheet sheet : spreadsheet.sheets()) {
      for (SheetRow row : sheet.rows()) {
        for (Cell cell : row.cells()) {
          if (cell.type() == Cell.Type.NO_RESULT) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private static boolean unrepeatable(@Nullable String formula) {
    return formula != null && NOT_REPEATABLE.matcher(formula).find();
  }

  /** What depends on the clock or on chance has no result, nor has what uses it. */
  private static void withoutUnrepeatable(Workbook workbook, Sheet sheet) {
    for (SheetRow row : sheet.rows()) {
      for (Cell cell : row.cells()) {
        if (unrepeatable(cell.formula())) {
          org.apache.poi.ss.usermodel.Cell own =
              workbook.getSheet(sheet.name()).getRow(row.number() - 1).getCell(cell.column() - 1);
          own.removeFormula();
          own.setCellErrorValue(FormulaError.NA.getCode());
        }
      }
    }
  }

  /** The formulas of one workbook. */
  private record Evaluation(Workbook workbook, FormulaEvaluator evaluator) {

    Sheet complete(Sheet sheet) {
      return new Sheet(
          sheet.name(),
          sheet.visibility(),
          sheet.rows().stream().map(row -> complete(sheet, row)).toList(),
          sheet.merged(),
          sheet.hiddenColumns());
    }

    private SheetRow complete(Sheet sheet, SheetRow row) {
      return new SheetRow(
          row.number(),
          row.hidden(),
          row.cells().stream().map(cell -> complete(sheet, cell)).toList());
    }

    private Cell complete(Sheet sheet, Cell cell) {
      return cell.type() == Cell.Type.NO_RESULT ? result(sheet, cell).orElse(cell) : cell;
    }

    private Optional<Cell> result(Sheet sheet, Cell cell) {
      try {
        Row row = workbook.getSheet(sheet.name()).getRow(cell.row() - 1);
        CellValue value = evaluator.evaluate(row.getCell(cell.column() - 1));
        return switch (value.getCellType()) {
          case NUMERIC ->
              Optional.ofNullable(NumberText.of(value.getNumberValue()))
                  .map(text -> number(cell, text));
          case STRING -> Optional.of(words(cell, value.getStringValue()));
          default -> Optional.empty();
        };
      } catch (RuntimeException | StackOverflowError e) {
        return Optional.empty();
      }
    }

    private static Cell words(Cell cell, String text) {
      return new Cell(
          cell.row(), cell.column(), Cell.Type.TEXT, text, text, cell.display(), cell.written());
    }

    private static Cell number(Cell cell, String text) {
      return new Cell(
          cell.row(), cell.column(), Cell.Type.NUMBER, text, text, cell.display(), cell.written());
    }
  }
}
