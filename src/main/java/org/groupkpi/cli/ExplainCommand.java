package org.groupkpi.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.explain.AssuranceWorkbook;
import org.groupkpi.explain.Lineage;
import org.groupkpi.explain.LineageText;
import org.groupkpi.measure.Year;
import org.groupkpi.project.Project;
import org.groupkpi.report.Balance;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.run.LineageFile;
import org.groupkpi.run.NotUsable;
import org.groupkpi.run.ReportingRun;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells where a figure comes from, down to cells. */
@Command(
    name = "explain",
    customSynopsis = {
      "kpi explain [OPTIONS] FIGURE [project]",
      "kpi explain [OPTIONS] --table TABLE --row N [--change] [project]"
    })
final class ExplainCommand extends FigureCommand {
  /** How the lineage is written. */
  enum Format {
    TEXT,
    JSON,
    XLSX
  }

  private static final LocalText ROW =
      Words.of(
          "a row is named by --table and --row alone, without a figure, and told as text: kpi explain --table ghg --row 3");

  @Option(names = "--node", descriptionKey = "explain.node", paramLabel = "CODE")
  private @Nullable String node;

  @Option(names = "--depth", descriptionKey = "explain.depth", paramLabel = "N")
  private @Nullable Integer depth;

  @Option(names = "--all", descriptionKey = "explain.all")
  private boolean all;

  @Option(names = "--format", descriptionKey = "explain.format", paramLabel = "text|json|xlsx")
  private Format format = Format.TEXT;

  @Option(names = "--table", descriptionKey = "explain.table", paramLabel = "TABLE")
  private @Nullable String table;

  @Option(names = "--row", descriptionKey = "explain.row", paramLabel = "N")
  private @Nullable Integer row;

  @Option(names = "--change", descriptionKey = "explain.change")
  private boolean change;

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
    if (table != null || row != null || change) {
      return explainRow(project);
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

  /** Of a row of a table the year is that of a column, and not the reporting year. */
  @Override
  Optional<Year> year() throws WrongCall {
    return table == null ? super.year() : Optional.empty();
  }

  private Integer explainRow(Project project) throws WrongCall, IOException, NotUsable {
    if (table == null || row == null || !before().isEmpty() || format != Format.TEXT) {
      throw new WrongCall(ROW);
    }
    String of = node == null ? project.entities().root() : knownNode(project, node);
    ReportingRun.Judged judged = judge(project);
    PrintedReport report = PrintedReport.of(judged.figures(), project.plan(of), of);
    PrintedPlace place = PrintedPlace.of(report, table, row);
    List<FigureKey> keys = place.figures(super.year(), change);
    Lineage lineage = lineage(project, judged, of);
    StringBuilder text = new StringBuilder(style().bold(place.printed(language()))).append('\n');
    for (FigureKey key : keys) {
      GroupValue value = judged.figures().value(key.entity(), key.code(), key.year());
      text.append('\n')
          .append(new LineageText(lineage, language(), style(), unfolding()).text(value));
    }
    write(text.toString());
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
