package org.groupkpi.tieout;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** Reads Markdown with tables, as the web page that it makes. */
final class MarkdownDocument {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer PAGE = HtmlRenderer.builder().extensions(TABLES).build();

  private MarkdownDocument() {}

  static Document read(String text) {
    return HtmlText.read(PAGE.render(PARSER.parse(text)));
  }
}
