package org.groupkpi.file;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.groupkpi.text.OneLine;

/**
 * Writes CSV that a spreadsheet opens rightly and safely: UTF-8 with BOM, lines ending with CR LF,
 * and text that a spreadsheet would take for a formula prefixed with {@code '}. Figures are never
 * altered.
 */
public final class CsvText implements Closeable {
  private static final String FORMULA = "=+-@＝＋－＠";
  private static final Pattern SIGNED_FIGURE =
      Pattern.compile("[+-][0-9][0-9,]*(\\.[0-9]+)?( ?[\\p{L}%‰°×(（][^|!=@+*^\"'\\t\\r\\n]*)?");
  private static final String BLANKS = " \t\n\u000B\f\r";

  private final Writer out;
  private boolean atStart = true;

  /** Starts with the byte order mark; closing closes the stream. */
  public CsvText(OutputStream stream) throws IOException {
    out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write('\uFEFF');
  }

  /** A line of headings. */
  public void header(Iterable<String> names) throws IOException {
    for (String name : names) {
      text(name);
    }
    end();
  }

  /** A line of headings that are one word each; blanks part them. */
  public void header(String names) throws IOException {
    header(List.of(names.split(" ", -1)));
  }

  /** A field of text: a name, a note, anything that somebody wrote. */
  public CsvText text(String text) throws IOException {
    return field(harmless(OneLine.withoutControls(text)));
  }

  /** A field of a file that is amended: what stood there stays. */
  public void asItIs(String content) throws IOException {
    field(content);
  }

  /** The text, prefixed with {@code '} if a spreadsheet would take it for a formula. */
  public static String harmless(String text) {
    return looksLikeFormula(text) ? "'" + text : text;
  }

  /** The text that {@link #harmless} was given. */
  public static String asGiven(String harmless) {
    return harmless.startsWith("'") && looksLikeFormula(harmless.substring(1))
        ? harmless.substring(1)
        : harmless;
  }

  /** A field with a figure, exact or as printed; what is not one is written as text. */
  public CsvText figure(String figure) throws IOException {
    return looksLikeFormula(figure) && !SIGNED_FIGURE.matcher(figure).matches()
        ? text(figure)
        : field(OneLine.withoutControls(figure));
  }

  public CsvText figure(long figure) throws IOException {
    return field(Long.toString(figure));
  }

  /** Ends the line. */
  public void end() throws IOException {
    out.write("\r\n");
    atStart = true;
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  private CsvText field(String content) throws IOException {
    if (!atStart) {
      out.write(',');
    }
    atStart = false;
    out.write(cell(content));
    return this;
  }

  /** Cells as they stand in a line, without its end. */
  public static String line(List<String> cells) {
    return cells.stream().map(CsvText::cell).collect(Collectors.joining(","));
  }

  private static String cell(String content) {
    return needsQuotes(content) ? quoted(content) : content;
  }

  /** Whether a spreadsheet would compute the text: it begins so, perhaps after blanks. */
  private static boolean looksLikeFormula(String text) {
    int at = 0;
    while (at < text.length() && BLANKS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return (at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0)
        || (at > 0 && "\t\r\n".indexOf(text.charAt(0)) >= 0);
  }

  private static boolean needsQuotes(String content) {
    if (content.isEmpty()) {
      return false;
    }
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == ',' || c == ';' || c == '"' || c == '\n' || c == '\r' || c == '\t') {
        return true;
      }
    }
    return BLANKS.indexOf(content.charAt(0)) >= 0
        || BLANKS.indexOf(content.charAt(content.length() - 1)) >= 0;
  }

  private static String quoted(String content) {
    return '"' + content.replace("\"", "\"\"") + '"';
  }
}
