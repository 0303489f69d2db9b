package org.groupkpi.returns;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.hssf.usermodel.HSSFChart;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.CellText;
import org.groupkpi.file.StillZip;
import org.groupkpi.text.LocalText;

/**
 * Makes the copy of a filer's workbook that goes back by opening it as a whole, where it cannot be
 * {@linkplain SplicedCopy changed in place}: cells filled and commented, the list added.
 */
public final class ReviewedCopy {
  private final Review review;
  private final Workbook workbook;
  private final CellFill fill;

  private ReviewedCopy(Review review, Workbook workbook) {
    this.review = review;
    this.workbook = workbook;
    this.fill = new CellFill(workbook);
  }

  /**
   * The copy.
   *
   * @param steps what the filer is told above the list
   * @param earlier what an earlier round had put into the workbook
   */
  public static byte[] of(byte[] original, Review review, LocalText steps, ReviewSheets earlier)
      throws IOException {
    try (Workbook workbook = open(original)) {
      ReviewedCopy copy = new ReviewedCopy(review, workbook);
      copy.takeOff(earlier);
      List<ReviewMark> marks = copy.mark();
      list(review, copy.uncommented() ? ReviewWords.UNCOMMENTED.fill(steps) : steps, workbook);
      ReviewMemory.of(review.remembered(), marks).write(workbook);
      return bytes(workbook);
    }
  }

  /** A small workbook with the list alone, for a file of which no copy can be made. */
  public static byte[] listAlone(Review review, LocalText steps, String fileName)
      throws IOException {
    try (Workbook workbook =
        fileName.toLowerCase(Locale.ROOT).endsWith(".xls")
            ? new HSSFWorkbook()
            : new XSSFWorkbook()) {
      list(review, steps, workbook);
      return bytes(workbook);
    }
  }

  private static void list(Review review, LocalText steps, Workbook workbook) {
    List<String> sheets = new ArrayList<>();
    workbook.forEach(sheet -> sheets.add(sheet.getSheetName()));
    ReviewList list = ReviewList.of(review, steps, CellText.of(workbook), sheets);
    ListInWorkbook.write(list, review.languages().get(0), workbook);
  }

  private static Workbook open(byte[] original) throws IOException {
    ByteArrayInputStream in = new ByteArrayInputStream(original);
    return original[0] == 'P' ? new XSSFWorkbook(in) : new HSSFWorkbook(in);
  }

  private static byte[] bytes(Workbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (workbook instanceof XSSFWorkbook) {
      StillZip zip = new StillZip(out);
      workbook.write(zip);
    } else {
      workbook.write(out);
    }
    return out.toByteArray();
  }

  /** Marks each cell concerned, once, by its gravest finding. */
  private List<ReviewMark> mark() {
    List<ReviewMark> marks = new ArrayList<>();
    review
        .byCell()
        .forEach(
            (place, items) -> {
              Sheet sheet = workbook.getSheet(place.sheet());
              if (sheet != null) {
                Cell cell = cell(sheet, place.cell());
                marks.add(
                    new ReviewMark(
                        items.get(0).number(), sheet.getSheetName(), place.cell(), fill.of(cell)));
                fill.set(cell, CellFill.solid(MarkColour.of(items.get(0).finding().severity())));
                if (commentable(sheet)) {
                  ReviewComments.add(cell, items, review.languages());
                }
              }
            });
    return marks;
  }

  /** Whether comments can be changed: of what is drawn on a sheet, the library loses charts. */
  private static boolean commentable(Sheet sheet) {
    return !(sheet instanceof HSSFSheet old && HSSFChart.getSheetCharts(old).length > 0);
  }

  /** Whether cells are marked that have no comment. */
  private boolean uncommented() {
    return review.byCell().keySet().stream()
        .map(place -> workbook.getSheet(place.sheet()))
        .anyMatch(sheet -> sheet != null && !commentable(sheet));
  }

  /** A cell; a new one looks as its row or column does. */
  private static Cell cell(Sheet sheet, String address) {
    CellReference place = new CellReference(address);
    Row known = sheet.getRow(place.getRow());
    Row row = known == null ? sheet.createRow(place.getRow()) : known;
    Cell cell = row.getCell(place.getCol());
    if (cell != null) {
      return cell;
    }
    Cell created = row.createCell(place.getCol());
    CellStyle style = row.isFormatted() ? row.getRowStyle() : sheet.getColumnStyle(place.getCol());
    if (style != null) {
      created.setCellStyle(style);
    }
    return created;
  }

  /** Takes list, memory, comments and fills of the round before away. */
  private void takeOff(ReviewSheets earlier) {
    if (workbook instanceof HSSFWorkbook old) {
      SheetReferences references = SheetReferences.of(old);
      remove(earlier.names());
      references.restoreToOtherFiles(old);
    } else {
      remove(earlier.names());
    }
    Map<Integer, ReviewMark> marks = new HashMap<>();
    earlier.marks().forEach(mark -> marks.putIfAbsent(mark.number(), mark));
    for (Sheet sheet : workbook) {
      if (commentable(sheet)) {
        takeOffComments(sheet, marks);
      }
    }
    marks.values().forEach(this::takeOff);
  }

  private void remove(List<String> sheets) {
    sheets.forEach(name -> workbook.removeSheetAt(workbook.getSheetIndex(name)));
  }

  private void takeOffComments(Sheet sheet, Map<Integer, ReviewMark> marks) {
    for (Map.Entry<CellAddress, ? extends Comment> comment :
        List.copyOf(sheet.getCellComments().entrySet())) {
      Cell cell = cell(sheet, comment.getKey().formatAsString());
      ReviewMark mark = marks.remove(ReviewComments.takeOff(comment.getValue(), cell));
      if (mark != null) {
        fill.set(cell, mark.fill());
      }
    }
  }

  /** Of a mark without comment, the fill is left, if its cell did not move. */
  private void takeOff(ReviewMark mark) {
    Sheet sheet = workbook.getSheet(mark.sheet());
    if (sheet == null || !mark.cell().matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
      return;
    }
    CellReference place = new CellReference(mark.cell());
    Row row = sheet.getRow(place.getRow());
    Cell cell = row == null ? null : row.getCell(place.getCol());
    if (cell != null && isMark(fill.of(cell))) {
      fill.set(cell, mark.fill());
    }
  }

  private boolean isMark(String filled) {
    return filled.startsWith(fill.written(MarkColour.ERROR))
        || filled.startsWith(fill.written(MarkColour.WARNING));
  }
}
