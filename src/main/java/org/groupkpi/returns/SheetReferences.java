package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SupBookRecord;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;

/**
 * The sheets that formulas of an .xls file refer to, by their order. Where a sheet is removed, the
 * library also moves the references to sheets of other files.
 */
record SheetReferences(List<Reference> references) {

  /** Some sheets of a workbook that is known by its number. */
  private record Reference(int workbook, boolean otherFile, int first, int last) {}

  static SheetReferences of(HSSFWorkbook workbook) {
    List<Record> records = workbook.getInternalWorkbook().getRecords();
    List<Boolean> others = new ArrayList<>();
    List<Reference> references = new ArrayList<>();
    for (Record record : records) {
      if (record instanceof SupBookRecord book) {
        others.add(book.isExternalReferences());
      } else if (record instanceof ExternSheetRecord all) {
        for (int number = 0; number < all.getNumOfRefs(); number++) {
          int book = all.getExtbookIndexFromRefIndex(number);
          references.add(
              new Reference(
                  book,
                  book < others.size() && others.get(book),
                  all.getFirstSheetIndexFromRefIndex(number),
                  all.getLastSheetIndexFromRefIndex(number)));
        }
      }
    }
    return new SheetReferences(references);
  }

  /** Gives a workbook these references to other files; those to its own sheets stay as they are. */
  void restoreToOtherFiles(HSSFWorkbook workbook) {
    InternalWorkbook inside = workbook.getInternalWorkbook();
    int place = inside.findFirstRecordLocBySid(ExternSheetRecord.sid);
    if (place < 0) {
      return;
    }
    ExternSheetRecord restored = new ExternSheetRecord();
    List<Reference> now = of(workbook).references;
    for (int number = 0; number < now.size(); number++) {
      Reference one = now.get(number).otherFile ? references.get(number) : now.get(number);
      restored.addRef(one.workbook, one.first, one.last);
    }
    inside.getWorkbookRecordList().getRecords().set(place, restored);
  }
}
