package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.analysis.Impacts;
import org.groupkpi.check.Culprits;
import org.groupkpi.check.GroupFindings;
import org.groupkpi.check.Outcome;
import org.groupkpi.check.ProjectChecks;
import org.groupkpi.check.RatioSwings;
import org.groupkpi.check.RepeatedRows;
import org.groupkpi.check.SegmentIntensities;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.FactAssembly;
import org.groupkpi.consolidation.FactTable;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.consolidation.RegisterTable;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.finding.Checked;
import org.groupkpi.finding.Finding;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.finding.Subject;
import org.groupkpi.intake.SubmissionsRead;
import org.groupkpi.intake.SubmissionsReader;
import org.groupkpi.intake.SubmittedFile;
import org.groupkpi.intake.Workers;
import org.groupkpi.intake.WrittenNumber;
import org.groupkpi.project.Project;
import org.groupkpi.project.Settings;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.ReportFindings;
import org.groupkpi.report.ResultRow;
import org.groupkpi.report.ResultRows;
import org.groupkpi.returns.FollowUp;
import org.groupkpi.returns.Resubmission;
import org.groupkpi.review.ReviewPage;
import org.groupkpi.run.ReturnedWorkbooks.Returned;
import org.groupkpi.submission.Submission;
import org.groupkpi.text.Language;

/** The order of steps, from submissions to tables, read from top to bottom. */
public final class ReportingRun {
  /** So many rows of results are in memory at the same time, at most. */
  private static final int NODES_AT_A_TIME = 8;

  private ReportingRun() {}

  /**
   * Submissions and figures with everything that was found.
   *
   * @param outcomes what came of the project's own checks
   * @param findings gravest first
   * @param files every file that could be read as a workbook
   * @param followUps what became of the workbooks that were returned before
   */
  public record Judged(
      List<Submission> submissions,
      GroupFigures figures,
      List<Outcome> outcomes,
      List<Finding> findings,
      List<SubmittedFile> files,
      List<FollowUp> followUps,
      Gate gate) {
    public Judged {
      submissions = List.copyOf(submissions);
      outcomes = List.copyOf(outcomes);
      findings = List.copyOf(findings);
      files = List.copyOf(files);
      followUps = List.copyOf(followUps);
    }
  }

  /**
   * What a run made.
   *
   * @param node whose tables were made
   * @param formats in which they were emitted
   * @param tables how many tables were emitted, in each language
   * @param figures how many rows {@code results.csv} has
   * @param returned the workbooks that go back to their filers
   */
  public record Result(
      Judged judged,
      String node,
      int tables,
      Set<String> formats,
      long figures,
      Returned returned) {
    public Result {
      formats = Set.copyOf(formats);
    }
  }

  /**
   * What came of a validation.
   *
   * @param returned the workbooks that go back to their filers
   */
  public record Validated(Judged judged, Returned returned) {}

  /** Reads and checks the submissions, and consolidates them. */
  public static Judged judge(Project project, Path folder, RunOptions options) throws IOException {
    Settings settings = project.settings();
    List<Finding> findings = new ArrayList<>(project.notes());

    SubmissionsReader reader =
        new SubmissionsReader(
            project.round(),
            settings.submissions(),
            options.engine().inbox(project, folder, options));
    SubmissionsRead read =
        options.files().isEmpty()
            ? reader.readFolder(folder)
            : reader.readFiles(options.files(), folder);
    options.cache().tidy();
    findings.addAll(read.findings());
    Workers workers = options.workers().unwatched();
    workers
        .each(read.submissions(), submission -> options.engine().check(submission, project.round()))
        .forEach(findings::addAll);

    Checked<FactTable> facts =
        FactAssembly.assemble(
            project.catalogue(),
            project.entities(),
            settings.year(),
            read.submissions(),
            project.history(),
            project.headOffice().restatements());
    findings.addAll(facts.findings());

    GroupFigures figures = new GroupFigures(basis(project, facts.value(), read.submissions()));
    findings.addAll(GroupFindings.of(figures, options.node()));
    findings.addAll(RepeatedRows.of(figures));

    Set<String> entities =
        read.submissions().stream().map(Submission::entity).collect(Collectors.toSet());
    Checked<List<Outcome>> outcomes =
        ProjectChecks.evaluate(project.definitions().checks(), figures, entities);
    findings.addAll(outcomes.findings());
    findings.addAll(RatioSwings.judge(figures, entities));
    Checked<List<Outcome>> intensities =
        SegmentIntensities.judge(figures, entities, slips(findings));
    findings.addAll(intensities.findings());
    findings.addAll(ReportFindings.of(figures, project.plan(options.node()), options.node()));

    List<Finding> named =
        new Culprits(project.round(), project.definitions().checks(), figures)
            .named(findings, read.submissions());
    List<Resubmission> resubmissions =
        read.files().stream().flatMap(file -> file.resubmission().stream()).toList();
    List<Finding> judged =
        Resubmission.explained(judged(named, figures, project, options), resubmissions);
    return new Judged(
        read.submissions(),
        figures,
        Stream.concat(outcomes.value().stream(), intensities.value().stream()).toList(),
        judged,
        read.files(),
        followUps(resubmissions, judged, options),
        gate(judged, settings));
  }

  /** The figures of which a likely slip is named already. */
  private static Set<Subject> slips(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.kind() == FindingKind.C221)
        .map(Finding::subject)
        .collect(Collectors.toSet());
  }

  /** The findings that count in this run, waived where head office says so, gravest first. */
  private static List<Finding> judged(
      List<Finding> findings, GroupFigures figures, Project project, RunOptions options) {
    List<Finding> weighed =
        options.files().isEmpty()
            ? Impacts.weigh(findings, figures, options.node(), project.definitions().targets())
            : findings.stream().filter(finding -> !finding.kind().aboutGroup()).toList();
    return Waivers.apply(weighed, project.headOffice().waivers(), project.settings().year())
        .stream()
        .sorted(Finding.ORDER)
        .toList();
  }

  private static List<FollowUp> followUps(
      List<Resubmission> resubmissions, List<Finding> findings, RunOptions options) {
    boolean wholeGroup = options.files().isEmpty();
    return resubmissions.stream()
        .map(resubmission -> FollowUp.of(resubmission, findings, wholeGroup, WrittenNumber::alone))
        .toList();
  }

  private static Gate gate(List<Finding> findings, Settings settings) {
    boolean incomplete =
        settings.missing() == Settings.MissingFigures.FAIL
            && findings.stream().anyMatch(finding -> finding.kind() == FindingKind.G400);
    return Gate.of(
        findings, settings.gate().errors(), settings.gate().unexplainedWarnings(), incomplete);
  }

  private static Basis basis(Project project, FactTable facts, List<Submission> submissions) {
    Settings settings = project.settings();
    return new Basis(
        project.catalogue(),
        project.entities(),
        settings.approach(),
        settings.year(),
        settings.years(),
        facts,
        project.history(),
        project.headOffice().adjustments(),
        project.headOffice().restatements(),
        RegisterTable.of(
            settings.year(),
            submissions,
            project.history().registers(),
            project.headOffice().waivers()));
  }

  /** Judges, then writes the findings, the replies and the workbooks that go back. */
  public static Validated validate(
      Project project, Path folder, RunOptions options, OutputFolder output)
      throws IOException, NotUsable {
    Judged judged = judge(project, folder, options);
    Returned returned = writeFindings(project, judged, options, output);
    Manifest.write(output, project, folder, judged, options, "validate");
    output.swapIn();
    return new Validated(judged, returned);
  }

  /**
   * Judges, then writes {@code data/}, the returned workbooks, the tables unless something blocks
   * them, the manifest.
   */
  public static Result run(Project project, Path folder, RunOptions options, OutputFolder output)
      throws IOException, NotUsable {
    Judged judged = judge(project, folder, options);
    ReportPlan plan = project.plan(options.node());

    PrintedReport printed = PrintedReport.of(judged.figures(), plan, options.node());
    long rows;
    Returned returned;
    try (ReviewPage page =
            ReviewPage.into(
                output.stream("review.html"),
                project,
                options.version(),
                judged.figures(),
                options.node());
        Meanwhile<Returned> findings =
            Meanwhile.begin(
                options.workers(), () -> writeFindings(project, judged, options, output))) {
      rows = writeData(project, judged, plan, options, output, page);
      returned = findings.result();
      page.write(PageContents.of(project, judged, options, returned), printed);
    }
    if (options.formats().contains(ParquetFiles.FORMAT)) {
      ParquetFiles.write(output);
    }
    boolean publish = !judged.gate().blocked() || options.status() == PrintedReport.Status.DRAFT;
    if (publish) {
      ReportFiles.write(project, folder, judged.figures(), printed, options, output);
    }
    int tables = publish ? options.tables().size() : 0;

    Manifest.write(output, project, folder, judged, options, "consolidate");
    output.swapIn();
    return new Result(
        judged, options.node(), tables, tables > 0 ? options.formats() : Set.of(), rows, returned);
  }

  private static long writeData(
      Project project,
      Judged judged,
      ReportPlan plan,
      RunOptions options,
      OutputFolder output,
      ReviewPage page)
      throws IOException {
    Basis basis = judged.figures().basis();
    try (Meanwhile<Long> results =
        Meanwhile.begin(
            options.workers(),
            () -> writeResults(project, judged.figures(), plan, options, output, page))) {
      output.write("data/facts.csv", out -> FactsFile.write(out, basis));
      RegisterFiles.write(output, judged.figures());
      output.write(
          "data/checks.csv",
          out -> ChecksFile.write(out, judged.outcomes(), project.settings().language()));
      return results.result();
    }
  }

  /** Writes what concerns the filers, and gives the workbooks that go back. */
  private static Returned writeFindings(
      Project project, Judged judged, RunOptions options, OutputFolder output) throws IOException {
    output.write("data/findings.csv", out -> FindingsFiles.writeCsv(out, judged.findings()));
    output.write("data/findings.json", out -> FindingsFiles.writeJson(out, judged.findings()));
    output.write(
        "data/replies.csv",
        out -> RepliesFile.write(out, judged.followUps(), project.settings().year().toString()));
    Returned returned =
        new ReturnedWorkbooks(
                project.round(),
                project.definitions().checks(),
                project.settings().languages(),
                project.intake())
            .write(
                judged.files(),
                judged.findings(),
                options.workers().unwatched(),
                (path, content) -> output.write("returns/" + path, content));
    for (Language language : project.settings().languages()) {
      output.write(
          "data/findings." + language.code() + ".xlsx",
          out ->
              new FindingsWorkbook(project, language, returned.paths())
                  .write(judged.findings(), out));
    }
    return returned;
  }

  /** Writes node after node; only the figures of the reported node are needed again. */
  private static long writeResults(
      Project project,
      GroupFigures figures,
      ReportPlan plan,
      RunOptions options,
      OutputFolder output,
      ReviewPage page)
      throws IOException {
    ResultRows rows = new ResultRows(figures, plan);
    Workers workers = options.workers().unwatched();
    List<Entity> nodes = figures.nodes();
    long count = 0;
    try (ResultsFile csv =
            new ResultsFile(output.stream("data/results.csv"), project.settings().language());
        ResultsJson json = new ResultsJson(output.stream("data/results.json"), figures)) {
      for (int from = 0; from < nodes.size(); from += NODES_AT_A_TIME) {
        int to = Math.min(nodes.size(), from + NODES_AT_A_TIME);
        List<List<ResultRow>> some =
            workers.each(
                nodes.subList(from, to),
                node ->
                    rows.of(
                        node.code().equals(options.node()) ? figures : figures.aside(),
                        node.code()));
        for (int at = from; at < to; at++) {
          List<ResultRow> ofNode = some.get(at - from);
          for (ResultRow row : ofNode) {
            csv.write(row);
            json.write(row);
          }
          page.write(nodes.get(at), ofNode);
          count += ofNode.size();
        }
      }
    }
    return count;
  }
}
