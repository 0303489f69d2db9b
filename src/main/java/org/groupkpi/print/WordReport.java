package org.groupkpi.print;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.groupkpi.file.RenderedFile;
import org.groupkpi.report.Report;

/**
 * Prints a report as {@code report-tables.<lang>.docx}: the files in {@code templates/docx/} are
 * the parts of the package, templates among them are printed. A {@code reference.docx} of the
 * project gives its own styles, pages and other parts instead.
 */
record WordReport(TemplateSources sources, TemplateEngine engine) {
  static final String FORMAT = "docx";
  private static final String REFERENCE = FORMAT + "/reference.docx";

  /** Not what an editor or file manager leaves beside them. */
  private static final Pattern PART =
      Pattern.compile(
          "\\[Content_Types]\\.xml|(_rels|docProps|word)/(.*/)?([^.~/][^/]*\\.[^/]*|\\.rels)");

  /**
   * @param names what every template sees
   * @throws TemplateFault if a template is wrong, prints no XML, or the reference is no document
   */
  RenderedFile print(Report report, Map<String, Object> names) {
    Optional<WordReference> reference =
        sources.content(REFERENCE).map(bytes -> WordReference.read(REFERENCE, bytes));
    WordPage page = reference.map(own -> own.page(report.draft())).orElse(WordPage.A4);
    Map<String, byte[]> parts = parts(withLayout(report, page, names));
    Map<String, byte[]> all =
        reference.map(own -> own.dress(parts, page)).orElseGet(() -> WordPackage.of(FORMAT, parts));
    String path = "report-tables." + report.language().code() + "." + FORMAT;
    return new RenderedFile(path, Archive.of(all));
  }

  private static Map<String, Object> withLayout(
      Report report, WordPage page, Map<String, Object> names) {
    Map<String, Object> all = new HashMap<>(names);
    all.put("page", TemplateNames.hash(page));
    all.put(
        "layouts",
        report.tables().stream()
            .map(table -> TemplateNames.hash(WordLayout.of(table, page)))
            .toList());
    return all;
  }

  private Map<String, byte[]> parts(Map<String, Object> names) {
    Map<String, byte[]> parts = new TreeMap<>();
    for (String file : sources.below(FORMAT)) {
      String part = TemplateSources.stem(file).substring(FORMAT.length() + 1);
      if (PART.matcher(part).matches()) {
        parts.put(part, content(file, names));
      }
    }
    return parts;
  }

  private byte[] content(String file, Map<String, Object> names) {
    if (!TemplateSources.isTemplate(file)) {
      return sources.content(file).orElseThrow();
    }
    byte[] printed = engine.process(file, names).getBytes(StandardCharsets.UTF_8);
    WordXml.parse(file, printed);
    return printed;
  }
}
