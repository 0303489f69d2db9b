package org.groupkpi.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.Severity;
import org.groupkpi.run.StatusReport;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.MarkdownText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Prints who has submitted, as a table on a terminal or in Markdown. */
final class StatusText {
  private static final LocalText TITLE = Words.of("{0} · submissions {1}");
  private static final LocalText DEADLINE = Words.of("due {0}");
  private static final LocalText TOTAL = Words.of("total");
  private static final LocalText SUBTOTAL = Words.of("{0}, subtotal");
  private static final LocalText FILES = Words.of("files that were not taken");
  private static final LocalText GROUP =
      Words.of(
          "also open, about no single entity (group figures, files of nobody): {0} errors, {1} warnings");
  private static final LocalText SUMMARY =
      Words.of("{0} of {1} submitted, {2} % of figures answered, {3} errors, {4} warnings open");

  private static final List<LocalText> HEADINGS =
      List.of(
          Words.of("code"),
          Words.of("entity"),
          Words.of("state"),
          Words.of("answered"),
          Words.of("n/a"),
          Words.of("not avail."),
          Words.of("complete"),
          Words.of("errors"),
          Words.of("warnings"),
          Words.of("explained"),
          Words.of("file"));

  private static final int FIRST_FIGURE = 3;
  private static final int LAST_FIGURE = 9;
  private static final int NAME = 1;
  private static final int NOT_APPLICABLE = 4;
  private static final int NOT_AVAILABLE = 5;
  private static final int EXPLAINED = 9;
  private static final int FILE = 10;
  private static final int LEAST_NAME = 14;

  private final StatusReport report;
  private final Language language;
  private final Style style;
  private final String deadline;

  /**
   * A printer.
   *
   * @param deadline of the project; empty if there is none
   */
  StatusText(StatusReport report, Language language, Style style, String deadline) {
    this.report = report;
    this.language = language;
    this.style = style;
    this.deadline = deadline;
  }

  /** For a terminal with so many places in a line. */
  String table(OptionalInt places) {
    StringBuilder out = new StringBuilder(style.bold(title()));
    out.append(deadline.isEmpty() ? "" : "  " + style.dim(deadline())).append("\n\n");
    out.append(table().text(places)).append('\n').append(files());
    return out.append(summary()).append('\n').toString();
  }

  private TextTable table() {
    TextTable table = new TextTable(style, columns());
    report.lines().forEach(line -> table.row(cells(line)));
    table.rule();
    report.subGroups().forEach(group -> table.row(cells(group)));
    table.row(
        cells(List.of("", TOTAL.in(language), submitted(report.total())), report.total(), "")
            .stream()
            .map(cell -> new TextTable.Cell(cell.text(), style::bold))
            .toList());
    return table;
  }

  private String files() {
    StringBuilder out = new StringBuilder();
    if (!report.files().isEmpty()) {
      out.append(style.dim(FILES.in(language))).append('\n');
      report.files().forEach(finding -> out.append(file(finding)).append('\n'));
      out.append('\n');
    }
    if (elsewhere()) {
      out.append(style.dim(group())).append('\n');
    }
    return out.toString();
  }

  private String file(Finding finding) {
    UnaryOperator<String> emphasis =
        finding.severity() == Severity.ERROR
            ? style::red
            : finding.severity() == Severity.WARNING ? style::amber : style::dim;
    return "  "
        + emphasis.apply(finding.kind().name())
        + "  "
        + TextWidth.visible(inFolder(finding.place().file()))
        + "  "
        + style.dim(TextWidth.visible(finding.message().in(language)));
  }

  private String summary() {
    StatusReport.Open open = report.total().open();
    String text =
        SUMMARY
            .fill(
                report.total().submitted(),
                report.total().expected(),
                report.total().answered().percent().toPlainString(),
                open.errors(),
                open.warnings())
            .in(language);
    return open.errors() > 0 ? style.red(text) : style.bold(text);
  }

  private boolean elsewhere() {
    return report.elsewhere().errors() + report.elsewhere().warnings() > 0;
  }

  private String group() {
    return GROUP.fill(report.elsewhere().errors(), report.elsewhere().warnings()).in(language);
  }

  private String title() {
    return TextWidth.visible(TITLE.fill(report.node().name(), report.year()).in(language));
  }

  private String deadline() {
    return TextWidth.visible(DEADLINE.fill(deadline).in(language));
  }

  private List<TextTable.Column> columns() {
    return columns(HEADINGS, FIRST_FIGURE, LAST_FIGURE, StatusText::least, language);
  }

  /** Columns of which those from the first figure to the last stand to the right. */
  static List<TextTable.Column> columns(
      List<LocalText> headings,
      int firstFigure,
      int lastFigure,
      IntUnaryOperator least,
      Language language) {
    List<TextTable.Column> columns = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      boolean figure = i >= firstFigure && i <= lastFigure;
      columns.add(
          new TextTable.Column(
              headings.get(i).in(language),
              figure ? TextTable.Side.RIGHT : TextTable.Side.LEFT,
              least.applyAsInt(i)));
    }
    return columns;
  }

  /** Where the terminal is narrow, names are cut and details go. */
  private static int least(int column) {
    return switch (column) {
      case NAME -> LEAST_NAME;
      case NOT_APPLICABLE, NOT_AVAILABLE, EXPLAINED, FILE -> 0;
      default -> Integer.MAX_VALUE;
    };
  }

  private List<TextTable.Cell> cells(StatusReport.Line line) {
    String name = "  ".repeat(line.depth()) + line.entity().name().in(language);
    List<TextTable.Cell> cells =
        new ArrayList<>(
            cells(
                List.of(line.entity().code(), name, word(line.state()).in(language)),
                line.tally(),
                inFolder(line.file())));
    cells.set(2, new TextTable.Cell(cells.get(2).text(), emphasis(line.state())));
    return cells;
  }

  private List<TextTable.Cell> cells(StatusReport.SubGroup group) {
    String name = SUBTOTAL.fill(group.node().name()).in(language);
    return cells(List.of(group.node().code(), name, submitted(group.tally())), group.tally(), "");
  }

  private List<TextTable.Cell> cells(List<String> first, StatusReport.Tally tally, String file) {
    List<TextTable.Cell> cells = new ArrayList<>();
    first.forEach(text -> cells.add(TextTable.Cell.of(text)));
    cells.add(TextTable.Cell.of(tally.answered().answered() + " / " + tally.answered().asked()));
    cells.add(count(tally.answered().notApplicable(), UnaryOperator.identity()));
    cells.add(count(tally.answered().notAvailable(), UnaryOperator.identity()));
    BigDecimal percent = tally.answered().percent();
    boolean complete = tally.answered().answered() == tally.answered().asked();
    cells.add(
        new TextTable.Cell(percent + " %", complete ? UnaryOperator.identity() : style::amber));
    cells.add(count(tally.open().errors(), style::red));
    cells.add(count(tally.open().warnings(), style::amber));
    cells.add(count(tally.open().explained(), UnaryOperator.identity()));
    cells.add(new TextTable.Cell(file, style::dim));
    return cells;
  }

  private TextTable.Cell count(long number, UnaryOperator<String> emphasis) {
    return count(number, emphasis, style);
  }

  static TextTable.Cell count(long number, UnaryOperator<String> emphasis, Style style) {
    return number == 0
        ? new TextTable.Cell("–", style::dim)
        : new TextTable.Cell(Long.toString(number), emphasis);
  }

  private String submitted(StatusReport.Tally tally) {
    return tally.submitted() + " / " + tally.expected();
  }

  /** The folder of the year's submissions goes without saying. */
  private String inFolder(String file) {
    String folder = "submissions/" + report.year() + "/";
    return file.startsWith(folder) ? file.substring(folder.length()) : file;
  }

  private UnaryOperator<String> emphasis(StatusReport.State state) {
    return emphasis(state, style);
  }

  static UnaryOperator<String> emphasis(StatusReport.State state, Style style) {
    return switch (state) {
      case SUBMITTED -> UnaryOperator.identity();
      case MISSING, UNREADABLE, DUPLICATED -> style::red;
      case UNASKED, OUTSIDE -> style::amber;
    };
  }

  static LocalText word(StatusReport.State state) {
    return switch (state) {
      case SUBMITTED -> Words.of("submitted");
      case MISSING -> Words.of("StatusText", "missing");
      case UNREADABLE -> Words.of("unreadable");
      case DUPLICATED -> Words.of("duplicated");
      case UNASKED -> Words.of("not asked");
      case OUTSIDE -> Words.of("outside");
    };
  }

  /** For a page on GitHub or in a wiki. */
  String markdown() {
    StringBuilder out =
        new StringBuilder("## ").append(MarkdownText.escape(title())).append("\n\n");
    if (!deadline.isEmpty()) {
      out.append(MarkdownText.escape(deadline())).append("\n\n");
    }
    out.append(table().markdown()).append('\n');
    report
        .files()
        .forEach(
            finding ->
                out.append("- ")
                    .append(MarkdownText.escape(TextWidth.visible(file(finding)).strip()))
                    .append('\n'));
    out.append(report.files().isEmpty() ? "" : "\n");
    if (elsewhere()) {
      out.append(MarkdownText.escape(group())).append("\n\n");
    }
    return out.append(MarkdownText.escape(summary())).append('\n').toString();
  }
}
