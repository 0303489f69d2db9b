package org.groupkpi.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.ExternalNameRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.ss.formula.EvaluationWorkbook.ExternalSheet;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaRenderingWorkbook;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.jspecify.annotations.Nullable;

/**
 * Writes out the formulas of a BIFF8 workbook, which name sheets, names and other files by their
 * numbers.
 */
final class XlsFormulas implements FormulaRenderingWorkbook {

  /** What stands before the name of a function that Excel 2003 did not have. */
  private static final String NEWER = "_xlfn.";

  /** A workbook that formulas refer to, this one or another file, with the names told of it. */
  private record Book(SupBookRecord record, List<String> names) {}

  private final List<String> sheets = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final List<Book> books = new ArrayList<>();
  private ExternSheetRecord references = new ExternSheetRecord();

  void sheet(String name) {
    sheets.add(name);
  }

  void take(Record record) {
    if (record instanceof NameRecord name) {
      names.add(name.getNameText());
    } else if (record instanceof SupBookRecord book) {
      books.add(new Book(book, new ArrayList<>()));
    } else if (record instanceof ExternalNameRecord name && !books.isEmpty()) {
      books.get(books.size() - 1).names().add(name.getText());
    } else if (record instanceof ExternSheetRecord all) {
      references = all;
    }
  }

  /** The text of a formula; empty if it refers to what is not there. */
  String text(Supplier<Ptg[]> parts) {
    try {
      return FormulaRenderer.toFormulaString(this, parts.get()).replace(NEWER, "");
    } catch (RuntimeException e) {
      return "";
    }
  }

  private Book book(int reference) {
    return books.get(references.getExtbookIndexFromRefIndex(reference));
  }

  @Override
  public @Nullable ExternalSheet getExternalSheet(int reference) {
    SupBookRecord other = book(reference).record();
    return other.isExternalReferences()
        ? new ExternalSheet(
            other.getURL(),
            other.getSheetNames()[references.getFirstSheetIndexFromRefIndex(reference)])
        : null;
  }

  @Override
  public String getSheetFirstNameByExternSheet(int reference) {
    return sheet(references.getFirstSheetIndexFromRefIndex(reference));
  }

  @Override
  public String getSheetLastNameByExternSheet(int reference) {
    return sheet(references.getLastSheetIndexFromRefIndex(reference));
  }

  /** Empty for a sheet that was deleted. */
  private String sheet(int number) {
    return number >= 0 && number < sheets.size() ? sheets.get(number) : "";
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    Book book = book(name.getSheetRefIndex());
    return book.record().isInternalReferences()
        ? names.get(name.getNameIndex())
        : book.names().get(name.getNameIndex());
  }

  @Override
  public String getNameText(NamePtg name) {
    return names.get(name.getIndex());
  }
}
