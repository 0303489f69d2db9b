package org.groupkpi.print;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.report.Figures;
import org.groupkpi.report.Report;
import org.groupkpi.report.ReportTable;
import org.groupkpi.tagging.InlinePage;
import org.jspecify.annotations.Nullable;

/**
 * Prints a report in the text formats that have a folder of templates: {@code <format>/table.ftl}
 * gives {@code tables/<table>.<lang>.<format>} for each table, {@code <format>/report.ftl} gives
 * {@code report-tables.<lang>.<format>}; {@code docx} holds the parts of a Word document; a
 * project's {@code narrative/<name>.<format>.ftl} gives {@code narrative/<name>.<lang>.<format>}.
 * {@code docs/en/templates.md} tells template authors what they can use.
 */
public final class TemplateRenderer {
  private final TemplateSources sources;
  private @Nullable TemplateEngine engine;

  /**
   * @param projectTemplates the project's own folder, whose files come before those of the tool; it
   *     need not exist
   * @throws TemplateFault if a file in it is too large
   */
  public TemplateRenderer(Optional<Path> projectTemplates) {
    sources = new TemplateSources(projectTemplates);
  }

  /** Names of the formats there are templates for, in alphabetical order. */
  public Set<String> formats() {
    SortedSet<String> formats = new TreeSet<>(sources.formats());
    formats.add(WordReport.FORMAT);
    return Collections.unmodifiableSortedSet(formats);
  }

  /**
   * Endings of what the project's narratives are printed to, in alphabetical order.
   *
   * @throws TemplateFault if the name of a narrative's template is wrong
   */
  public Set<String> narrativeFormats() {
    return sources.narratives().stream()
        .map(NarrativeTemplate::extension)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Prints a report without data points.
   *
   * @throws IllegalArgumentException if there is no such format
   * @throws TemplateFault if a template is wrong
   */
  public List<RenderedFile> render(Report report, Figures figures, Set<String> formats) {
    return render(report, figures, formats, Optional.empty());
  }

  /**
   * Prints the report in its language: formats in alphabetical order, in each the tables in their
   * order, then the whole.
   *
   * @param tagging the marks of data points on the page of all tables, if there are any
   * @throws IllegalArgumentException if there is no such format
   * @throws TemplateFault if a template is wrong
   */
  public List<RenderedFile> render(
      Report report, Figures figures, Set<String> formats, Optional<InlinePage> tagging) {
    SortedSet<String> ordered = new TreeSet<>(formats);
    ordered.removeAll(formats());
    if (!ordered.isEmpty()) {
      throw new IllegalArgumentException("no templates for the formats " + ordered);
    }
    ordered.addAll(formats);
    Map<String, Object> names = names(report, figures);
    List<RenderedFile> files = new ArrayList<>();
    for (String format : ordered) {
      if (format.equals(WordReport.FORMAT)) {
        files.add(new WordReport(sources, engine()).print(report, names));
        continue;
      }
      files.addAll(tables(report, format, names));
      whole(report, format, names, tagging).ifPresent(files::add);
    }
    return List.copyOf(files);
  }

  /**
   * Prints the narratives of these formats in the language of each report.
   *
   * @throws TemplateFault if templates are wrong; all faults of all of them
   */
  public List<RenderedFile> narratives(
      List<Report> reports, Function<Report, Figures> figures, Set<String> formats) {
    List<NarrativeTemplate> templates =
        sources.narratives().stream().filter(one -> formats.contains(one.extension())).toList();
    List<RenderedFile> files = new ArrayList<>();
    List<TemplateFault> faults = new ArrayList<>();
    for (Report report : reports) {
      Map<String, Object> names = names(report, figures.apply(report));
      for (NarrativeTemplate template : NarrativeTemplate.in(report.language(), templates)) {
        try {
          narrative(template, report, names).ifPresent(files::add);
        } catch (TemplateFault fault) {
          faults.add(fault);
        }
      }
    }
    if (!faults.isEmpty()) {
      throw TemplateFault.joined(faults);
    }
    return List.copyOf(files);
  }

  /** Nothing, if the template prints nothing: it holds macros for others. */
  private Optional<RenderedFile> narrative(
      NarrativeTemplate template, Report report, Map<String, Object> names) {
    String text = engine().process(template.file(), names);
    if (text.isBlank()) {
      return Optional.empty();
    }
    boolean unmarked = report.draft() && !text.contains(Report.DRAFT);
    return Optional.of(
        RenderedFile.ofText(
            template.path(report.language()), unmarked ? Report.DRAFT + "\n\n" + text : text));
  }

  private List<RenderedFile> tables(Report report, String format, Map<String, Object> names) {
    Optional<String> template = sources.template(format, "table");
    if (template.isEmpty()) {
      return List.of();
    }
    List<RenderedFile> files = new ArrayList<>();
    for (ReportTable table : report.tables()) {
      Map<String, Object> withTable = new HashMap<>(names);
      withTable.put("table", TemplateNames.hash(table));
      String path = "tables/" + table.id() + "." + report.language().code() + "." + format;
      files.add(RenderedFile.ofText(path, engine().process(template.get(), withTable)));
    }
    return files;
  }

  private Optional<RenderedFile> whole(
      Report report, String format, Map<String, Object> names, Optional<InlinePage> tagging) {
    Map<String, Object> all = new HashMap<>(names);
    tagging.ifPresent(marks -> all.put("tagging", TemplateNames.hash(marks)));
    String path = "report-tables." + report.language().code() + "." + format;
    return sources
        .template(format, "report")
        .map(template -> RenderedFile.ofText(path, engine().process(template, all)));
  }

  /** What templates see at the top level. */
  static Map<String, Object> names(Report report, Figures figures) {
    Map<String, Object> names = new HashMap<>(FigureFunction.of(report, figures));
    names.put("report", TemplateNames.hash(report));
    names.put("languageTag", report.language().tag());
    names.put("t", new TranslatedText(report.language()));
    return names;
  }

  /** FreeMarker takes a while to load; runs without text formats go without. */
  private TemplateEngine engine() {
    TemplateEngine current = engine;
    if (current == null) {
      current = new TemplateEngine(sources);
      engine = current;
    }
    return current;
  }
}
