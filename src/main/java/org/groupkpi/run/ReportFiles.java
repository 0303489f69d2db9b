package org.groupkpi.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.groupkpi.consolidation.GroupFigures;
import org.groupkpi.project.Project;
import org.groupkpi.render.CsvTables;
import org.groupkpi.render.RenderedFile;
import org.groupkpi.render.TemplateRenderer;
import org.groupkpi.report.ReportAssembler;
import org.groupkpi.report.SentenceFigures;
import org.groupkpi.table.Figures;
import org.groupkpi.table.Report;

/** Prints the report of a run in every language and format that is asked for. */
public final class ReportFiles {
  private static final String CSV = "csv";

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
    Set<String> formats = new TreeSet<>(Set.of(CSV));
    TemplateRenderer templates = templates(project);
    formats.addAll(templates.formats());
    formats.addAll(templates.narrativeFormats());
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
    Function<Report, Figures> sentences =
        report -> new SentenceFigures(figures, project.plan(), options.node(), report);
    ReportFiles files = new ReportFiles(folder, options, output);
    files.write(reports, sentences);
    if (options.node().equals(project.entities().root())) {
      files.writeNarratives(reports, sentences);
    }
  }

  private void write(List<Report> reports, Function<Report, Figures> figures) throws IOException {
    Set<String> texts = new TreeSet<>(options.formats());
    texts.retainAll(templates.formats());
    for (Report report : reports) {
      Report wanted = report.only(options.tables());
      write(templates.render(wanted, figures.apply(report), texts), output);
    }
    if (options.formats().contains(CSV)) {
      write(CsvTables.render(reports.get(0).only(options.tables())), output);
    }
  }

  private void writeNarratives(List<Report> reports, Function<Report, Figures> figures)
      throws IOException {
    write(templates.narratives(reports, figures, options.formats()), output);
  }

  private static void write(List<RenderedFile> files, OutputFolder output) throws IOException {
    for (RenderedFile file : files) {
      output.write(file.path(), file.content());
    }
  }
}
