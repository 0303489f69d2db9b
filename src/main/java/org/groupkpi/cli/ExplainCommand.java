package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.explain.AssuranceWorkbook;
import org.groupkpi.explain.Lineage;
import org.groupkpi.explain.LineageText;
import org.groupkpi.project.Project;
import org.groupkpi.report.Balance;
import org.groupkpi.run.LineageFile;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells where a figure comes from, down to cells. */
@Command(name = "explain", customSynopsis = "kpi explain [OPTIONS] FIGURE [project]")
final class ExplainCommand extends FigureCommand {
  /** How the lineage is written. */
  enum Format {
    TEXT,
    JSON,
    XLSX
  }

  @Option(names = "--node", descriptionKey = "explain.node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--depth", descriptionKey = "explain.depth", paramLabel = "N")
  private @Nullable Integer depth;

  @Option(names = "--all", descriptionKey = "explain.all")
  private boolean all;

  @Option(names = "--format", descriptionKey = "explain.format", paramLabel = "text|json|xlsx")
  private Format format = Format.TEXT;

  ExplainCommand(Surroundings surroundings) {
    super(surroundings);
  }

  @Override
  public Integer call() throws Exception {
    Project project = load();
    if (depth != null && depth < 0) {
      throw new WrongCall(Words.of("--depth is 0 or more"));
    }
    if (all && format == Format.JSON && before().isEmpty()) {
      String wanted = node == null ? project.entities().root() : knownNode(project, node);
      ReportingRun.Judged judged = judge(project);
      write(json(out -> wholeNode(out, project, judged, wanted)));
      return ExitCode.DONE;
    }
    FigureArgument argument = figure(project, node);
    ReportingRun.Judged judged = judge(project);
    argument.refuseYearWithoutData(judged.figures().basis());
    Lineage lineage = lineage(project, judged, argument.node());
    GroupValue value = judged.figures().value(argument.node(), argument.code(), argument.year());
    switch (format) {
      case TEXT -> write(new LineageText(lineage, language(), style(), unfolding()).text(value));
      case JSON ->
          write(json(out -> LineageFile.write(out, judged.figures(), lineage, value.key())));
      case XLSX -> xlsx(lineage, value);
    }
    return ExitCode.DONE;
  }

  private static Lineage lineage(Project project, ReportingRun.Judged judged, String node) {
    return new Lineage(
        judged.figures(),
        judged.findings(),
        Balance.nudges(judged.figures(), project.plan(node), node));
  }

  private static void wholeNode(
      OutputStream out, Project project, ReportingRun.Judged judged, String node)
      throws IOException {
    LineageFile.write(
        out, judged.figures(), lineage(project, judged, node), node, project.plan(node));
  }

  private LineageText.Detail unfolding() {
    LineageText.Detail usual = all ? LineageText.Detail.ALL : LineageText.Detail.USUAL;
    return depth == null ? usual : new LineageText.Detail(depth, usual.rows());
  }

  /** Writes a result to a stream. */
  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  private static byte[] json(Writing document) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    document.to(text);
    text.write('\n');
    return text.toByteArray();
  }

  private void xlsx(Lineage lineage, GroupValue value) throws IOException, NotUsable {
    ByteArrayOutputStream workbook = new ByteArrayOutputStream();
    new AssuranceWorkbook(lineage, language()).write(value, workbook);
    String usual = value.key().toString().replaceAll("[^A-Za-z0-9_@-]+", "_") + ".xlsx";
    write(workbook.toByteArray(), file().orElse(Path.of(usual)));
  }
}
