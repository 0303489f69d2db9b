package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.boundary.Entity;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactAssembly;
import org.groupkpi.consolidation.FactTable;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.GroupFindings;
import org.groupkpi.consolidation.Impacts;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;
import org.groupkpi.render.CsvTables;
import org.groupkpi.render.RenderedFile;
import org.groupkpi.render.TemplateRenderer;
import org.groupkpi.report.ReportAssembler;
import org.groupkpi.report.ReportPlan;
import org.groupkpi.report.ResultRow;
import org.groupkpi.report.ResultRows;
import org.groupkpi.rules.Outcome;
import org.groupkpi.rules.ProjectChecks;
import org.groupkpi.submission.Submission;
import org.groupkpi.table.Report;
import org.groupkpi.table.ReportTable;
import org.groupkpi.validation.Checks;
import org.groupkpi.workbook.SubmissionsReader;

/** The order of steps, from submissions to tables, read from top to bottom. */
public final class ReportingRun {
  private ReportingRun() {}

  /**
   * Submissions and figures with everything that was found.
   *
   * @param outcomes what came of the project's own checks
   * @param findings gravest first
   */
  public record Judged(
      List<Submission> submissions,
      GroupFigures figures,
      List<Outcome> outcomes,
      List<Finding> findings,
      Gate gate) {
    public Judged {
      submissions = List.copyOf(submissions);
      outcomes = List.copyOf(outcomes);
      findings = List.copyOf(findings);
    }
  }

  /**
   * What a run made.
   *
   * @param node whose tables were made
   * @param page whether there is a page with all tables
   * @param tables how many tables were emitted, in each language
   * @param figures how many rows {@code results.csv} has
   */
  public record Result(Judged judged, String node, int tables, boolean page, long figures) {}

  /** Reads and checks the submissions, and consolidates them. */
  public static Judged judge(Project project, Path folder, RunOptions options) throws IOException {
    Settings settings = project.settings();
    List<Finding> findings = new ArrayList<>(project.notes());

    SubmissionsReader reader = new SubmissionsReader(project.round(), options.threads());
    Checked<List<Submission>> submissions =
        options.files().isEmpty()
            ? reader.readFolder(folder)
            : reader.readFiles(options.files(), folder);
    findings.addAll(submissions.findings());
    for (Submission submission : submissions.value()) {
      findings.addAll(Checks.run(submission, project.round()));
    }

    Checked<FactTable> facts =
        FactAssembly.assemble(
            project.catalogue(),
            project.entities(),
            settings.year(),
            submissions.value(),
            project.history(),
            project.restatements());
    findings.addAll(facts.findings());

    GroupFigures figures = new GroupFigures(basis(project, facts.value()));
    findings.addAll(GroupFindings.of(figures, options.node()));

    Checked<List<Outcome>> outcomes =
        ProjectChecks.evaluate(project.checks(), figures, entities(submissions.value()));
    findings.addAll(outcomes.findings());

    List<Finding> judged = judged(findings, figures, project, options);
    return new Judged(
        submissions.value(), figures, outcomes.value(), judged, gate(judged, settings));
  }

  /** The findings that count in this run, waived where head office says so, gravest first. */
  private static List<Finding> judged(
      List<Finding> findings, GroupFigures figures, Project project, RunOptions options) {
    List<Finding> weighed =
        options.files().isEmpty()
            ? Impacts.weigh(findings, figures, options.node(), project.targets())
            : findings.stream().filter(finding -> !finding.kind().aboutGroup()).toList();
    return Waivers.apply(weighed, project.waivers(), project.settings().year()).stream()
        .sorted(Finding.ORDER)
        .toList();
  }

  private static Gate gate(List<Finding> findings, Settings settings) {
    boolean incomplete =
        settings.missing() == Settings.MissingFigures.FAIL
            && findings.stream().anyMatch(finding -> finding.kind() == FindingKind.G400);
    return Gate.of(
        findings, settings.gate().errors(), settings.gate().unexplainedWarnings(), incomplete);
  }

  private static Set<String> entities(List<Submission> submissions) {
    return submissions.stream().map(Submission::entity).collect(Collectors.toSet());
  }

  private static Basis basis(Project project, FactTable facts) {
    Settings settings = project.settings();
    return new Basis(
        project.catalogue(),
        project.entities(),
        settings.approach(),
        settings.year(),
        settings.years(),
        facts,
        project.history(),
        project.adjustments(),
        project.restatements());
  }

  /** Judges, then writes {@code data/}, the tables unless something blocks them, the manifest. */
  public static Result run(Project project, Path folder, RunOptions options, OutputFolder output)
      throws IOException {
    Judged judged = judge(project, folder, options);
    ReportPlan plan = project.plan();

    long rows = writeData(project, judged, plan, options, output);
    boolean publish = !judged.gate().blocked() || options.status() == ReportAssembler.Status.DRAFT;
    int tables = publish ? writeTables(project, folder, judged, plan, options, output) : 0;

    Manifest.write(output, project, folder, judged, options);
    output.swapIn();
    return new Result(
        judged, options.node(), tables, tables > 0 && options.formats().contains("html"), rows);
  }

  private static long writeData(
      Project project, Judged judged, ReportPlan plan, RunOptions options, OutputFolder output)
      throws IOException {
    Basis basis = judged.figures().basis();
    long rows = writeResults(project, judged.figures(), plan, options.node(), output);
    try (OutputStream out = output.stream("data/facts.csv")) {
      FactsFile.write(out, basis);
    }
    try (OutputStream out = output.stream("data/checks.csv")) {
      ChecksFile.write(out, judged.outcomes(), project.settings().language());
    }
    try (OutputStream out = output.stream("data/findings.csv")) {
      FindingsFiles.writeCsv(out, judged.findings());
    }
    try (OutputStream out = output.stream("data/findings.json")) {
      FindingsFiles.writeJson(out, judged.findings());
    }
    return rows;
  }

  /** Writes node after node; only the figures of the reported node are needed again. */
  private static long writeResults(
      Project project, GroupFigures figures, ReportPlan plan, String reported, OutputFolder output)
      throws IOException {
    ResultRows rows = new ResultRows(figures, plan);
    long count = 0;
    try (ResultsFile csv =
            new ResultsFile(output.stream("data/results.csv"), project.settings().language());
        ResultsJson json = new ResultsJson(output.stream("data/results.json"), figures.basis())) {
      for (Entity node : figures.nodes()) {
        for (ResultRow row : rows.of(node.code())) {
          csv.write(row);
          json.write(row);
          count++;
        }
        if (!node.code().equals(reported)) {
          figures.forget(node.code());
        }
      }
    }
    return count;
  }

  private static int writeTables(
      Project project,
      Path folder,
      Judged judged,
      ReportPlan plan,
      RunOptions options,
      OutputFolder output)
      throws IOException {
    List<Report> reports =
        ReportAssembler.assemble(
            judged.figures(),
            plan,
            options.node(),
            project.settings().languages(),
            options.status());
    TemplateRenderer renderer = new TemplateRenderer(Optional.of(folder.resolve("templates")));
    Set<String> formats = new HashSet<>(options.formats());
    formats.retainAll(renderer.formats());
    for (Report report : reports) {
      for (RenderedFile file : renderer.render(selected(report, options), formats)) {
        output.write(file.path(), file.content());
      }
    }
    Report first = selected(reports.get(0), options);
    if (options.formats().contains("csv")) {
      for (RenderedFile file : CsvTables.render(first)) {
        output.write(file.path(), file.content());
      }
    }
    return first.tables().size();
  }

  private static Report selected(Report report, RunOptions options) {
    List<ReportTable> tables =
        report.tables().stream().filter(table -> options.tables().contains(table.id())).toList();
    return new Report(
        report.title(),
        report.group(),
        report.year(),
        report.years(),
        report.language(),
        report.draft(),
        tables,
        report.footnotes());
  }
}
