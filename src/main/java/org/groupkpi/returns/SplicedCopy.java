package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.groupkpi.file.CellText;
import org.groupkpi.file.Limits;
import org.groupkpi.file.StillFile;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.SheetTitle;
import org.groupkpi.splice.CellFilling;
import org.groupkpi.splice.SheetXml;
import org.groupkpi.splice.SplicedSheet;
import org.groupkpi.splice.SplicedWorkbook;
import org.groupkpi.splice.UnknownShape;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * Makes the copy of a filer's workbook by writing marks, list and memory into its parts; all other
 * parts stay as they are packed.
 */
public final class SplicedCopy {
  private final SplicedWorkbook workbook;
  private final Review review;
  private final Map<SourceCell, List<Review.Item>> marked;
  private final List<OwnNote> notes = new ArrayList<>();
  private final List<ReviewMark> alone = new ArrayList<>();

  /**
   * A note of the round before.
   *
   * @param start where our part of it begins
   * @param fill of the cell before that round; empty if nobody knows
   */
  private record OwnNote(SplicedSheet sheet, String cell, int start, String fill) {}

  private SplicedCopy(SplicedWorkbook workbook, Review review) {
    this.workbook = workbook;
    this.review = review;
    this.marked = review.byCell();
  }

  /**
   * The copy; empty if the workbook is built in a way that cannot be changed in place.
   *
   * @param limits within which the workbook was read
   * @param steps what the filer is told above the list
   * @param earlier what an earlier round had put into the workbook
   */
  public static Optional<byte[]> of(
      byte[] original, Limits limits, Review review, LocalText steps, ReviewSheets earlier) {
    if (original[0] != 'P') {
      return Optional.empty();
    }
    try (SplicedWorkbook workbook = SplicedWorkbook.open(original, limits)) {
      return Optional.of(new SplicedCopy(workbook, review).bytes(steps, earlier));
    } catch (UnknownShape e) {
      return Optional.empty();
    }
  }

  private byte[] bytes(LocalText steps, ReviewSheets earlier) {
    earlier.names().forEach(workbook::remove);
    find(earlier);
    look();
    takeOff();
    List<ReviewMark> marks = mark();
    list(steps);
    remember(ReviewMemory.of(review.remembered(), marks));
    return workbook.bytes();
  }

  /** Finds the notes of the round before, and the marks whose note was deleted. */
  private void find(ReviewSheets earlier) {
    Map<Integer, ReviewMark> marks = new LinkedHashMap<>();
    earlier.marks().forEach(mark -> marks.putIfAbsent(mark.number(), mark));
    for (String name : workbook.commented()) {
      SplicedSheet sheet = workbook.sheet(name).orElseThrow();
      sheet
          .noteTexts()
          .forEach(
              (cell, text) -> {
                Matcher own = ReviewComments.OWN.matcher(text);
                if (own.find()) {
                  ReviewMark mark = marks.remove(Integer.parseInt(own.group(1)));
                  String fill = mark == null ? "" : mark.fill();
                  notes.add(new OwnNote(sheet, cell, own.start(), fill));
                }
              });
    }
    marks.values().stream()
        .filter(mark -> mark.cell().matches("[A-Z]{1,3}[1-9][0-9]{0,6}"))
        .forEach(alone::add);
  }

  /** Says of all cells that they will be concerned, so that a sheet is read through once. */
  private void look() {
    notes.forEach(note -> note.sheet().look(note.cell()));
    alone.forEach(mark -> workbook.sheet(mark.sheet()).ifPresent(one -> one.look(mark.cell())));
    marked
        .keySet()
        .forEach(place -> workbook.sheet(place.sheet()).ifPresent(one -> one.look(place.cell())));
  }

  private void takeOff() {
    for (OwnNote note : notes) {
      note.sheet().cutNote(note.cell(), note.start());
      if (!note.fill().isEmpty() && note.sheet().has(note.cell())) {
        fill(note.sheet(), note.cell(), FillText.read(note.fill()));
      }
    }
    for (ReviewMark mark : alone) {
      Optional<SplicedSheet> sheet = workbook.sheet(mark.sheet());
      if (sheet.isPresent() && sheet.get().has(mark.cell())) {
        String foreground = filling(sheet.get(), mark.cell()).foreground();
        if (foreground.equals(MarkColour.ERROR) || foreground.equals(MarkColour.WARNING)) {
          fill(sheet.get(), mark.cell(), FillText.read(mark.fill()));
        }
      }
    }
  }

  private CellFilling filling(SplicedSheet sheet, String cell) {
    return workbook.styles().filling(sheet.style(cell));
  }

  private void fill(SplicedSheet sheet, String cell, CellFilling filling) {
    sheet.restyle(cell, workbook.styles().filled(sheet.style(cell), filling));
  }

  private List<ReviewMark> mark() {
    List<ReviewMark> marks = new ArrayList<>();
    marked.forEach(
        (place, items) ->
            workbook.sheet(place.sheet()).ifPresent(sheet -> marks.add(mark(sheet, place, items))));
    return marks;
  }

  private ReviewMark mark(SplicedSheet sheet, SourceCell place, List<Review.Item> items) {
    String cell = place.cell();
    CellFilling before = filling(sheet, cell);
    String colour = MarkColour.of(items.get(0).finding().severity());
    fill(sheet, cell, new CellFilling("solid", colour, "-"));
    String said = CellText.XLSX.safe(ReviewComments.text(items, review.languages()));
    if (!sheet.appendToNote(cell, said)) {
      int height = ReviewComments.heightPixels(said);
      sheet.addNote(cell, StillFile.GENERATOR, said, ReviewComments.WIDTH_PIXELS, height);
    }
    return new ReviewMark(items.get(0).number(), place.sheet(), cell, FillText.of(before));
  }

  private void list(LocalText steps) {
    Language language = review.languages().get(0);
    ReviewList list = ReviewList.of(review, steps, CellText.XLSX, workbook.sheetNames());
    String title = SheetTitle.free(list.title(), workbook.sheetNames());
    workbook.addFirst(title, ListPart.of(list, language, workbook.styles()));
    workbook.repeat(title, ListPart.repeated());
  }

  private void remember(ReviewMemory memory) {
    SheetXml xml = new SheetXml("");
    for (List<String> row : memory.rows()) {
      xml.row();
      for (int column = 0; column < row.size(); column++) {
        if (!row.get(column).isEmpty()) {
          xml.text(column, CellText.XLSX.safe(row.get(column)), 0);
        }
      }
    }
    String title = SheetTitle.free(ReviewMemory.NAME, workbook.sheetNames());
    workbook.addVeryHidden(title, xml.ended(""));
  }
}
