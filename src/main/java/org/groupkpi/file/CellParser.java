package org.groupkpi.file;

import org.jspecify.annotations.Nullable;

/** Reads one {@code c} element at a time: its attributes, then its value. */
final class CellParser {
  private final XmlPart xml;
  private final CellValues values;
  private final SharedFormulas shared = new SharedFormulas();
  private @Nullable String reference;
  private String type = "n";
  private String style = "";

  CellParser(XmlPart xml, CellValues values) {
    this.xml = xml;
    this.values = values;
  }

  /** Takes the attributes of the cell that the part stands at. */
  void start() {
    reference = null;
    type = "n";
    style = "";
    for (int i = 0; i < xml.attributes(); i++) {
      switch (xml.attributeName(i)) {
        case "r" -> reference = xml.attributeValue(i);
        case "t" -> type = xml.attributeValue(i);
        case "s" -> style = xml.attributeValue(i);
        default -> {}
      }
    }
  }

  @Nullable String reference() {
    return reference;
  }

  /** Takes the rest of the cell; null if it is blank. */
  @Nullable Cell read(int row, int column) {
    NumberFormat format = values.format(style, row, column, xml);
    CellFormula formula = null;
    String value = null;
    String inline = null;
    int level = xml.depth();
    while (xml.nextChild(level)) {
      switch (xml.name()) {
        case "v" -> value = xml.text();
        case "f" -> formula = formula(row, column);
        case "is" -> inline = values.inline(xml);
        case "extLst" -> {}
        default -> throw xml.unexpected();
      }
    }
    if (inline != null && (value == null || type.equals("inlineStr"))) {
      return inline.isEmpty() ? null : CellValues.text(row, column, inline, formula);
    }
    return values.cell(row, column, type, format, value, formula, xml::faulty);
  }

  private CellFormula formula(int row, int column) {
    boolean isShared = "shared".equals(xml.attribute("t"));
    String index = String.valueOf(xml.attribute("si"));
    String text = xml.text();
    return CellFormula.of(isShared ? shared.formula(index, row, column, text) : text);
  }
}
