package org.groupkpi.file;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;
import org.jspecify.annotations.Nullable;

/** Reads one worksheet part. */
final class SheetParser {
  /** Elements in which values stand; those that programs put elsewhere are passed by. */
  private static final Set<String> WITH_VALUES = Set.of("row", "c", "v", "is");

  private final XmlPart xml;
  private final Allowance allowance;
  private final CellParser cellParser;
  private final RowCollector rows;
  private final List<CellRange> merged = new ArrayList<>();
  private final BitSet hiddenColumns = new BitSet();

  /** The number of the first row; programs exist that write 0. */
  private int first = 1;

  private SheetParser(XmlPart xml, CellValues values, Allowance allowance) {
    this.xml = xml;
    this.allowance = allowance;
    this.rows = new RowCollector(xml::faulty);
    this.cellParser = new CellParser(xml, values);
  }

  /** Reads a worksheet whose part is held in memory. */
  static Sheet read(
      WorkbookPart.NamedSheet sheet, byte[] part, CellValues values, Allowance allowance) {
    Optional<SheetScanner> plain = SheetScanner.of(part, values);
    if (plain.isEmpty()) {
      return read(sheet, new ByteArrayInputStream(part), values, allowance);
    }
    SheetParser parser =
        new SheetParser(xml(sheet, plain.get().rest(), allowance), values, allowance);
    parser.worksheet();
    allowance.taken(sheet.name(), plain.get().rows().size(), plain.get().cellCount());
    return parser.sheet(sheet, plain.get().rows());
  }

  static Sheet read(
      WorkbookPart.NamedSheet sheet, InputStream contents, CellValues values, Allowance allowance) {
    SheetParser parser = new SheetParser(xml(sheet, contents, allowance), values, allowance);
    parser.worksheet();
    return parser.sheet(sheet, parser.rows.rows());
  }

  private static XmlPart xml(
      WorkbookPart.NamedSheet sheet, InputStream contents, Allowance allowance) {
    LocalText name = Words.of("sheet {0}").fill(sheet.name());
    return new XmlPart(sheet.name(), name, contents, allowance);
  }

  private Sheet sheet(WorkbookPart.NamedSheet sheet, List<SheetRow> filled) {
    return new Sheet(sheet.name(), sheet.visibility(), filled, merged, hidden());
  }

  private void worksheet() {
    if (!xml.name().equals("worksheet")) {
      throw xml.faulty(Words.of("is no worksheet"));
    }
    while (xml.nextChild(1)) {
      switch (xml.name()) {
        case "cols" -> columns();
        case "sheetData" -> sheetData();
        case "mergeCells" -> mergedCells();
        default -> {}
      }
    }
    xml.finish();
  }

  private void columns() {
    while (xml.nextChild(2)) {
      if (xml.isSet("hidden")) {
        int first = number(xml.attribute("min"));
        int last = Math.min(CellAddress.MAX_COLUMN, number(xml.attribute("max")));
        hiddenColumns.set(Math.min(first, last + 1), last + 1);
      }
    }
  }

  /** The hidden columns as ranges, however often the part names each. */
  private List<CellRange> hidden() {
    List<CellRange> ranges = new ArrayList<>();
    for (int first = hiddenColumns.nextSetBit(0); first >= 0; ) {
      int end = hiddenColumns.nextClearBit(first);
      ranges.add(new CellRange(1, first, CellAddress.MAX_ROW, end - 1));
      first = hiddenColumns.nextSetBit(end);
    }
    return ranges;
  }

  private void mergedCells() {
    while (xml.nextChild(2)) {
      String reference = xml.attribute("ref");
      CellRange range = reference == null ? null : CellAddress.range(reference);
      if (range != null) {
        merged.add(range);
        allowance.merged(xml.part(), merged.size());
      }
    }
  }

  private void sheetData() {
    while (xml.nextChild(2)) {
      if (xml.name().equals("row")) {
        row();
      } else {
        xml.passBy(WITH_VALUES);
      }
    }
  }

  private void row() {
    String number = xml.attribute("r");
    if (rows.row() == 0 && "0".equals(number)) {
      first = 0;
    }
    rows.startRow(
        number == null ? rows.row() + 1 : number(number) + 1 - first, xml.isSet("hidden"));
    while (xml.nextChild(3)) {
      switch (xml.name()) {
        case "c" -> cell();
        default -> xml.passBy(WITH_VALUES);
      }
    }
    if (rows.endRow()) {
      allowance.row(xml.part());
    }
  }

  private void cell() {
    cellParser.start();
    rows.startCell(column(cellParser.reference()));
    Cell cell = cellParser.read(rows.row(), rows.column());
    if (cell != null) {
      allowance.cell(xml.part());
      rows.fill(cell);
    }
  }

  private int column(@Nullable String reference) {
    if (reference == null) {
      return rows.column() + 1;
    }
    long address = CellAddress.parse(reference, first);
    if (address < 0) {
      throw xml.faulty(Words.of("has a cell outside the grid: {0}").fill(reference));
    }
    if (CellAddress.row(address) != rows.row()) {
      throw xml.faulty(Words.of("has cell {0} in row {1}").fill(reference, rows.row()));
    }
    return CellAddress.column(address);
  }

  private int number(@Nullable String digits) {
    int number = digits == null ? -1 : Digits.parse(digits);
    if (number < 0) {
      throw xml.faulty(
          Words.of("has a faulty row or column number: {0}").fill(String.valueOf(digits)));
    }
    return number;
  }
}
