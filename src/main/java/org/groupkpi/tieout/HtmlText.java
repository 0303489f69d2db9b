package org.groupkpi.tieout;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.groupkpi.text.TextBytes;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/** Reads web pages; of tables within tables the inner ones are tables, the outer ones layout. */
final class HtmlText implements NodeFilter {
  private static final String UNSEEN = "script,style,noscript,template,del,head,nav,[hidden]";
  private static final String TABLE = "table";
  private static final int MOST_SPANNED = 1_000;

  private final DocumentBuilder builder = new DocumentBuilder();
  private final RunningText passage = new RunningText();

  private HtmlText() {}

  /** A page in the encoding that it names, else as texts are read. */
  static Document read(byte[] page) throws IOException {
    org.jsoup.nodes.Document named = Jsoup.parse(new ByteArrayInputStream(page), null, "");
    boolean utf8 = named.charset().equals(StandardCharsets.UTF_8);
    Optional<String> other =
        utf8 && TextBytes.utf8(page).isEmpty() ? TextBytes.chinese(page) : Optional.empty();
    return read(other.map(Jsoup::parse).orElse(named));
  }

  static Document read(String page) {
    return read(Jsoup.parse(page));
  }

  private static Document read(org.jsoup.nodes.Document page) {
    page.select(UNSEEN).remove();
    HtmlText reader = new HtmlText();
    page.filter(reader);
    reader.endPassage();
    return reader.builder.document();
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode text) {
      passage.add(text.getWholeText());
    }
    if (!(node instanceof Element element)) {
      return FilterResult.CONTINUE;
    }
    if (element.nameIs(TABLE) && element.selectFirst("table table") == null) {
      endPassage();
      builder.table(grid(element), caption(element));
      return FilterResult.SKIP_ENTIRELY;
    }
    if (element.nameIs("sup")) {
      passage.addRaised(element.text());
      return FilterResult.SKIP_ENTIRELY;
    }
    breakAt(element);
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      breakAt(element);
    }
    return FilterResult.CONTINUE;
  }

  private void breakAt(Element element) {
    if (element.nameIs("br")) {
      passage.add(" ");
    } else if (element.isBlock() || element.nameIs("td") || element.nameIs("th")) {
      endPassage();
    }
  }

  private void endPassage() {
    builder.passage(passage);
    passage.clear();
  }

  private static String caption(Element table) {
    Element caption = table.selectFirst("caption");
    return caption == null ? "" : text(caption).toString();
  }

  private static GridBuilder grid(Element table) {
    GridBuilder grid = new GridBuilder();
    for (Element row : table.select("tr")) {
      for (Element cell : row.children()) {
        grid.cell(text(cell), span(cell, "colspan"), span(cell, "rowspan"));
      }
      grid.endRow();
    }
    return grid;
  }

  private static int span(Element cell, String attribute) {
    String span = cell.attr(attribute).strip();
    return span.matches("[1-9][0-9]{0,3}") ? Math.min(MOST_SPANNED, Integer.parseInt(span)) : 1;
  }

  /** The text of a cell without footnote marks. */
  private static RunningText text(Element element) {
    RunningText text = new RunningText();
    element.filter(
        (node, depth) -> {
          if (node instanceof Element inner && inner.nameIs("sup")) {
            text.addRaised(inner.text());
            return FilterResult.SKIP_ENTIRELY;
          }
          if (node instanceof TextNode piece) {
            text.add(piece.getWholeText());
          } else if (node instanceof Element inner && (inner.nameIs("br") || inner.isBlock())) {
            text.add(" ");
          }
          return FilterResult.CONTINUE;
        });
    return text;
  }
}
