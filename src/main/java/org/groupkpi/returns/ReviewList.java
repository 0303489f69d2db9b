package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.RichTextString;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.groupkpi.file.CellText;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.Grid;
import org.groupkpi.form.SheetTitle;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/** Writes the sheet that lists all findings of a workbook, each with a place for the reply. */
final class ReviewList {
  /** The columns, with their widths in characters. */
  private enum Column {
    NUMBER(0, ReviewWords.NUMBER, 6),
    SEVERITY(1, ReviewWords.SEVERITY, 16),
    KIND(2, ReviewWords.KIND, 10),
    PLACE(3, ReviewWords.PLACE, 18),
    INDICATOR(4, ReviewWords.INDICATOR, 25),
    FOUND(5, ReviewWords.FOUND, 18),
    MESSAGE(6, ReviewWords.MESSAGE, 42),
    REMEDY(7, ReviewWords.REMEDY, 32),
    REPLY(8, ReviewWords.REPLY, 15),
    REPLY_TEXT(9, ReviewWords.REPLY_TEXT, 26);

    private final int index;
    private final LocalText heading;
    private final int width;

    Column(int index, LocalText heading, int width) {
      this.index = index;
      this.heading = heading;
      this.width = width;
    }
  }

  private static final int HEADER = 5;
  private static final float LINE = 15f;
  private static final float MARGIN = 6f;

  /** Characters of a line that are lost to indent and to words that do not break. */
  private static final int PADDING = 5;

  private static final int LAST = Column.values().length - 1;
  private static final int WIDTH =
      java.util.Arrays.stream(Column.values()).mapToInt(column -> column.width).sum();

  private final Review review;
  private final Workbook workbook;
  private final FormWords wording;
  private final CellText text;
  private final ReviewStyles styles;
  private final Sheet sheet;

  private ReviewList(Review review, Workbook workbook) {
    this.review = review;
    this.workbook = workbook;
    this.wording = review.wording();
    this.text = CellText.of(workbook);
    this.styles = new ReviewStyles(workbook, review.languages().get(0));
    this.sheet = workbook.createSheet(SheetTitle.free(wording.first(ReviewWords.SHEET), workbook));
  }

  /** Adds the sheet as the first one, and opens the workbook there. */
  static void write(Review review, LocalText steps, Workbook workbook) {
    ReviewList list = new ReviewList(review, workbook);
    list.head(steps);
    list.items();
    list.paper();
    workbook.setSheetOrder(list.sheet.getSheetName(), 0);
    workbook.setFirstVisibleTab(0);
    workbook.setActiveSheet(0);
    workbook.setSelectedTab(0);
    for (int other = 1; other < workbook.getNumberOfSheets(); other++) {
      workbook.getSheetAt(other).setSelected(false);
    }
  }

  private void head(LocalText steps) {
    for (Column column : Column.values()) {
      sheet.setColumnWidth(column.index, column.width * 256);
    }
    wide(0, wording.line(ReviewWords.SHEET), styles.title).setHeightInPoints(32);
    wide(1, wording.line(review.title()), styles.subtitle).setHeightInPoints(19);
    wide(2, wording.line(counts()), styles.subtitle).setHeightInPoints(19);
    String told = wording.lines(steps);
    fit(wide(3, told, styles.steps), Grid.lines(told, WIDTH - 4));
    sheet.createRow(HEADER - 1).setHeightInPoints(6);
    Row header = sheet.createRow(HEADER);
    for (Column column : Column.values()) {
      put(header, column, wording.lines(column.heading), styles.heading);
    }
    fit(header, review.languages().size());
  }

  private LocalText counts() {
    return ReviewWords.COUNTS.fill(
        count(Finding::openError),
        count(Finding::openWarning),
        count(finding -> !ReviewWords.answerable(finding)));
  }

  private LocalText count(Predicate<Finding> wanted) {
    return LocalText.same(Long.toString(review.findings().filter(wanted).count()));
  }

  private void items() {
    review.items().forEach(this::item);
    List<Review.Item> answerable =
        review.items().stream().filter(item -> ReviewWords.answerable(item.finding())).toList();
    if (!answerable.isEmpty()) {
      offerChoices(answerable.size());
    }
  }

  private void item(Review.Item item) {
    Finding finding = item.finding();
    boolean asks = ReviewWords.asks(finding);
    CellStyle look = asks ? styles.text : styles.pale;
    Row row = sheet.createRow(HEADER + item.number());
    put(row, Column.NUMBER, Integer.toString(item.number()), styles.centred);
    put(row, Column.SEVERITY, wording.lines(ReviewWords.severity(finding)), styles.badge(finding));
    put(row, Column.KIND, finding.kind().name(), styles.centred);
    place(row, finding.place(), look);
    put(row, Column.INDICATOR, indicator(item), look);
    put(row, Column.FOUND, finding.place().text(), look);
    message(row, finding, look);
    put(row, Column.REMEDY, wording.lines(finding.remedy()), look);
    put(
        row,
        Column.REPLY,
        wording.line(item.reply().answer().label()),
        asks ? styles.choice : styles.openChoice);
    put(row, Column.REPLY_TEXT, item.reply().text(), asks ? styles.reason : styles.openReason);
    fit(row, lines(row));
  }

  private String indicator(Review.Item item) {
    String code = item.finding().subject().code();
    String name = wording.lines(item.indicator());
    return name.isEmpty() ? code : code + "\n" + name;
  }

  /** What is wrong, language after language, each title in bold. */
  private void message(Row row, Finding finding, CellStyle look) {
    Cell cell = put(row, Column.MESSAGE, "", look);
    StringBuilder words = new StringBuilder();
    List<int[]> titles = new ArrayList<>();
    for (Language language : review.languages()) {
      words.append(words.isEmpty() ? "" : "\n");
      String title = finding.kind().title().in(language);
      titles.add(new int[] {words.length(), words.length() + title.length()});
      words.append(ReviewWords.message(finding).in(language));
    }
    String shown = text.safe(words.toString());
    RichTextString rich = workbook.getCreationHelper().createRichTextString(shown);
    titles.stream()
        .filter(title -> ReviewWords.asks(finding) && title[1] <= shown.length())
        .forEach(title -> rich.applyFont(title[0], title[1], styles.bold));
    cell.setCellValue(rich);
  }

  private static int lines(Row row) {
    int most = 1;
    for (Column column : Column.values()) {
      String shown = row.getCell(column.index).getStringCellValue();
      most = Math.max(most, Grid.lines(shown, column.width - PADDING));
    }
    return most;
  }

  private void place(Row row, SourceCell place, CellStyle look) {
    Sheet target = place.sheet().isEmpty() ? null : workbook.getSheet(place.sheet());
    if (target == null || !place.cell().matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
      put(row, Column.PLACE, place.address(), look);
      return;
    }
    Cell cell = put(row, Column.PLACE, place.address(), styles.link);
    Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress("'" + target.getSheetName().replace("'", "''") + "'!" + place.cell());
    link.setLabel(place.address());
    cell.setHyperlink(link);
  }

  private void offerChoices(int rows) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    String[] choices =
        java.util.Arrays.stream(Answer.values())
            .filter(answer -> answer != Answer.NONE)
            .map(answer -> wording.line(answer.label()))
            .toArray(String[]::new);
    DataValidation rule =
        helper.createValidation(
            helper.createExplicitListConstraint(choices),
            new CellRangeAddressList(
                HEADER + 1, HEADER + rows, Column.REPLY.index, Column.REPLY.index));
    rule.setEmptyCellAllowed(true);
    rule.setShowErrorBox(true);
    rule.createErrorBox(wording.first(ReviewWords.REPLY), wording.line(ReviewWords.CHOOSE));
    sheet.addValidationData(rule);
  }

  private void paper() {
    sheet.setDisplayGridlines(false);
    sheet.createFreezePane(0, HEADER + 1);
    sheet.setRepeatingRows(new CellRangeAddress(HEADER, HEADER, 0, LAST));
    sheet.setFitToPage(true);
    sheet.setAutobreaks(true);
    PrintSetup setup = sheet.getPrintSetup();
    setup.setPaperSize(PrintSetup.A4_PAPERSIZE);
    setup.setLandscape(true);
    setup.setFitWidth((short) 1);
    setup.setFitHeight((short) 0);
    sheet.setMargin(PageMargin.LEFT, 0.4);
    sheet.setMargin(PageMargin.RIGHT, 0.4);
    sheet.getFooter().setRight("&P / &N");
  }

  private Row wide(int number, String shown, CellStyle style) {
    Row row = sheet.createRow(number);
    Cell cell = row.createCell(0);
    cell.setCellValue(text.safe(shown));
    cell.setCellStyle(style);
    sheet.addMergedRegion(new CellRangeAddress(number, number, 0, LAST));
    return row;
  }

  private Cell put(Row row, Column column, String shown, CellStyle style) {
    Cell cell = row.createCell(column.index);
    cell.setCellValue(text.safe(shown));
    cell.setCellStyle(style);
    return cell;
  }

  private static void fit(Row row, int lines) {
    row.setHeightInPoints(Math.min(409, lines * LINE + MARGIN));
  }
}
