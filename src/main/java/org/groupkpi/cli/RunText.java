package org.groupkpi.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.check.Outcome;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.FindingText;
import org.groupkpi.finding.Severity;
import org.groupkpi.measure.Exact;
import org.groupkpi.project.Project;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.submission.ReportedValue;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Style;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Prints what a run found and made. */
record RunText(Language language, Style style, FindingText findingText, FollowUpText followUpText) {
  private static final int LABEL = 14;
  private static final int SHOWN_KINDS = 8;
  private static final LocalText AND_MORE = Words.of(" and others");
  private static final LocalText SUBMISSIONS = Words.of("submissions");
  private static final LocalText FINDINGS = Words.of("findings");
  private static final LocalText CHECKS = Words.of("checks");
  private static final LocalText FIGURES = Words.of("figures");
  private static final LocalText RETURNED = Words.of("returned");
  private static final LocalText REWRITTEN =
      Words.of("of these could not be marked in place, and were written anew: {0}");
  private static final LocalText TABLES = Words.of("tables");
  private static final LocalText OUTPUT = Words.of("output");
  private static final LocalText EXPLAINED = Words.of("{0} explained");
  private static final LocalText WAIVED = Words.of("{0} waived");
  private static final LocalText LIST = Words.of("findings list");
  private static final LocalText PAGE = Words.of("review page");
  private static final LocalText TIME = Words.of("time");

  /** How much of the findings is printed. */
  enum Detail {
    ERRORS,
    ERRORS_AND_WARNINGS,
    ALL
  }

  /** Prints the findings, and a last line that counts them. */
  void findings(ReportingRun.Judged judged, PrintStream out, Detail detail) {
    List<Finding> shown =
        switch (detail) {
          case ERRORS -> judged.findings().stream().filter(Finding::openError).toList();
          case ERRORS_AND_WARNINGS ->
              judged.findings().stream()
                  .filter(f -> f.severity() != Severity.NOTE && f.state() == Finding.State.OPEN)
                  .toList();
          case ALL -> judged.findings();
        };
    out.print(findingText.text(shown));
    out.print(followUpText.text(judged.followUps()));
  }

  /** Prints how a validation ended: counts, and where the returned workbooks are. */
  void validated(ReportingRun.Validated result, Path output, PrintStream out, Detail detail) {
    int count = result.returned().paths().size();
    out.println(counts(result.judged().findings()).in(language));
    out.println(TextWidth.visible(returned(count, output).in(language)));
    if (detail == Detail.ALL && result.returned().rewritten() > 0) {
      out.println(REWRITTEN.fill(result.returned().rewritten()).in(language));
    }
  }

  private static LocalText returned(int count, Path output) {
    return count == 0
        ? Words.of("no workbook has to go back ({0})").fill(output)
        : Words.of("workbooks to return: {0}, in {1}")
            .fill(Exact.grouped(count), output.resolve("returns").toString());
  }

  /** Prints the summary of a run. */
  void summary(
      Project project,
      ReportingRun.Result result,
      Path output,
      long nanos,
      PrintStream out,
      Detail detail) {
    ReportingRun.Judged judged = result.judged();
    out.println(
        style.bold(
            TextWidth.visible(
                project.entities().entity(result.node()).name().in(language)
                    + " · "
                    + project.settings().year())));
    int expected = project.round().expected().size();
    long values =
        judged.submissions().stream()
            .flatMap(submission -> submission.facts().values().stream())
            .filter(fact -> fact.value() != ReportedValue.Absent.BLANK)
            .count();
    line(
        out,
        SUBMISSIONS,
        Words.of("{0} of {1} entities, {2} reported values"),
        judged.submissions().size(),
        expected,
        Exact.grouped(values));
    line(out, FINDINGS, counts(judged.findings()));
    if (!judged.outcomes().isEmpty()) {
      line(out, CHECKS, verdicts(judged.outcomes()));
    }
    int nodes = judged.figures().nodes().size();
    line(
        out,
        FIGURES,
        nodes == 1 ? Words.of("1 node, {1} figures") : Words.of("{0} nodes, {1} figures"),
        nodes,
        Exact.grouped(result.figures()));
    int returned = result.returned().paths().size();
    if (returned > 0) {
      line(out, RETURNED, Words.of("workbooks to send back: {0} (returns/)"), returned);
    }
    if (detail == Detail.ALL && result.returned().rewritten() > 0) {
      line(out, LocalText.NONE, REWRITTEN, result.returned().rewritten());
    }
    if (result.tables() > 0) {
      String languages =
          project.settings().languages().stream()
              .map(Language::code)
              .collect(Collectors.joining(" "));
      line(out, TABLES, Words.of("{0} ({1})"), result.tables(), languages);
    }
    LocalText title = OUTPUT;
    for (Path file : toOpen(project, result, output)) {
      line(out, title, LocalText.same(file.toString()));
      title = LocalText.NONE;
    }
    if (!judged.findings().isEmpty()) {
      String list = "data/findings." + pageLanguage(project).code() + ".xlsx";
      line(out, LIST, LocalText.same(output.resolve(list).toString()));
    }
    line(out, PAGE, LocalText.same(output.resolve("review.html").toString()));
    line(out, TIME, Words.of("{0} s"), String.format(Locale.ROOT, "%.1f", nanos / 1e9));
    if (judged.gate().blocked()) {
      out.println();
      out.println(style.red(blocked(judged, result.tables() > 0)));
    }
  }

  /** The documents that people open first; the folder if there are none. */
  private List<Path> toOpen(Project project, ReportingRun.Result result, Path output) {
    String inLanguage = "report-tables." + pageLanguage(project).code();
    List<Path> documents =
        Stream.of(inLanguage + ".html", inLanguage + ".docx", "report-tables.xlsx")
            .filter(name -> result.formats().contains(name.substring(name.lastIndexOf('.') + 1)))
            .map(output::resolve)
            .toList();
    return documents.isEmpty() ? List.of(output) : documents;
  }

  /** The language of messages if there are tables in it, else the project's first. */
  private Language pageLanguage(Project project) {
    return project.settings().languages().contains(language)
        ? language
        : project.settings().language();
  }

  /** How many findings of each severity are open, and how many more are answered. */
  LocalText counts(List<Finding> findings) {
    return Words.of("errors {0} · warnings {1} · notes {2}")
        .fill(
            counts(findings, Severity.ERROR),
            counts(findings, Severity.WARNING),
            counts(findings, Severity.NOTE));
  }

  /** {@code 3 (12 explained, 1 waived)}. */
  private static LocalText counts(List<Finding> findings, Severity severity) {
    LocalText explained = answered(findings, severity, Finding.State.EXPLAINED, EXPLAINED);
    LocalText waived = answered(findings, severity, Finding.State.WAIVED, WAIVED);
    boolean both = !explained.isEmpty() && !waived.isEmpty();
    LocalText all =
        LocalText.same("{0}{1}{2}").fill(explained, both ? Words.of(", ") : LocalText.NONE, waived);
    return (all.isEmpty() ? LocalText.same("{0}") : Words.of("{0} (and {1})"))
        .fill(Exact.grouped(count(findings, severity, Finding.State.OPEN)), all);
  }

  private static LocalText answered(
      List<Finding> findings, Severity severity, Finding.State state, LocalText words) {
    long count = count(findings, severity, state);
    return count == 0 ? LocalText.NONE : words.fill(Exact.grouped(count));
  }

  private static long count(List<Finding> findings, Severity severity, Finding.State state) {
    return findings.stream()
        .filter(finding -> finding.severity() == severity && finding.state() == state)
        .count();
  }

  private static LocalText verdicts(List<Outcome> outcomes) {
    return Words.of("{0} passed, {1} failed, {2} not evaluated")
        .fill(
            Exact.grouped(count(outcomes, Outcome.Verdict.PASSED)),
            Exact.grouped(count(outcomes, Outcome.Verdict.FAILED)),
            Exact.grouped(count(outcomes, Outcome.Verdict.NOT_EVALUATED)));
  }

  private static long count(List<Outcome> outcomes, Outcome.Verdict verdict) {
    return outcomes.stream().filter(outcome -> outcome.verdict() == verdict).count();
  }

  private String blocked(ReportingRun.Judged judged, boolean printed) {
    Map<FindingKind, Integer> kinds = new EnumMap<>(FindingKind.class);
    judged.findings().stream()
        .filter(Finding::openError)
        .forEach(finding -> kinds.merge(finding.kind(), 1, Integer::sum));
    String list =
        kinds.entrySet().stream()
                .limit(SHOWN_KINDS)
                .map(kind -> kind.getKey() + " × " + kind.getValue())
                .collect(Collectors.joining(language.chinese() ? "，" : ", "))
            + (kinds.size() > SHOWN_KINDS ? AND_MORE.in(language) : "");
    LocalText text =
        printed
            ? Words.of("draft written; open errors: {0}")
            : Words.of(
                "no tables: open errors: {0}. Mend them and run again, or write a draft with --draft.");
    return text.fill(list).in(language);
  }

  private void line(PrintStream out, LocalText label, LocalText pattern, Object... arguments) {
    String text = pattern.fill(arguments).in(language);
    out.print(style.labelled(label.in(language), LABEL, text));
  }
}
