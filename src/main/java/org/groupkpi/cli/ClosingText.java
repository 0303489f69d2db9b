package org.groupkpi.cli;

import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Year;
import org.groupkpi.project.HistoryWriter.Written;
import org.groupkpi.project.Project;
import org.groupkpi.run.YearClosing;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Tells what closing a year wrote, or what stands in its way. */
record ClosingText(Language language, Style style, Project project) {
  private static final int LABEL = 14;
  private static final LocalText CLOSED = Words.of("{0} · {1} closed");
  private static final LocalText BLOCKED = Words.of("not closed, history/ is unchanged. {0}");
  private static final LocalText FACTS = Words.of("reported");
  private static final LocalText CHANGES = Words.of("earlier year");
  private static final LocalText PRINTED = Words.of("published");
  private static final LocalText KEPT = Words.of("kept");
  private static final LocalText NEXT = Words.of("next");
  private static final LocalText ROWS = Words.of("{0}  {1} rows");
  private static final LocalText ADDED = Words.of("{0}  {1} rows added");

  /** Why the year was not closed. */
  String blocked(LocalText counts) {
    return style.red(BLOCKED.fill(counts).in(language));
  }

  /** The files that were written, the year's own first. */
  String written(YearClosing.Closed closed) {
    Year year = project.settings().year();
    LocalText group = project.entities().entity(project.entities().root()).name();
    StringBuilder out = new StringBuilder();
    out.append(style.bold(TextWidth.visible(CLOSED.fill(group, year).in(language))) + "\n");
    closed.files().stream()
        .filter(file -> file.of().filter(year::equals).isPresent())
        .forEach(file -> line(out, FACTS, rows(ROWS, file)));
    closed.files().stream()
        .filter(file -> file.of().filter(of -> !of.equals(year)).isPresent())
        .forEach(file -> line(out, CHANGES, rows(ADDED, file)));
    closed.files().stream()
        .filter(file -> file.of().isEmpty())
        .forEach(file -> line(out, PRINTED, rows(ADDED, file)));
    closed.files().stream()
        .flatMap(file -> file.kept().stream())
        .forEach(name -> line(out, KEPT, LocalText.same(name)));
    line(out, NEXT, LocalText.same("kpi template --year " + (year.number() + 1)));
    return out.toString();
  }

  private static LocalText rows(LocalText pattern, Written file) {
    return pattern.fill(file.name(), Exact.grouped(file.added()));
  }

  private void line(StringBuilder out, LocalText label, LocalText text) {
    out.append(style.labelled(label.in(language), LABEL, text.in(language)));
  }
}
