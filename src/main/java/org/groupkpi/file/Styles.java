package org.groupkpi.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads what the cell styles of a workbook do with numbers. */
final class Styles {
  private Styles() {}

  /** The number format of each cell style, by the index that cells name. */
  static List<NumberFormat> read(String part, byte[] bytes, Allowance allowance) {
    Map<Integer, NumberFormat> formats = new HashMap<>();
    List<NumberFormat> styles = new ArrayList<>();
    XmlPart xml = new XmlPart(part, bytes, allowance);
    while (xml.nextChild(1)) {
      switch (xml.name()) {
        case "numFmts" -> formats(xml, formats);
        case "cellXfs" -> styles(xml, formats, styles);
        default -> {}
      }
    }
    xml.finish();
    return styles;
  }

  private static void formats(XmlPart xml, Map<Integer, NumberFormat> formats) {
    while (xml.nextChild(2)) {
      formats.put(
          number(xml, xml.attribute("numFmtId")), NumberFormat.of(xml.attribute("formatCode")));
    }
  }

  private static void styles(
      XmlPart xml, Map<Integer, NumberFormat> formats, List<NumberFormat> styles) {
    while (xml.nextChild(2)) {
      if (xml.name().equals("xf")) {
        int id = number(xml, xml.attribute("numFmtId"));
        NumberFormat format = formats.get(id);
        styles.add(format == null ? NumberFormat.builtIn(id) : format);
      }
    }
  }

  private static int number(XmlPart xml, @Nullable String digits) {
    if (digits == null) {
      return 0;
    }
    int number = Digits.parse(digits);
    if (number < 0) {
      throw xml.faulty(Words.of("has a faulty number, {0}").fill(digits));
    }
    return number;
  }
}
