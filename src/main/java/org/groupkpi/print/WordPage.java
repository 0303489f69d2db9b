package org.groupkpi.print;

import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Paper and margins of a Word document, in twentieths of a point, and what is printed above and
 * below the text.
 *
 * @param headerPart relationship of the header
 * @param footerPart relationship of the footer
 */
record WordPage(
    int width,
    int height,
    int top,
    int right,
    int bottom,
    int left,
    int header,
    int footer,
    int gutter,
    String headerPart,
    String footerPart) {
  static final WordPage A4 =
      new WordPage(11906, 16838, 1304, 1134, 1191, 1134, 624, 567, 0, "kpiHeader", "kpiFooter");

  /** Relationships of the tool's header and footer in the package of somebody else. */
  static final String ADDED_HEADER = "kpiAddedHeader";

  static final String ADDED_FOOTER = "kpiAddedFooter";
  private static final int LEAST_TEXT = 2880;

  /** Width of the text on a page as it is, or turned sideways. */
  int textWidth(boolean landscape) {
    int paper = landscape ? Math.max(width, height) : width;
    return Math.max(LEAST_TEXT, paper - left - right - gutter);
  }

  /** What a {@code sectPr} of a document says; A4 where it says nothing. */
  static WordPage of(Element section) {
    return new WordPage(
        number(section, "pgSz", "w", A4.width),
        number(section, "pgSz", "h", A4.height),
        number(section, "pgMar", "top", A4.top),
        number(section, "pgMar", "right", A4.right),
        number(section, "pgMar", "bottom", A4.bottom),
        number(section, "pgMar", "left", A4.left),
        number(section, "pgMar", "header", A4.header),
        number(section, "pgMar", "footer", A4.footer),
        number(section, "pgMar", "gutter", A4.gutter),
        part(section, "headerReference").orElse(ADDED_HEADER),
        part(section, "footerReference").orElse(ADDED_FOOTER));
  }

  /** With the tool's header, which carries the mark of a draft. */
  WordPage withAddedHeader() {
    return new WordPage(
        width, height, top, right, bottom, left, header, footer, gutter, ADDED_HEADER, footerPart);
  }

  private static int number(Element section, String element, String attribute, int otherwise) {
    List<Element> found = WordXml.elements(section, WordReference.WORD, element);
    String text = found.isEmpty() ? "" : found.get(0).getAttributeNS(WordReference.WORD, attribute);
    return text.matches("-?[0-9]{1,5}") ? Integer.parseInt(text) : otherwise;
  }

  private static Optional<String> part(Element section, String element) {
    return WordXml.elements(section, WordReference.WORD, element).stream()
        .filter(part -> part.getAttributeNS(WordReference.WORD, "type").equals("default"))
        .map(part -> part.getAttributeNS(WordReference.RELATION, "id"))
        .findFirst();
  }
}
