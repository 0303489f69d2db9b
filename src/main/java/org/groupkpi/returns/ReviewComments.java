package org.groupkpi.returns;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.groupkpi.file.CellText;
import org.groupkpi.file.StillFile;
import org.groupkpi.finding.Finding;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.Grid;
import org.groupkpi.text.Language;
import org.jspecify.annotations.Nullable;

/**
 * The comments on marked cells: below what stands there already, behind a line by which they are
 * found and taken off again.
 */
final class ReviewComments {
  private static final String AUTHOR = StillFile.GENERATOR;
  static final Pattern OWN = Pattern.compile("(?s)\\n?—— [^\\n#]{1,40} #(\\d{1,9})\\b.*");
  static final int WIDTH_PIXELS = 300;
  private static final int LINE_PIXELS = 19;
  private static final int WIDTH_CHARACTERS = 38;

  private ReviewComments() {}

  /** Says on a cell what is wrong with it. */
  static void add(Cell cell, List<Review.Item> items, List<Language> languages) {
    CellText text = CellText.of(cell.getSheet().getWorkbook());
    String own = text.safe(text(items, languages));
    Comment comment = cell.getCellComment();
    if (comment == null) {
      Comment created =
          cell.getSheet().createDrawingPatriarch().createCellComment(anchor(cell, own));
      created.setAuthor(AUTHOR);
      created.setString(appended(cell, null, own));
      cell.setCellComment(created);
    } else {
      comment.setString(appended(cell, comment.getString(), "\n" + own));
    }
  }

  static String text(List<Review.Item> items, List<Language> languages) {
    String numbers =
        items.stream().map(item -> "#" + item.number()).collect(Collectors.joining(" "));
    FormWords wording = new FormWords(languages);
    StringBuilder text = new StringBuilder();
    text.append("—— ").append(wording.line(ReviewWords.SHEET)).append(' ').append(numbers);
    text.append(" ——");
    for (Review.Item item : items) {
      for (Language language : languages) {
        text.append('\n').append(text(item.finding(), language));
      }
    }
    return text.toString();
  }

  private static String text(Finding finding, Language language) {
    String head =
        "【" + ReviewWords.severity(finding).in(language) + " " + finding.kind().name() + "】";
    String title = finding.kind().title().in(language);
    String message = finding.laidOut().in(language);
    String why =
        message.equals(title) ? "" : "\n" + ReviewWords.WHY.fill(finding.laidOut()).in(language);
    return head + title + why + "\n" + ReviewWords.WHAT_TO_DO.fill(finding.remedy()).in(language);
  }

  /**
   * Takes our part off a comment, or the comment away if there is no other part.
   *
   * @return number of the finding that it began with; 0 if the comment is somebody else's
   */
  static int takeOff(Comment comment, Cell cell) {
    RichTextString text = comment.getString();
    Matcher own = OWN.matcher(text.getString());
    if (!own.find()) {
      return 0;
    }
    if (own.start() == 0) {
      cell.removeCellComment();
    } else {
      comment.setString(beginning(text, own.start()));
    }
    return Integer.parseInt(own.group(1));
  }

  private static RichTextString appended(Cell cell, @Nullable RichTextString before, String own) {
    if (before instanceof XSSFRichTextString rich) {
      rich.append(own);
      return rich;
    }
    RichTextString all =
        cell.getSheet()
            .getWorkbook()
            .getCreationHelper()
            .createRichTextString((before == null ? "" : before.getString()) + own);
    if (before instanceof HSSFRichTextString from && all instanceof HSSFRichTextString to) {
      keepFonts(from, to, from.length());
    }
    return all;
  }

  private static RichTextString beginning(RichTextString text, int end) {
    String kept = text.getString().substring(0, end);
    if (text instanceof HSSFRichTextString from) {
      HSSFRichTextString to = new HSSFRichTextString(kept);
      keepFonts(from, to, end);
      return to;
    }
    XSSFRichTextString from = (XSSFRichTextString) text;
    XSSFRichTextString to = new XSSFRichTextString();
    if (from.numFormattingRuns() == 0) {
      to.setString(kept);
    }
    for (int run = 0; run < from.numFormattingRuns(); run++) {
      int start = from.getIndexOfFormattingRun(run);
      int stop = Math.min(end, start + from.getLengthOfFormattingRun(run));
      if (start < stop) {
        append(to, kept.substring(start, stop), from.getFontOfFormattingRun(run));
      }
    }
    return to;
  }

  private static void append(XSSFRichTextString to, String part, @Nullable XSSFFont font) {
    if (font == null) {
      to.append(part);
    } else {
      to.append(part, font);
    }
  }

  private static void keepFonts(HSSFRichTextString from, HSSFRichTextString to, int end) {
    for (int run = 0; run < from.numFormattingRuns(); run++) {
      int start = from.getIndexOfFormattingRun(run);
      if (start < end) {
        to.applyFont(start, end, from.getFontOfFormattingRun(run));
      }
    }
    if (end < to.length()) {
      to.applyFont(end, to.length(), HSSFRichTextString.NO_FONT);
    }
  }

  /** Beside the cell, as wide and high as the text needs. */
  private static ClientAnchor anchor(Cell cell, String text) {
    Sheet sheet = cell.getSheet();
    int lastColumn = cell.getColumnIndex() + 1;
    for (int width = 0; width < WIDTH_PIXELS; lastColumn++) {
      width += (int) Math.max(1, sheet.getColumnWidthInPixels(lastColumn));
    }
    int lastRow = cell.getRowIndex();
    for (int height = 0; height < heightPixels(text); lastRow++) {
      height += pixels(sheet, lastRow);
    }
    ClientAnchor anchor = sheet.getWorkbook().getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setRow1(cell.getRowIndex());
    anchor.setCol2(lastColumn);
    anchor.setRow2(lastRow);
    return anchor;
  }

  /** How high a comment is that shows its whole text. */
  static int heightPixels(String text) {
    return LINE_PIXELS * (1 + Grid.lines(text, WIDTH_CHARACTERS));
  }

  private static int pixels(Sheet sheet, int number) {
    Row row = sheet.getRow(number);
    float points = row == null ? sheet.getDefaultRowHeightInPoints() : row.getHeightInPoints();
    return Math.max(1, Math.round(points * 96 / 72));
  }
}
