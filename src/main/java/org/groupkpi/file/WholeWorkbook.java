package org.groupkpi.file;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Tells whether a workbook is small enough to be held in memory as a whole, which marking it and
 * working out its formulas need. Reading it needs far less.
 */
public final class WholeWorkbook {
  /** Things that are searched one by one for each other one, so that many take ages. */
  private static final Set<String> SEARCHED =
      Set.of(
          "col",
          "comment",
          "conditionalFormatting",
          "dataValidation",
          "definedName",
          "dxf",
          "fill",
          "font",
          "hyperlink",
          "mergeCell",
          "Relationship",
          "shape",
          "sheet",
          "xf");

  private final Limits limits;
  private final Allowance allowance;
  private long nodes;

  private WholeWorkbook(Limits limits) {
    this.limits = limits;
    this.allowance = new Allowance(limits);
  }

  /** Whether a file that was read is within the limits for that. */
  public static boolean bearable(byte[] bytes, Limits limits) {
    WholeWorkbook workbook = new WholeWorkbook(limits);
    try {
      return FileType.of(bytes) == FileType.ZIP
          ? workbook.bearable(bytes)
          : XlsReader.records(bytes) <= limits.nodes();
    } catch (Refused e) {
      return false;
    }
  }

  private boolean bearable(byte[] bytes) {
    try (ZipArchive archive = ZipArchive.open(bytes, allowance)) {
      for (String part : archive.names()) {
        if (XmlPart.isName(part) && !bearable(part, archive)) {
          return false;
        }
      }
      return true;
    }
  }

  /** Columns described by an element; in a sound sheet each is described once. */
  private static int columns(XmlPart xml) {
    int first = Digits.parse(String.valueOf(xml.attribute("min")));
    int last = Digits.parse(String.valueOf(xml.attribute("max")));
    return Math.max(1, Math.min(CellAddress.MAX_COLUMN, last) - first + 1);
  }

  private boolean bearable(String part, ZipArchive archive) {
    InputStream contents = archive.stream(part);
    if (contents == null) {
      return false;
    }
    XmlPart xml = XmlPart.of(part, contents, allowance);
    Map<String, Integer> counts = new HashMap<>();
    while (xml.nextElement()) {
      nodes += 1 + xml.attributes();
      String name = xml.name();
      if (name.equals("row") && "0".equals(xml.attribute("r"))) {
        return false; // the library would mark other rows than were read
      }
      int count = name.equals("col") ? columns(xml) : 1;
      if (nodes > limits.nodes()
          || (SEARCHED.contains(name)
              && counts.merge(name, count, Integer::sum) > limits.alike())) {
        return false;
      }
    }
    return true;
  }
}
