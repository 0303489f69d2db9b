package org.groupkpi.tieout;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.groupkpi.tieout.Document.Block;
import org.groupkpi.tieout.Document.Grid;
import org.groupkpi.tieout.Document.GridRow;
import org.groupkpi.tieout.Document.Passage;

/**
 * Reads plain text, such as the text layer of a PDF: a line that ends with years is the heading of
 * a table, lines that end with as many figures are its rows; a row may take several lines.
 */
final class PlainText {
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:FY ?)?(?:(?:19|20)[0-9]{2}) ?年?度?(?: ?(?:同比|变动|增减|change))?|同比(?:变动|增减)?|Change|YoY");
  private static final Pattern HEADING =
      Pattern.compile("(.*?[^0-9 ].*?) +((?:(?:" + YEARS.pattern() + ")(?: +|$))+)");
  private static final Pattern TELLS =
      Pattern.compile("单位|單位|指标|指標|项目|項目|(?i)unit|indicator|metric");
  private static final Pattern STARTS_FIGURE = Pattern.compile("[<>]?[0-9][0-9,.]*[(（].*");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[。！？；])");
  private static final Pattern BETWEEN_CHINESE =
      Pattern.compile("(?<=[\\u3000-\\uFFEF])\n(?=[\\u3000-\\uFFEF])");
  private static final int LONGEST_LINE = 400;
  private static final int MOST_LINES = 12;
  private static final int MOST_TEXT_LINES = 4;
  private static final int TITLES = 2;

  private final List<String> lines;
  private final List<Block> blocks = new ArrayList<>();
  private final List<String> passage = new ArrayList<>();
  private int passageLine;
  private int tables;
  private int at;

  private PlainText(List<String> lines) {
    this.lines = lines;
  }

  static Document read(String text) {
    PlainText reader = new PlainText(text.lines().map(PlainText::stripped).toList());
    while (reader.at < reader.lines.size()) {
      reader.next();
    }
    reader.endPassage();
    return new Document(reader.blocks);
  }

  private static String stripped(String line) {
    return PrintedNumber.closed(line).replaceAll("[\\s\\u00A0\\u2003\\u3000]+", " ").strip();
  }

  private void next() {
    Optional<List<String>> heading = heading(lines.get(at));
    if (heading.isPresent()) {
      table(heading.get());
    } else {
      passage(lines.get(at), at);
      at++;
    }
  }

  private void passage(String line, int number) {
    if (line.isEmpty()) {
      endPassage();
    }
    for (String part : SENTENCE_END.splitAsStream(line).toList()) {
      if (!part.isBlank()) {
        passageLine = passage.isEmpty() ? number : passageLine;
        passage.add(part);
        if (part.matches(".*[。！？；]")) {
          endPassage();
        }
      }
    }
  }

  private void endPassage() {
    if (!passage.isEmpty()) {
      blocks.add(new Passage(joined(passage), line(passageLine)));
      passage.clear();
    }
  }

  /** Lines put together: without a blank between Chinese characters. */
  private static String joined(List<String> lines) {
    return BETWEEN_CHINESE.matcher(String.join("\n", lines)).replaceAll("").replace('\n', ' ');
  }

  private static LocalText line(int index) {
    String number = Integer.toString(index + 1);
    return Words.of("line {0}").fill(number);
  }

  /** The columns of a line that heads a table: what stands before the years, and each year. */
  private static Optional<List<String>> heading(String line) {
    Matcher matcher = HEADING.matcher(line);
    if (line.length() > LONGEST_LINE || !matcher.matches()) {
      return Optional.empty();
    }
    List<String> columns = new ArrayList<>();
    columns.add(matcher.group(1));
    YEARS.matcher(matcher.group(2)).results().forEach(year -> columns.add(year.group().strip()));
    boolean told = columns.size() > 2 || TELLS.matcher(matcher.group(1)).find();
    return told && !matcher.group(1).matches(".*[0-9，。；].*")
        ? Optional.of(columns)
        : Optional.empty();
  }

  private static boolean heads(List<String> next, List<String> heading) {
    return next.size() != heading.size() || YearHeading.heads(next, heading);
  }

  private void table(List<String> heading) {
    List<GridRow> rows = new ArrayList<>();
    rows.add(new GridRow(heading, List.of(), line(at)));
    List<String> above = lastOfPassage();
    List<String> titles = new ArrayList<>(above);
    endPassage();
    List<String> captions = above.isEmpty() ? lastPassage() : above;
    at++;
    List<String> pending = new ArrayList<>();
    int pendingFrom = at;
    while (at < lines.size()
        && pending.size() <= MOST_TEXT_LINES
        && heading(lines.get(at)).filter(next -> heads(next, heading)).isEmpty()) {
      Optional<GridRow> row = row(heading.size() - 1, pending);
      if (row.isPresent()) {
        rows.add(row.get());
        pending.clear();
        pendingFrom = at;
      } else {
        pending.add(lines.get(at));
        at++;
      }
    }
    titles.addAll(pending.subList(0, Math.min(1, pending.size())));
    blocks.add(new Grid(++tables, titles, captions, rows));
    for (int i = 0; i < pending.size(); i++) {
      passage(pending.get(i), pendingFrom + i);
    }
  }

  /** The lines before the table, the nearest first. */
  private List<String> lastOfPassage() {
    List<String> last = new ArrayList<>();
    passage
        .subList(Math.max(0, passage.size() - TITLES), passage.size())
        .forEach(line -> last.add(0, line));
    return last;
  }

  /** The passage before the table. */
  private List<String> lastPassage() {
    return !blocks.isEmpty()
            && blocks.get(blocks.size() - 1) instanceof Passage last
            && last.text().length() <= TableTitle.LONGEST
        ? List.of(last.text())
        : List.of();
  }

  /** The row that begins at this line, if one does; then the next line is the one after it. */
  private Optional<GridRow> row(int figures, List<String> pending) {
    StringBuilder text = new StringBuilder();
    int found = 0;
    for (int i = at; i < Math.min(lines.size(), at + MOST_LINES); i++) {
      if (lines.get(i).length() > LONGEST_LINE) {
        return Optional.empty();
      }
      Row row = Row.of(append(text, lines.get(i)));
      if (!row.open() && row.figures() >= figures) {
        GridRow complete = row.gridRow(figures, pending, line(at));
        at = i + 1;
        return Optional.of(complete);
      }
      boolean goesOn = row.open() || row.figures() > found;
      if (!goesOn) {
        return Optional.empty();
      }
      found = row.figures();
    }
    return Optional.empty();
  }

  private static String append(StringBuilder text, String line) {
    boolean open = Row.depth(text) > 0;
    text.append(text.isEmpty() || open ? "" : " ").append(line);
    return text.toString();
  }

  /**
   * Words of one or more lines; blanks within parentheses part nothing.
   *
   * @param figures how many figures or marks stand at its end
   * @param open whether the last of them has a parenthesis that is not closed
   */
  private record Row(List<String> words, int figures, boolean open) {
    static Row of(String text) {
      List<String> words = words(text);
      boolean unclosed = depth(text) > 0;
      String last = words.get(words.size() - 1);
      boolean open = unclosed && STARTS_FIGURE.matcher(last).matches();
      int figures = 0;
      int end = words.size() - (open ? 1 : 0);
      while (figures < end && isFigure(words.get(end - 1 - figures))) {
        figures++;
      }
      return new Row(words, figures, open);
    }

    private static boolean isFigure(String word) {
      return NoFigureMark.of(word).isPresent()
          || PrintedNumber.of(word).filter(number -> number.unit().matches("%?")).isPresent();
    }

    static int depth(CharSequence text) {
      int depth = 0;
      for (int i = 0; i < text.length(); i++) {
        depth += "(（".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
        depth -= ")）".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
      }
      return depth;
    }

    private static List<String> words(String text) {
      List<String> words = new ArrayList<>();
      String word = "";
      for (String piece : text.split(" ", -1)) {
        word = word.isEmpty() ? piece : word + " " + piece;
        if (depth(word) <= 0) {
          words.add(word);
          word = "";
        }
      }
      if (!word.isEmpty()) {
        words.add(word);
      }
      return words;
    }

    GridRow gridRow(int columns, List<String> pending, LocalText place) {
      int stub = words.size() - columns;
      List<String> cells = new ArrayList<>();
      cells.add(String.join(" ", words.subList(0, stub)));
      cells.addAll(words.subList(stub, words.size()));
      return new GridRow(cells, pending, place);
    }
  }
}
