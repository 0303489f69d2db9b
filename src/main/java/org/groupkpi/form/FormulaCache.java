package org.groupkpi.form;

import java.text.Normalizer;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Stores with every formula of a form the result that a spreadsheet program would store, for
 * viewers that do not calculate.
 */
public final class FormulaCache {
  static {
    WorkbookEvaluator.registerFunction("ASC", FormulaCache::halfWidth);
  }

  private FormulaCache() {}

  /** Works all formulas out; one that cannot be keeps none of the others from it. */
  public static void fill(XSSFWorkbook workbook) {
    FormulaEvaluator evaluator = workbook.getCreationHelper().createFormulaEvaluator();
    workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> fill(cell, evaluator))));
  }

  private static void fill(Cell cell, FormulaEvaluator evaluator) {
    try {
      evaluator.evaluateFormulaCell(cell);
    } catch (RuntimeException e) {
      // What somebody answered makes no sense in it; spreadsheet programs show what they make of
      // it.
    }
  }

  private static ValueEval halfWidth(ValueEval[] arguments, int row, int column) {
    try {
      ValueEval text = OperandResolver.getSingleValue(arguments[0], row, column);
      return new StringEval(
          Normalizer.normalize(OperandResolver.coerceValueToString(text), Normalizer.Form.NFKC));
    } catch (EvaluationException e) {
      return e.getErrorEval();
    }
  }
}
