package org.groupkpi.print;

import freemarker.cache.TemplateLoader;
import java.io.Reader;
import java.io.StringReader;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/**
 * Hands templates to FreeMarker, from what was read beforehand and from nowhere else. Refuses those
 * that use a built-in which makes code of text or reaches into Java, or the clock; FreeMarker has
 * no switch for {@code ?eval}, {@code ?interpret} and {@code .now}.
 */
record SourceLoader(TemplateSources sources) implements TemplateLoader {
  /** Blanks and comments may stand before the name; {@code What? New plants} is prose. */
  private static final Pattern REFUSED =
      Pattern.compile(
          "\\?(?>\\s+|[<\\[][#!]--.*?--[>\\]])*+(?<name>new|api|has_?[aA]pi|eval(_?[jJ]son)?|interpret)\\b"
              + "|(?<![\\p{L}\\p{N}_.])(?<clock>\\.now)\\b",
          Pattern.DOTALL);

  /** A text within a template is a template, too, and may write any sign by its number. */
  private static final Pattern ESCAPE = Pattern.compile("\\\\(?:x([0-9A-Fa-f]{1,4})|([^x]))");

  private static final LocalText NOT_ALLOWED = Words.of("?{0} is not allowed in templates");
  private static final LocalText CLOCK =
      Words.of(".now: an output must not depend on when it was made; write a date");

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

  /** Looks at the template, then at what it says once escapes are resolved, until none is left. */
  private static void refuse(String name, String text) {
    String written = text;
    String read = text;
    do {
      refuseAsWritten(name, read);
      written = read;
      read = ESCAPE.matcher(written).replaceAll(SourceLoader::resolved);
    } while (!read.equals(written));
  }

  private static void refuseAsWritten(String name, String text) {
    Matcher matcher = REFUSED.matcher(text);
    if (matcher.find()) {
      int line =
          1 + (int) text.substring(0, matcher.start()).chars().filter(c -> c == '\n').count();
      String builtIn = matcher.group("name");
      throw new TemplateFault(name, line, builtIn == null ? CLOCK : NOT_ALLOWED.fill(builtIn));
    }
  }

  private static String resolved(MatchResult escape) {
    String number = escape.group(1);
    int sign =
        number == null
            ? switch (escape.group(2).charAt(0)) {
              case 'n', 'r', 't', 'b', 'f' -> ' ';
              case 'l' -> '<';
              case 'g' -> '>';
              case 'a' -> '&';
              default -> escape.group(2).charAt(0);
            }
            : Integer.parseInt(number, 16);
    return Matcher.quoteReplacement(Character.toString(sign));
  }
}
