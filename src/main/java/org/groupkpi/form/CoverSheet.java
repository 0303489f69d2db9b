package org.groupkpi.form;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.SignOff;
import org.groupkpi.text.LocalText;

/** Writes the cover: whose form it is, how far it is filled in, how to fill it in, who did. */
final class CoverSheet {
  /** Where the entity is named; rows and columns count from 0. */
  static final int NAME_ROW = 4;

  static final int CODE_ROW = NAME_ROW + 1;
  static final int CONTACT_ROW = CODE_ROW + 1;
  static final int ENTITY_COLUMN = 2;

  private static final int FIRST = 1;
  private static final int LAST = 6;
  private static final int[] WIDTHS = {2, 27, 22, 13, 13, 15, 24};
  private static final int WIDE = 122;
  private static final int NARROW = 96;

  private final FormRequest request;
  private final FormLayout layout;
  private final FormStyles styles;
  private final FormWords wording;
  private final Grid grid;
  private int row = NAME_ROW - 3;

  CoverSheet(FormRequest request, FormLayout layout, FormStyles styles, XSSFWorkbook workbook) {
    this.request = request;
    this.layout = layout;
    this.styles = styles;
    this.wording = new FormWords(request.languages());
    this.grid = new Grid(workbook.createSheet(wording.first(CoverText.SHEET)), WIDTHS);
  }

  /** Fills the sheet, once the sheets that it links to exist. */
  void write() {
    writeTitle();
    writeIdentity();
    writeProgress();
    writeSteps();
    writeAnswers();
    writeMarks();
    writePeople();
    grid.sheet().setDisplayGridlines(false);
    Paper.portrait(grid.sheet());
    Protection.lock(grid.sheet(), request.password());
  }

  private void writeTitle() {
    LocalText group = request.round().tree().entity(request.round().tree().root()).name();
    grid.text(row, FIRST, wording.first(group), styles.subtitle);
    row++;
    grid.text(row, FIRST, wording.line(CoverText.TITLE.fill(year())), styles.title);
    grid.height(row, 32);
    row += 2;
  }

  private void writeIdentity() {
    identify(CoverText.ENTITY, "", linesOfName(request));
    identify(CoverText.ENTITY_CODE, "", 1);
    if (linesOfContact(request) > 0) {
      identify(CoverText.CONTACT, "", linesOfContact(request));
    }
    identify(CoverText.REPORTING_YEAR, request.round().year().toString(), 1);
    if (!request.entity().holdings().fiscalYear().ofCalendar()) {
      identify(CoverText.PERIOD, period(), 1);
    }
    request
        .deadline()
        .ifPresent(text -> identify(CoverText.DEADLINE, text, Grid.lines(text, NARROW)));
    row++;
  }

  /** The days of a year that is not the calendar's. */
  private String period() {
    Year year = request.round().year();
    return request.entity().firstDay(year) + " – " + request.entity().lastDay(year);
  }

  private void identify(LocalText label, String value, int lines) {
    grid.text(row, FIRST, wording.line(label), styles.label);
    grid.wide(row, ENTITY_COLUMN, LAST, value, styles.strong);
    grid.fit(row, lines);
    row++;
  }

  /** How many lines the name of the entity takes. */
  static int linesOfName(FormRequest request) {
    String name = new FormWords(request.languages()).line(request.entity().name());
    return Grid.lines(name, NARROW);
  }

  /** How many lines the contact of the entity takes; 0 if there is none. */
  static int linesOfContact(FormRequest request) {
    String contact = request.entity().contact();
    return contact.isEmpty() ? 0 : Grid.lines(contact, NARROW);
  }

  private void writeProgress() {
    XSSFCell words = grid.cell(row, FIRST, styles.meter);
    grid.height(row++, 26);
    XSSFCell bar = grid.cell(row++, FIRST, styles.bar);
    row++;
    headings(
        CoverText.SHEETS,
        CoverText.ANSWERED,
        CoverText.ASKED,
        CoverText.LOOKS_WRONG,
        CoverText.NEXT);
    int first = row;
    layout.sheets().forEach(this::writeProgress);
    layout.lists().forEach(this::writeProgress);
    if (row > first) {
      String[] sums =
          Stream.of('D', 'E', 'F')
              .map(column -> column + "" + (first + 1) + ":" + column + row)
              .toArray(String[]::new);
      new Progress(wording).meter(words, bar, layout, sums);
    }
    row++;
  }

  private void headings(LocalText... texts) {
    grid.wide(row, FIRST, FIRST + 1, wording.lines(texts[0]), styles.heading);
    for (int i = 1; i < texts.length; i++) {
      grid.text(row, FIRST + 1 + i, wording.lines(texts[i]), styles.heading);
    }
    grid.height(row, request.languages().size() > 1 ? 36 : 24);
    row++;
  }

  private void linkTo(String sheet, String cell) {
    grid.wide(row, FIRST, FIRST + 1, sheet, styles.link);
    XSSFCell name = grid.sheet().getRow(row).getCell(FIRST);
    XSSFHyperlink link =
        grid.sheet().getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(Progress.quoted(sheet) + "!" + cell);
    name.setHyperlink(link);
  }

  /** A register is one answer: its rows, or that there are none. */
  private void writeProgress(FormLayout.ListSheet list) {
    ListProgress progress = new ListProgress(request, list, wording);
    linkTo(list.name(), ListProgress.FIRST_CELL);
    progress.answered(grid.cell(row, FIRST + 2, styles.centred));
    progress.asked(grid.cell(row, FIRST + 3, styles.centred), row + 1);
    progress.wrong(grid.cell(row, FIRST + 4, styles.centred));
    progress.firstBlank(grid.cell(row, FIRST + 5, styles.link), row + 1);
    grid.fit(row, 1);
    row++;
  }

  private void writeProgress(FormLayout.FormSheet sheet) {
    Progress progress = new Progress(wording);
    linkTo(sheet.name(), "" + FormColumn.VALUE.letter() + IndicatorSheet.FIRST_ROW);
    progress.answered(grid.cell(row, FIRST + 2, styles.centred), sheet);
    progress.asked(grid.cell(row, FIRST + 3, styles.centred), sheet);
    progress.wrong(grid.cell(row, FIRST + 4, styles.centred), sheet);
    progress.next(grid.cell(row, FIRST + 5, styles.link), sheet);
    grid.fit(row, 1);
    row++;
  }

  private void writeSteps() {
    section(CoverText.STEPS);
    int number = 1;
    for (LocalText step : CoverText.FIVE_STEPS) {
      boolean first = number == CoverText.PRIOR_STEP && request.round().firstYear();
      String text =
          wording.lines(
              (first ? CoverText.FIRST_YEAR : step).fill(year(), request.round().year().prior()));
      grid.wide(row, FIRST, LAST, number++ + "   " + text.replace("\n", "\n    "), styles.text);
      grid.fit(row, Grid.lines(text, WIDE));
      row++;
    }
    row++;
  }

  private void writeAnswers() {
    section(CoverText.ANSWERS);
    List<LocalText> meanings = new ArrayList<>(CoverText.FOUR_MEANINGS);
    for (int i = 0; i < meanings.size(); i++) {
      String meaning = wording.lines(meanings.get(i));
      grid.text(row, FIRST, wording.line(CoverText.FOUR_ANSWERS.get(i)), styles.label);
      grid.wide(row, FIRST + 1, LAST, meaning, styles.text);
      grid.fit(row, Grid.lines(meaning, NARROW));
      row++;
    }
    row++;
  }

  private void writeMarks() {
    section(CoverText.MARKS);
    String marks = wording.lines(CoverText.FOUR_MARKS);
    grid.wide(row, FIRST, LAST, marks, styles.text);
    grid.fit(row, Grid.lines(marks, WIDE));
    row += 2;
  }

  private void writePeople() {
    boolean needed = request.round().signOff() == SignOff.REQUIRED;
    section(needed ? CoverText.NEEDED : CoverText.PEOPLE);
    for (LocalText label : CoverText.FOUR_INPUTS) {
      grid.text(row, FIRST, wording.line(label), styles.label);
      grid.wide(row, FIRST + 1, LAST, request.answers().person(label), styles.inputText);
      grid.fit(row, 1);
      row++;
    }
  }

  private void section(LocalText title) {
    grid.text(row, FIRST, wording.line(title), styles.section);
    grid.height(row, 24);
    row++;
  }

  private LocalText year() {
    Year year = request.round().year();
    return LocalText.same(year.toString());
  }
}
