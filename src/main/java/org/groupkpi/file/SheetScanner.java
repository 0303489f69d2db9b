package org.groupkpi.file;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.groupkpi.text.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Takes the rows out of a worksheet of {@linkplain PlainXml plain shape}, several times faster than
 * a parser of any XML; {@link SheetParser} reads the rest of the part, or all of it where it has
 * another shape. Both give the same cells.
 */
final class SheetScanner {
  private static final List<String> ROW =
      List.of(
          "r",
          "spans",
          "ht",
          "customHeight",
          "s",
          "customFormat",
          "hidden",
          "x14ac:dyDescent",
          "outlineLevel",
          "collapsed",
          "thickTop",
          "thickBot",
          "ph",
          "xml:space");
  private static final int HIDDEN = ROW.indexOf("hidden");
  private static final int SPACING = ROW.indexOf("x14ac:dyDescent");
  private static final List<String> CELL = List.of("r", "s", "t", "cm", "vm", "ph", "xml:space");
  private static final List<String> FORMULA =
      List.of(
          "t",
          "ref",
          "si",
          "ca",
          "aca",
          "dt2D",
          "dtr",
          "r1",
          "r2",
          "bx",
          "del1",
          "del2",
          "xml:space");
  private static final List<String> TYPES = List.of("s", "n", "str", "b", "e", "inlineStr", "d");

  private final PlainXml xml;
  private final CellValues values;
  private final RowCollector collector = new RowCollector(SheetScanner::unusual);
  private final SharedFormulas shared = new SharedFormulas();
  private final boolean spacing;
  private int cellCount;
  private List<SheetRow> rows = List.of();

  private SheetScanner(PlainXml xml, CellValues values) {
    this.xml = xml;
    this.values = values;
    this.spacing = xml.declared("xmlns:x14ac=\"");
  }

  /** Scans a part; empty if it has another shape, or if anything in it is faulty. */
  static Optional<SheetScanner> of(byte[] part, CellValues values) {
    try {
      Optional<SheetScanner> scanner =
          PlainXml.from("<sheetData>", part).map(xml -> new SheetScanner(xml, values));
      scanner.ifPresent(SheetScanner::sheetData);
      return scanner;
    } catch (PlainXml.Unusual e) {
      return Optional.empty();
    }
  }

  List<SheetRow> rows() {
    return rows;
  }

  /** The part without its rows; if what follows them is as usual, only with merged cells. */
  InputStream rest() {
    int rest = xml.place();
    int from = rest;
    int to = rest;
    try {
      xml.passBlank();
      while (!xml.sees("</worksheet>")) {
        boolean merged = xml.sees("<mergeCells");
        if (xml.sees("<cols") || (merged && from < to)) {
          throw PlainXml.unusual();
        }
        int place = xml.place();
        xml.passElement();
        if (merged) {
          from = place;
          to = xml.place();
        }
        xml.passBlank();
      }
      return xml.restFrom(from, to, xml.place());
    } catch (PlainXml.Unusual e) {
      return xml.restFrom(rest);
    }
  }

  int cellCount() {
    return cellCount;
  }

  private void sheetData() {
    xml.expect("<sheetData>");
    xml.passBlank();
    while (!xml.take("</sheetData>")) {
      xml.expect("<row");
      row();
      xml.passBlank();
    }
    if (xml.ahead("<sheetData")) {
      throw PlainXml.unusual();
    }
    rows = collector.rows();
  }

  private void row() {
    int seen = 0;
    int number = collector.row() + 1;
    boolean hidden = false;
    while (xml.nextAttribute()) {
      int name = xml.name(ROW);
      seen = once(seen, name);
      if (name == 0) {
        number = xml.number();
      } else if (name == HIDDEN) {
        hidden = XmlPart.isTrue(xml.value());
      } else if (name == SPACING && !spacing) {
        throw PlainXml.unusual();
      }
    }
    collector.startRow(number, hidden);
    if (!xml.closed()) {
      xml.passBlank();
      while (!xml.take("</row>")) {
        xml.expect("<c");
        cell();
        xml.passBlank();
      }
    }
    collector.endRow();
  }

  /** No attribute stands twice in a tag. */
  private static int once(int seen, int name) {
    if ((seen & (1 << name)) != 0) {
      throw PlainXml.unusual();
    }
    return seen | (1 << name);
  }

  private void cell() {
    int seen = 0;
    int column = collector.column() + 1;
    int style = -1;
    String type = "n";
    while (xml.nextAttribute()) {
      int name = xml.name(CELL);
      seen = once(seen, name);
      switch (name) {
        case 0 -> column = xml.column(collector.row());
        case 1 -> style = xml.number();
        case 2 -> type = TYPES.get(xml.value(TYPES));
        default -> {}
      }
    }
    collector.startCell(column);
    NumberFormat format = values.format(style).orElseThrow(PlainXml::unusual);
    if (!xml.closed()) {
      Cell cell = content(column, type, format);
      if (cell != null) {
        cellCount++;
        collector.fill(cell);
      }
    }
  }

  /** The parser words the refusal. */
  private static Refused unusual(LocalText what) {
    throw PlainXml.unusual();
  }

  private @Nullable Cell content(int column, String type, NumberFormat format) {
    int row = collector.row();
    CellFormula formula = xml.take("<f") ? formula(row, column) : null;
    if (xml.take("<is><t")) {
      String inline = inline();
      xml.expect("</c>");
      return inline.isEmpty() ? null : CellValues.text(row, column, inline, formula);
    }
    String value = null;
    if (xml.take("<v")) {
      xml.passSpacing();
      int index = type.equals("s") && !xml.closed() ? xml.numberBefore("</v></c>") : -1;
      if (index >= 0) {
        return CellValues.text(row, column, shared(index), formula);
      }
      value = xml.closed() ? "" : values.allowance().kept(xml.text());
      if (!xml.closed()) {
        xml.expect("</v>");
      }
    }
    xml.expect("</c>");
    return values.cell(row, column, type, format, value, formula, SheetScanner::unusual);
  }

  private String shared(int index) {
    if (index >= values.strings().size()) {
      throw PlainXml.unusual();
    }
    return values.strings().get(index);
  }

  private String inline() {
    String text = SharedStrings.plainText(xml, values.allowance());
    xml.expect("</is>");
    return text;
  }

  private CellFormula formula(int row, int column) {
    int seen = 0;
    String type = "";
    String index = "null";
    while (xml.nextAttribute()) {
      int name = xml.name(FORMULA);
      seen = once(seen, name);
      if (name == 0) {
        type = xml.value();
      } else if (name == 2) {
        index = xml.value();
      }
    }
    Supplier<String> text = xml.closed() ? () -> "" : xml.textLater();
    if (!xml.closed()) {
      xml.expect("</f>");
    }
    return type.equals("shared")
        ? CellFormula.of(shared.formula(index, row, column, kept(text)))
        : CellFormula.later(() -> kept(text));
  }

  private String kept(Supplier<String> text) {
    return values.allowance().kept(text.get());
  }
}
