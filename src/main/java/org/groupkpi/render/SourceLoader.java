package org.groupkpi.render;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Hands templates to FreeMarker, from what was read beforehand and from nowhere else. Refuses those
 * that use a built-in which makes code of text or reaches into Java; FreeMarker has no switch for
 * {@code ?eval} and {@code ?interpret}.
 */
final class SourceLoader implements TemplateLoader {
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\?(?:\\s|[<\\[][#!]--.*?--[>\\]])*(new|api|has_?api|eval(?:_?json)?|interpret)\\b",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private final TemplateSources sources;

  SourceLoader(TemplateSources sources) {
    this.sources = sources;
  }

  @Override
  public @Nullable Object findTemplateSource(String name) {
    return sources.text(name).isPresent() ? name : null;
  }

  @Override
  public long getLastModified(Object source) {
    return 0;
  }

  @Override
  public Reader getReader(Object source, String encoding) {
    String name = (String) source;
    String text = sources.text(name).orElseThrow();
    refuse(name, text);
    return new StringReader(text);
  }

  @Override
  public void closeTemplateSource(Object source) {}

  /** Stands in messages of FreeMarker. */
  @Override
  public String toString() {
    return "templates/";
  }

  private static void refuse(String name, String text) {
    Matcher matcher = REFUSED.matcher(text);
    if (matcher.find()) {
      int line =
          1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      throw new TemplateFault(name, line, "?" + matcher.group(1) + " is not allowed in templates");
    }
  }
}
