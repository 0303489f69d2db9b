package org.groupkpi.print;

import freemarker.core.CommonMarkupOutputFormat;
import freemarker.core.CommonTemplateMarkupOutputModel;
import java.io.IOException;
import java.io.Writer;
import java.util.function.UnaryOperator;
import org.groupkpi.text.JsonText;
import org.groupkpi.text.LatexText;
import org.groupkpi.text.MarkdownText;
import org.groupkpi.text.XmlText;

/**
 * A text format whose escaping FreeMarker applies to every value by itself, as it does for HTML.
 */
final class EscapedFormat extends CommonMarkupOutputFormat<EscapedFormat.Output> {
  static final EscapedFormat MARKDOWN =
      new EscapedFormat("Markdown", "text/markdown", MarkdownText::escape);
  static final EscapedFormat LATEX = new EscapedFormat("LaTeX", "text/x-tex", LatexText::escape);
  static final EscapedFormat JSON =
      new EscapedFormat("JsonText", "application/json", JsonText::escape);

  /** In place of FreeMarker's own of this name, which lets through what XML cannot hold. */
  static final EscapedFormat XML = new EscapedFormat("XML", "application/xml", XmlText::escape);

  private final String name;
  private final String mimeType;
  private final UnaryOperator<String> escape;

  private EscapedFormat(String name, String mimeType, UnaryOperator<String> escape) {
    this.name = name;
    this.mimeType = mimeType;
    this.escape = escape;
  }

  @Override
  public String getName() {
    return name;
  }

  @Override
  public String getMimeType() {
    return mimeType;
  }

  @Override
  public void output(String text, Writer out) throws IOException {
    out.write(escape.apply(text));
  }

  @Override
  public String escapePlainText(String text) {
    return escape.apply(text);
  }

  @Override
  public boolean isLegacyBuiltInBypassed(String builtIn) {
    return false;
  }

  @Override
  protected Output newTemplateMarkupOutputModel(String text, String markup) {
    return new Output(this, text, markup);
  }

  /** A piece of output that is escaped already. */
  static final class Output extends CommonTemplateMarkupOutputModel<Output> {
    private final EscapedFormat format;

    private Output(EscapedFormat format, String text, String markup) {
      super(text, markup);
      this.format = format;
    }

    @Override
    public EscapedFormat getOutputFormat() {
      return format;
    }
  }
}
