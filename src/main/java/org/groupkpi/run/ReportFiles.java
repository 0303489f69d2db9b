package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.project.Project;
import org.groupkpi.render.ChartSvg;
import org.groupkpi.render.CsvTables;
import org.groupkpi.render.RenderedFile;
import org.groupkpi.render.TemplateRenderer;
import org.groupkpi.render.XlsxTables;
import org.groupkpi.report.ChartAssembler;
import org.groupkpi.report.ReportAssembler;
import org.groupkpi.report.ReportPlan;
import org.groupkpi.table.Report;

/** Prints the report of a run in every language and format that is asked for. */
public final class ReportFiles {
  private static final String CSV = "csv";
  private static final String SVG = "svg";
  private static final String XLSX = "xlsx";

  private final RunOptions options;
  private final OutputFolder output;
  private final TemplateRenderer templates;

  private ReportFiles(Path project, RunOptions options, OutputFolder output) {
    this.options = options;
    this.output = output;
    this.templates = templates(project);
  }

  /** The formats there are: those with a folder of templates, and those made without one. */
  public static Set<String> formats(Path project) {
    Set<String> formats = new TreeSet<>(Set.of(CSV, SVG, XLSX));
    formats.addAll(templates(project).formats());
    return formats;
  }

  private static TemplateRenderer templates(Path project) {
    return new TemplateRenderer(Optional.of(project.resolve("templates")));
  }

  static void write(
      Project project, Path folder, GroupFigures figures, RunOptions options, OutputFolder output)
      throws IOException {
    List<Report> reports =
        ReportAssembler.assemble(
            figures,
            project.plan(),
            options.node(),
            project.settings().languages(),
            options.status());
    try (OutputStream out = output.stream("data/footnotes.csv")) {
      FootnotesFile.write(out, reports);
    }
    new ReportFiles(folder, options, output)
        .write(
            reports.stream().map(report -> report.only(options.tables())).toList(), project.plan());
  }

  private void write(List<Report> reports, ReportPlan plan) throws IOException {
    Set<String> texts = new TreeSet<>(options.formats());
    texts.retainAll(templates.formats());
    for (Report report : reports) {
      write(templates.render(report, texts), output);
    }
    if (options.formats().contains(CSV)) {
      write(CsvTables.render(reports.get(0)), output);
    }
    if (options.formats().contains(XLSX)) {
      write(List.of(XlsxTables.render(reports.get(0))), output);
    }
    if (options.formats().contains(SVG)) {
      for (Report report : reports) {
        write(ChartSvg.render(ChartAssembler.charts(report, plan), report.language()), output);
      }
    }
  }

  private static void write(List<RenderedFile> files, OutputFolder output) throws IOException {
    for (RenderedFile file : files) {
      output.write(file.path(), file.content());
    }
  }
}
