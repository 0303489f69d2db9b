package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.groupkpi.file.CellText;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.form.FormWords;
import org.groupkpi.form.Grid;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;

/**
 * The sheet that lists all findings of a workbook, each with a place for the reply.
 *
 * @param wide what stands over all columns, row by row from the first
 * @param lines the heading, then one line for each finding
 * @param answerable how many lines after the heading have a reply
 */
record ReviewList(String title, List<Wide> wide, List<Line> lines, int answerable, Choice choice) {
  /** The row of the headings, counted from 0. */
  static final int HEADER = 5;

  /** Height of the empty row above the headings. */
  static final float GAP = 6;

  private static final float LINE = 15f;
  private static final float MARGIN = 6f;

  /** Characters of a line that are lost to indent and to words that do not break. */
  private static final int PADDING = 5;

  /** The columns, with their widths in characters. */
  enum Column {
    NUMBER(ReviewWords.NUMBER, 6),
    SEVERITY(ReviewWords.SEVERITY, 16),
    KIND(ReviewWords.KIND, 10),
    PLACE(ReviewWords.PLACE, 18),
    INDICATOR(ReviewWords.INDICATOR, 25),
    FOUND(ReviewWords.FOUND, 18),
    MESSAGE(ReviewWords.MESSAGE, 42),
    REMEDY(ReviewWords.REMEDY, 32),
    REPLY(ReviewWords.REPLY, 15),
    REPLY_TEXT(ReviewWords.REPLY_TEXT, 26);

    private static final List<Column> ORDER = List.of(values());
    static final int LAST = ORDER.size() - 1;
    private static final int ALL = Arrays.stream(values()).mapToInt(Column::width).sum();

    private final LocalText heading;
    private final int width;

    Column(LocalText heading, int width) {
      this.heading = heading;
      this.width = width;
    }

    int width() {
      return width;
    }

    /** Its place from the left, from 0. */
    int place() {
      return ORDER.indexOf(this);
    }
  }

  /** A text over all columns. */
  record Wide(String text, ListLook look, float height) {}

  /** A row with a cell in each column. */
  record Line(Map<Column, Cell> cells, float height) {}

  /**
   * A cell.
   *
   * @param strong parts of the text that stand out, from and to before
   * @param link the cell that it leads to, {@code '能源'!F17}; empty for none
   */
  record Cell(String text, ListLook look, List<int[]> strong, String link) {
    Cell(String text, ListLook look) {
      this(text, look, List.of(), "");
    }
  }

  /** What may be chosen as a reply, and what is said of anything else. */
  record Choice(List<String> answers, String title, String error) {}

  /**
   * Lays the list out.
   *
   * @param sheets that places can lead to
   */
  static ReviewList of(Review review, LocalText steps, CellText text, Collection<String> sheets) {
    return new Layout(review, text, Set.copyOf(sheets)).list(steps);
  }

  /** Lays out one list. */
  private record Layout(Review review, CellText text, Set<String> sheets) {
    ReviewList list(LocalText steps) {
      FormWords wording = review.wording();
      String told = wording.lines(steps);
      List<Wide> wide =
          List.of(
              wide(wording.line(ReviewWords.SHEET), ListLook.TITLE, 32),
              wide(wording.line(review.title()), ListLook.SUBTITLE, 19),
              wide(wording.line(counts()), ListLook.SUBTITLE, 19),
              wide(told, ListLook.STEPS, height(Grid.lines(told, Column.ALL - 4))));
      List<Line> lines = new ArrayList<>();
      lines.add(header());
      review.items().forEach(item -> lines.add(line(item)));
      int answerable =
          (int) review.findings().filter(finding -> ReviewWords.answerable(finding)).count();
      return new ReviewList(
          wording.first(ReviewWords.SHEET), wide, lines, answerable, choice(wording));
    }

    private Wide wide(String shown, ListLook look, float height) {
      return new Wide(text.safe(shown), look, height);
    }

    private static Choice choice(FormWords wording) {
      List<String> answers =
          Arrays.stream(Answer.values())
              .filter(answer -> answer != Answer.NONE)
              .map(answer -> wording.line(answer.label()))
              .toList();
      return new Choice(
          answers, wording.first(ReviewWords.REPLY), wording.line(ReviewWords.CHOOSE));
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

    private Line header() {
      Map<Column, Cell> cells = new EnumMap<>(Column.class);
      for (Column column : Column.values()) {
        String shown = review.wording().lines(column.heading);
        cells.put(column, cell(shown, ListLook.HEADING));
      }
      return new Line(cells, height(review.languages().size()));
    }

    private Cell cell(String shown, ListLook look) {
      return new Cell(text.safe(shown), look);
    }

    private Line line(Review.Item item) {
      FormWords wording = review.wording();
      Finding finding = item.finding();
      boolean asks = ReviewWords.asks(finding);
      ListLook look = asks ? ListLook.TEXT : ListLook.PALE;
      String severity = wording.lines(ReviewWords.severity(finding));
      String answer = wording.line(item.reply().answer().label());
      Map<Column, Cell> cells = new EnumMap<>(Column.class);
      cells.put(Column.NUMBER, cell(Integer.toString(item.number()), ListLook.CENTRED));
      cells.put(Column.SEVERITY, cell(severity, ListLook.badge(finding)));
      cells.put(Column.KIND, cell(finding.kind().name(), ListLook.CENTRED));
      cells.put(Column.PLACE, place(finding.place(), look));
      cells.put(Column.INDICATOR, cell(indicator(item), look));
      cells.put(Column.FOUND, cell(finding.place().text(), look));
      cells.put(Column.MESSAGE, message(finding, look));
      cells.put(Column.REMEDY, cell(wording.lines(finding.remedy()), look));
      cells.put(Column.REPLY, cell(answer, asks ? ListLook.CHOICE : ListLook.OPEN_CHOICE));
      cells.put(
          Column.REPLY_TEXT,
          cell(item.reply().text(), asks ? ListLook.REASON : ListLook.OPEN_REASON));
      return new Line(cells, height(lines(cells)));
    }

    private String indicator(Review.Item item) {
      String code = item.finding().subject().code();
      String name = review.wording().lines(item.indicator());
      return name.isEmpty() ? code : code + "\n" + name;
    }

    /** What is wrong, language after language, each title standing out. */
    private Cell message(Finding finding, ListLook look) {
      StringBuilder words = new StringBuilder();
      List<int[]> titles = new ArrayList<>();
      for (Language language : review.languages()) {
        words.append(words.isEmpty() ? "" : "\n");
        String title = finding.kind().title().in(language);
        titles.add(new int[] {words.length(), words.length() + title.length()});
        words.append(ReviewWords.message(finding).in(language));
      }
      String shown = text.safe(words.toString());
      titles.removeIf(title -> !ReviewWords.asks(finding) || title[1] > shown.length());
      return new Cell(shown, look, titles, "");
    }

    private Cell place(SourceCell place, ListLook look) {
      String address = text.safe(place.address());
      if (!sheets.contains(place.sheet()) || !place.cell().matches("[A-Z]{1,3}[1-9][0-9]{0,6}")) {
        return new Cell(address, look);
      }
      String link = "'" + place.sheet().replace("'", "''") + "'!" + place.cell();
      return new Cell(address, ListLook.LINK, List.of(), link);
    }

    private static int lines(Map<Column, Cell> cells) {
      int most = 1;
      for (Map.Entry<Column, Cell> cell : cells.entrySet()) {
        most = Math.max(most, Grid.lines(cell.getValue().text(), cell.getKey().width - PADDING));
      }
      return most;
    }

    private static float height(int lines) {
      return Math.min(409, lines * LINE + MARGIN);
    }
  }
}
