package org.groupkpi.print;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which escaping the templates of a format get.
 *
 * @param extensions names of the folder, or endings before {@code .ftl}: {@code summary.md.ftl}
 */
record FormatChoice(List<String> extensions, OutputFormat escaping) {
  static final List<FormatChoice> ALL =
      List.of(
          new FormatChoice(List.of("html", "htm", "xhtml"), HTMLOutputFormat.INSTANCE),
          new FormatChoice(List.of("xml", "svg", "fo"), EscapedFormat.XML),
          new FormatChoice(List.of("md", "markdown"), EscapedFormat.MARKDOWN),
          new FormatChoice(List.of("tex"), EscapedFormat.LATEX),
          new FormatChoice(List.of("json"), EscapedFormat.JSON));

  FormatChoice {
    extensions = List.copyOf(extensions);
  }

  /** What FreeMarker does not know by itself. */
  static List<EscapedFormat> registered() {
    return ALL.stream()
        .map(FormatChoice::escaping)
        .filter(EscapedFormat.class::isInstance)
        .map(EscapedFormat.class::cast)
        .toList();
  }

  /** Globs of template names; an ending goes before the folder. */
  List<String> patterns() {
    return Stream.concat(
            extensions.stream().map(extension -> "**/*." + extension + ".ftl"),
            extensions.stream().map(extension -> extension + "/**"))
        .toList();
  }
}
