package org.groupkpi.cli;

import java.util.List;
import java.util.OptionalInt;
import org.groupkpi.campaign.Behind;
import org.groupkpi.campaign.Deadline;
import org.groupkpi.run.StatusReport;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.MarkdownText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Prints who is late or has something open, and whom to ask. */
final class LateText {
  private static final LocalText TITLE = Words.of("{0} · late or open {1}");
  private static final LocalText DUE = Words.of("due {0}, today {1}");
  private static final LocalText NO_DATE =
      Words.of("no deadline is set as a date, so all that is missing counts as late");
  private static final LocalText NOBODY = Words.of("nobody is late, and nothing is open");
  private static final LocalText SUMMARY = Words.of("{0} late, {1} with something open");

  private static final List<LocalText> HEADINGS =
      List.of(
          Words.of("code"),
          Words.of("entity"),
          Words.of("state"),
          Words.of("days late"),
          Words.of("errors"),
          Words.of("warnings"),
          Words.of("contact"));

  private static final int FIRST_FIGURE = 3;
  private static final int LAST_FIGURE = 5;
  private static final int NAME = 1;
  private static final int LEAST_NAME = 14;

  private final StatusReport report;
  private final List<Behind> behind;
  private final Deadline deadline;
  private final Language language;

  LateText(StatusReport report, List<Behind> behind, Deadline deadline, Language language) {
    this.report = report;
    this.behind = behind;
    this.deadline = deadline;
    this.language = language;
  }

  /** For a terminal with so many places in a line. */
  String table(Style style, OptionalInt places) {
    String list = behind.isEmpty() ? "" : rows(style).text(places) + "\n";
    return style.bold(title()) + "  " + style.dim(due()) + "\n\n" + list + summary() + "\n";
  }

  /** For a page on GitHub or in a wiki. */
  String markdown() {
    String list = behind.isEmpty() ? "" : rows(Style.PLAIN).markdown() + "\n";
    return "## "
        + MarkdownText.escape(title())
        + "\n\n"
        + MarkdownText.escape(due())
        + "\n\n"
        + list
        + MarkdownText.escape(summary())
        + "\n";
  }

  private String title() {
    return TextWidth.visible(TITLE.fill(report.node().name(), report.year()).in(language));
  }

  private String due() {
    return deadline.due().map(day -> DUE.fill(day, deadline.today())).orElse(NO_DATE).in(language);
  }

  private String summary() {
    long late = behind.stream().filter(Behind::late).count();
    LocalText text = behind.isEmpty() ? NOBODY : SUMMARY.fill(late, behind.size() - late);
    return text.in(language);
  }

  private TextTable rows(Style style) {
    List<TextTable.Column> columns =
        StatusText.columns(
            HEADINGS,
            FIRST_FIGURE,
            LAST_FIGURE,
            column -> column == NAME ? LEAST_NAME : Integer.MAX_VALUE,
            language);
    TextTable table = new TextTable(style, columns);
    behind.forEach(each -> table.row(cells(each, style)));
    return table;
  }

  private List<TextTable.Cell> cells(Behind each, Style style) {
    StatusReport.Line line = each.line();
    return List.of(
        TextTable.Cell.of(line.entity().code()),
        TextTable.Cell.of(line.entity().name().in(language)),
        new TextTable.Cell(
            StatusText.word(line.state()).in(language), StatusText.emphasis(line.state(), style)),
        StatusText.count(each.daysLate(), style::red, style),
        StatusText.count(line.tally().open().errors(), style::red, style),
        StatusText.count(line.tally().open().warnings(), style::amber, style),
        TextTable.Cell.of(line.entity().contact()));
  }
}
