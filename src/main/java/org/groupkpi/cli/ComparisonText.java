package org.groupkpi.cli;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.groupkpi.finding.Finding;
import org.groupkpi.measure.Exact;
import org.groupkpi.run.DifferenceKind;
import org.groupkpi.run.RunComparison;
import org.groupkpi.run.RunComparison.Figure;
import org.groupkpi.run.RunComparison.FigureChange;
import org.groupkpi.run.RunComparison.FindingChange;
import org.groupkpi.run.RunComparison.FootnoteChange;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextTable;
import org.groupkpi.text.TextTable.Side;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/**
 * Tells what changed between two outputs: counts first, then figures, findings, footnotes, inputs.
 */
record ComparisonText(FileLines files) {
  private static final int SHOWN = 30;
  private static final int LINE = 96;
  private static final int DIGITS = 12;
  private static final LocalText TITLE = LocalText.same("{0} → {1}");
  private static final LocalText SAME =
      Words.of("no difference: figures, findings, footnotes, inputs");
  private static final LocalText FIGURES = Words.of("figures  {0} differ");
  private static final LocalText FINDINGS = Words.of("findings  {0} differ");
  private static final LocalText FOOTNOTES = Words.of("footnotes  {0} differ");
  private static final LocalText INPUTS = Words.of("inputs  {0} differ");
  private static final List<LocalText> HEADINGS =
      List.of(
          Words.of("node"),
          Words.of("indicator"),
          Words.of("year"),
          Words.of("before"),
          Words.of("after"),
          Words.of("change"),
          Words.of("unit"),
          Words.of("state"));
  private static final int FIRST_NUMBER = 3;
  private static final int LAST_NUMBER = 5;

  /** Everything that differs. */
  String of(String first, String second, RunComparison comparison) {
    StringBuilder out = new StringBuilder();
    LocalText title = TITLE.fill(first, second);
    out.append(files.style().bold(TextWidth.visible(title.in(files.language())))).append('\n');
    if (comparison.same()) {
      return out.append("  ").append(SAME.in(files.language())).append('\n').toString();
    }
    part(out, FIGURES, comparison.figures().size(), figures(comparison.figures()));
    part(out, FINDINGS, comparison.findings().size(), findings(comparison.findings()));
    List<FootnoteChange> footnotes =
        comparison.footnotes().stream()
            .filter(footnote -> footnote.language().equals(shownLanguage(comparison)))
            .toList();
    part(out, FOOTNOTES, footnotes.size(), footnotes(footnotes));
    part(out, INPUTS, comparison.inputs().size(), files.of(comparison.inputs()));
    return out.toString();
  }

  private void part(StringBuilder out, LocalText heading, int count, String text) {
    if (count > 0) {
      out.append('\n')
          .append(files.style().bold(heading.fill(count).in(files.language())))
          .append('\n');
      out.append(text);
    }
  }

  private int shown(int all) {
    return files.unfolding().shown(all, SHOWN);
  }

  private String figures(List<FigureChange> figures) {
    TextTable table = new TextTable(files.style(), columns());
    int shown = shown(figures.size());
    figures.subList(0, shown).forEach(figure -> table.row(cells(figure)));
    return table.text().indent(2) + files.rest(figures.size(), shown);
  }

  private List<TextTable.Column> columns() {
    return IntStream.range(0, HEADINGS.size())
        .mapToObj(
            at ->
                new TextTable.Column(
                    HEADINGS.get(at).in(files.language()),
                    at >= FIRST_NUMBER && at <= LAST_NUMBER ? Side.RIGHT : Side.LEFT))
        .toList();
  }

  private List<TextTable.Cell> cells(FigureChange figure) {
    String unit = figure.after().unit();
    boolean unitKept = figure.before().unit().equals(unit) || figure.before().unit().isEmpty();
    return List.of(
        TextTable.Cell.of(figure.node()),
        TextTable.Cell.of(figure.code()),
        TextTable.Cell.of(figure.year()),
        new TextTable.Cell(shown(figure.before(), figure.after()), files.style()::dim),
        TextTable.Cell.of(shown(figure.after(), figure.before())),
        TextTable.Cell.of(figure.change().in(files.language())),
        TextTable.Cell.of(unitKept ? unit : between(figure.before().unit(), unit)),
        TextTable.Cell.of(state(figure)));
  }

  /** As printed; with as many digits as tell them apart where both print the same. */
  private static String shown(Figure figure, Figure other) {
    if (!figure.display().equals(other.display())
        || figure.value().isEmpty()
        || other.value().isEmpty()) {
      return figure.display();
    }
    String rounded = rounded(figure);
    return rounded.equals(rounded(other)) ? figure.value() : rounded;
  }

  private static String rounded(Figure figure) {
    return Exact.plain(new BigDecimal(figure.value()).round(new MathContext(DIGITS)));
  }

  private String state(FigureChange figure) {
    if (figure.kind() != DifferenceKind.CHANGED) {
      return word(figure.kind()).in(files.language());
    }
    String before = figure.before().state();
    String after = figure.after().state();
    return before.equals(after) ? "" : between(before, after);
  }

  private static String between(String before, String after) {
    return before + " → " + after;
  }

  private String findings(List<FindingChange> findings) {
    int shown = shown(findings.size());
    StringBuilder out = new StringBuilder();
    for (FindingChange change : findings.subList(0, shown)) {
      RunComparison.Found finding = change.finding();
      String states =
          change.kind() == DifferenceKind.CHANGED && !change.before().equals(change.after())
              ? "  " + between(word(change.before()), word(change.after()))
              : "";
      String code = TextWidth.visible(finding.code());
      out.append("  ").append(kind(change.kind())).append(files.style().bold(code));
      out.append("  ").append(TextWidth.visible(finding.entity() + " " + finding.year()));
      out.append(states).append('\n');
      if (!finding.file().isEmpty()) {
        String place = finding.file() + "  " + finding.cell();
        out.append("          ")
            .append(files.style().dim(TextWidth.visible(place).strip()))
            .append('\n');
      }
      lines(out, finding.message().in(files.language()));
    }
    return out.append(files.rest(findings.size(), shown)).toString();
  }

  private String kind(DifferenceKind kind) {
    return files.emphasis(kind, TextWidth.padded(word(kind).in(files.language()), 8));
  }

  private static LocalText word(DifferenceKind kind) {
    return switch (kind) {
      case CHANGED -> Words.of("changed");
      case GONE -> Words.of("gone");
      case ADDED -> Words.of("new");
    };
  }

  /** The state of a finding in words. */
  private String word(String state) {
    return Arrays.stream(Finding.State.values())
        .filter(each -> each.word().equals(state))
        .map(each -> title(each).in(files.language()))
        .findFirst()
        .orElse(state);
  }

  private static LocalText title(Finding.State state) {
    return switch (state) {
      case OPEN -> Words.of("open");
      case EXPLAINED -> Words.of("explained");
      case WAIVED -> Words.of("waived");
    };
  }

  private void lines(StringBuilder out, String text) {
    for (String line : TextWidth.lines(TextWidth.visible(text), LINE - 10)) {
      out.append("          ").append(line).append('\n');
    }
  }

  private String footnotes(List<FootnoteChange> footnotes) {
    int shown = shown(footnotes.size());
    StringBuilder out = new StringBuilder();
    for (FootnoteChange footnote : footnotes.subList(0, shown)) {
      String start = "  " + kind(footnote.kind());
      for (String line : TextWidth.lines(TextWidth.visible(footnote.text()), LINE - 10)) {
        out.append(start).append(line).append('\n');
        start = " ".repeat(10);
      }
    }
    return out.append(files.rest(footnotes.size(), shown)).toString();
  }

  /** The files.language() of messages if footnotes are in it, else the first that they are in. */
  private String shownLanguage(RunComparison comparison) {
    List<String> all =
        comparison.footnotes().stream().map(FootnoteChange::language).distinct().toList();
    return all.isEmpty() || all.contains(files.language().code())
        ? files.language().code()
        : all.get(0);
  }
}
