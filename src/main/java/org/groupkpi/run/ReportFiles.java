package org.groupkpi.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.groupkpi.chart.ChartAssembler;
import org.groupkpi.chart.ChartSvg;
import org.groupkpi.chart.MatrixCharts;
import org.groupkpi.chart.ScatterSvg;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.definition.ReportPlan;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.print.CsvTables;
import org.groupkpi.print.TemplateRenderer;
import org.groupkpi.print.XlsxTables;
import org.groupkpi.project.Project;
import org.groupkpi.project.ProjectFolders;
import org.groupkpi.report.Figures;
import org.groupkpi.report.PrintedReport;
import org.groupkpi.report.Report;
import org.groupkpi.report.SentenceFigures;
import org.groupkpi.tagging.InlineMarks;
import org.groupkpi.tagging.InlinePage;
import org.groupkpi.tagging.TaggedReport;
import org.groupkpi.tagging.XbrlJson;

/** Prints the report of a run in every language and format that is asked for. */
public final class ReportFiles {
  private static final String CSV = "csv";
  private static final String SVG = "svg";
  private static final String XLSX = "xlsx";

  private final PrintedReport printed;
  private final RunOptions options;
  private final OutputFolder output;
  private final TemplateRenderer templates;
  private final Optional<TaggedReport> tagged;

  private ReportFiles(
      PrintedReport printed,
      Path project,
      RunOptions options,
      OutputFolder output,
      Optional<TaggedReport> tagged) {
    this.printed = printed;
    this.tagged = tagged;
    this.options = options;
    this.output = output;
    this.templates = templates(project);
  }

  /** The formats there are: those with a folder of templates, and those made without one. */
  public static Set<String> formats(Path project) {
    Set<String> formats = new TreeSet<>(Set.of(CSV, SVG, XLSX));
    TemplateRenderer templates = templates(project);
    formats.addAll(templates.formats());
    formats.addAll(templates.narrativeFormats());
    return formats;
  }

  /** The formats that may be asked for: also those that are not made unasked. */
  public static Set<String> askedFor(Path project) {
    Set<String> formats = formats(project);
    formats.add(ParquetFiles.FORMAT);
    return formats;
  }

  private static TemplateRenderer templates(Path project) {
    return new TemplateRenderer(Optional.of(project.resolve(ProjectFolders.TEMPLATES)));
  }

  static void write(
      Project project,
      Path folder,
      GroupFigures figures,
      PrintedReport printed,
      RunOptions options,
      OutputFolder output)
      throws IOException {
    ReportPlan plan = project.plan(options.node());
    List<Report> reports =
        project.settings().languages().stream()
            .map(language -> printed.in(language, options.status()))
            .toList();
    output.write("data/footnotes.csv", out -> FootnotesFile.write(out, reports));
    Function<Report, Figures> sentences =
        report -> new SentenceFigures(figures, plan, options.node(), printed, report.language());
    Optional<TaggedReport> tagged = TaggedReport.of(printed, plan, figures.basis(), options.node());
    if (tagged.isPresent()) {
      output.write(
          "report.json",
          out ->
              XbrlJson.write(out, tagged.get(), project.settings().languages(), options.status()));
    }
    ReportFiles files = new ReportFiles(printed, folder, options, output, tagged);
    // First what people write templates for: a mistake in one is told before the rest is made.
    if (options.node().equals(project.entities().root())) {
      files.writeNarratives(reports, sentences);
    }
    files.write(reports, sentences);
  }

  private void write(List<Report> reports, Function<Report, Figures> figures) throws IOException {
    for (Report report : reports) {
      write(report.only(options.tables()).forReading(), figures.apply(report));
    }
    Report first = reports.get(0).only(options.tables());
    if (options.formats().contains(CSV)) {
      write(CsvTables.render(first));
    }
    if (options.formats().contains(XLSX)) {
      write(List.of(XlsxTables.render(first.forReading())));
    }
  }

  /** Narratives may speak of any table, also of those that are not emitted. */
  private void writeNarratives(List<Report> reports, Function<Report, Figures> figures)
      throws IOException {
    write(templates.narratives(reports, figures, options.formats()));
  }

  /** What there is in each language. */
  private void write(Report report, Figures figures) throws IOException {
    Set<String> texts = new TreeSet<>(options.formats());
    texts.retainAll(templates.formats());
    Optional<InlinePage> marks =
        tagged.map(one -> InlineMarks.of(one, options.tables(), report.language()));
    write(templates.render(report, figures, texts, marks));
    if (options.formats().contains(SVG)) {
      write(ChartSvg.render(ChartAssembler.charts(report, printed.wholes()), report.language()));
      write(ScatterSvg.render(MatrixCharts.of(report), report.language()));
    }
  }

  private void write(List<RenderedFile> files) throws IOException {
    for (RenderedFile file : files) {
      output.write(file.path(), file.content());
    }
  }
}
