package org.groupkpi.file;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.hssf.record.ArrayRecord;
import org.apache.poi.hssf.record.BlankRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SharedFormulaRecord;
import org.apache.poi.hssf.record.SharedValueRecordBase;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.ptg.ExpPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Takes the records of one sheet of a BIFF8 stream. */
final class XlsSheetRecords {
  private static final Ptg[] NONE = {};

  private final String name;
  private final XlsRecords workbook;
  private final Allowance allowance;
  private final RowCollector rows;
  private final BitSet hiddenRows = new BitSet();
  private final List<CellRange> merged = new ArrayList<>();
  private final List<CellRange> hiddenColumns = new ArrayList<>();

  /** Formulas that many cells have, by the address of the first of them. */
  private final Map<String, SharedValueRecordBase> shared = new HashMap<>();

  private @Nullable FormulaRecord awaitsText;

  XlsSheetRecords(String name, XlsRecords workbook, Allowance allowance) {
    this.name = name;
    this.workbook = workbook;
    this.allowance = allowance;
    this.rows =
        new RowCollector(what -> Refused.unreadable(Words.of("sheet {0} {1}").fill(name, what)));
  }

  void take(Record record) {
    if (record instanceof CellValueRecordInterface cell) {
      cell(cell);
    } else if (record instanceof StringRecord text) {
      if (awaitsText != null) {
        fill(text(awaitsText, text.getString(), written(awaitsText)));
        awaitsText = null;
      }
    } else if (record instanceof SharedValueRecordBase formula) {
      shared.put(CellAddress.of(formula.getFirstRow() + 1, formula.getFirstColumn() + 1), formula);
    } else if (record instanceof RowRecord row) {
      allowance.row(name);
      hiddenRows.set(row.getRowNumber() + 1, row.getZeroHeight());
    } else if (record instanceof ColumnInfoRecord columns) {
      columns(columns);
    } else if (record instanceof MergeCellsRecord ranges) {
      merged(ranges);
    }
  }

  private void columns(ColumnInfoRecord columns) {
    if (columns.getHidden()) {
      int last = columns.getLastColumn() + 1;
      hiddenColumns.add(new CellRange(1, columns.getFirstColumn() + 1, CellAddress.MAX_ROW, last));
    }
  }

  private void merged(MergeCellsRecord ranges) {
    for (int i = 0; i < ranges.getNumAreas(); i++) {
      CellRangeAddress area = ranges.getAreaAt(i);
      merged.add(
          new CellRange(
              area.getFirstRow() + 1,
              area.getFirstColumn() + 1,
              area.getLastRow() + 1,
              area.getLastColumn() + 1));
    }
  }

  private void cell(CellValueRecordInterface record) {
    allowance.cell(name);
    withoutText();
    int row = record.getRow() + 1;
    if (row != rows.row()) {
      rows.endRow();
      rows.startRow(row, false);
    }
    rows.startCell(record.getColumn() + 1);
    tally(record);
    if (record instanceof NumberRecord number) {
      fill(number(record, number.getValue(), null));
    } else if (record instanceof RKRecord number) {
      fill(number(record, number.getRKNumber(), null));
    } else if (record instanceof LabelSSTRecord label) {
      fill(text(record, workbook.string(label.getSSTIndex()), null));
    } else if (record instanceof LabelRecord label) {
      fill(text(record, label.getValue(), null));
    } else if (record instanceof BoolErrRecord value) {
      fill(
          value.isBoolean()
              ? truth(value, value.getBooleanValue(), null)
              : error(value, value.getErrorValue(), null));
    } else if (record instanceof FormulaRecord formula) {
      formula(formula);
    }
  }

  private void tally(CellValueRecordInterface record) {
    XlsTally tally = workbook.tally();
    if (record instanceof BlankRecord) {
      return;
    }
    tally.cell(record.getRow(), record.getColumn());
    if (record instanceof NumberRecord number) {
      tally.number(number.getValue());
    } else if (record instanceof RKRecord number) {
      tally.number(number.getRKNumber());
    } else if (record instanceof LabelSSTRecord label) {
      tally.text(label.getSSTIndex());
    } else if (record instanceof FormulaRecord formula
        && formula.getCachedResultTypeEnum() == CellType.NUMERIC) {
      tally.number(formula.getValue());
    }
  }

  private void formula(FormulaRecord formula) {
    switch (formula.getCachedResultTypeEnum()) {
      case STRING -> {
        awaitsText = formula.hasCachedResultString() ? formula : null;
        if (awaitsText == null) {
          fill(text(formula, "", written(formula)));
        }
      }
      case BOOLEAN -> fill(truth(formula, formula.getCachedBooleanValue(), written(formula)));
      case ERROR -> fill(error(formula, formula.getCachedErrorValue(), written(formula)));
      default -> fill(number(formula, formula.getValue(), written(formula)));
    }
  }

  private CellFormula written(FormulaRecord formula) {
    return CellFormula.later(() -> allowance.kept(workbook.formulas().text(() -> parts(formula))));
  }

  /** The parts of a formula; none if it is not there. */
  private Ptg[] parts(FormulaRecord formula) {
    Ptg[] own = formula.getParsedExpression();
    if (own.length == 0 || !(own[0] instanceof ExpPtg first)) {
      return own;
    }
    SharedValueRecordBase one =
        shared.get(CellAddress.of(first.getRow() + 1, first.getColumn() + 1));
    if (one instanceof SharedFormulaRecord many) {
      return many.getFormulaTokens(formula);
    }
    return one instanceof ArrayRecord array ? array.getFormulaTokens() : NONE;
  }

  private void fill(Cell cell) {
    if (cell.hasFormula() || !cell.text().isEmpty()) {
      rows.fill(cell);
    }
  }

  private Cell number(CellValueRecordInterface at, double value, @Nullable CellFormula formula) {
    String text = NumberText.of(value);
    String raw = text == null ? Double.toString(value) : text;
    NumberFormat format = workbook.format(at.getXFIndex());
    return CellValues.number(
        at.getRow() + 1, at.getColumn() + 1, format, raw, formula, workbook.dates());
  }

  private Cell text(CellValueRecordInterface at, String text, @Nullable CellFormula formula) {
    return CellValues.text(at.getRow() + 1, at.getColumn() + 1, allowance.kept(text), formula);
  }

  private static Cell truth(CellRecord at, boolean value, @Nullable CellFormula formula) {
    String text = value ? "TRUE" : "FALSE";
    return cell(at, Cell.Type.BOOLEAN, text, formula);
  }

  private static Cell error(CellRecord at, int code, @Nullable CellFormula formula) {
    String text = FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#N/A";
    return cell(at, Cell.Type.ERROR, text, formula);
  }

  private static Cell cell(
      CellRecord at, Cell.Type type, String text, @Nullable CellFormula formula) {
    return new Cell(at.getRow() + 1, at.getColumn() + 1, type, text, text, Display.PLAIN, formula);
  }

  /** A formula whose text never came. */
  private void withoutText() {
    if (awaitsText != null) {
      fill(cell(awaitsText, Cell.Type.NO_RESULT, "", written(awaitsText)));
      awaitsText = null;
    }
  }

  Sheet sheet(Visibility visibility) {
    withoutText();
    rows.endRow();
    List<SheetRow> found = new ArrayList<>();
    for (SheetRow row : rows.rows()) {
      found.add(hiddenRows.get(row.number()) ? new SheetRow(row.number(), true, row.cells()) : row);
    }
    return new Sheet(name, visibility, found, merged, hiddenColumns);
  }
}
