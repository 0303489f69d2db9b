package org.groupkpi.form;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.file.CellAddress;
import org.groupkpi.file.PackedPart;
import org.groupkpi.file.PartMould;
import org.groupkpi.form.OwnForm.OwnCell;
import org.groupkpi.form.OwnForm.OwnSheet;

/** A sheet with holes for the cells that are the entity's own, and for its footer. */
final class SheetMould {
  /** From these on, the library writes a text as a section instead of spelling characters. */
  private static final int LONG = 33;

  private final PartMould part;
  private final List<Hole> holes;

  /**
   * A cell that is the entity's own.
   *
   * @param blank number of its style if it is blank
   * @param figures numbers of its style for a figure, by decimals
   * @param title before the quieter text, if it is a title
   */
  private record Hole(String blank, List<Short> figures, String title) {}

  private SheetMould(PartMould part, List<Hole> holes) {
    this.part = part;
    this.holes = List.copyOf(holes);
  }

  /**
   * Makes the mould of a sheet.
   *
   * @param xml of the sheet, in which the cells are blank
   * @param own of any entity
   */
  static SheetMould cast(String name, String xml, OwnSheet own, XSSFSheet sheet, FormStyles styles)
      throws IOException {
    Pieces pieces = new Pieces(xml);
    List<Hole> holes = new ArrayList<>();
    for (OwnCell cell : own.cells()) {
      String address = CellAddress.of(cell.row() + 1, cell.column() + 1);
      String blank = pieces.hole("<c r=\"" + address + "\" s=\"", "<");
      if (!blank.endsWith("\"/>")) {
        throw new IllegalStateException(address + " is not blank");
      }
      holes.add(
          new Hole(
              blank,
              figures(styles, sheet.getRow(cell.row()).getCell(cell.column())),
              cell.content() instanceof OwnContent.Title title
                  ? StringsMould.before(title, styles)
                  : ""));
    }
    if (!own.left().isEmpty()) {
      pieces.hole("<oddFooter>", "</oddFooter>");
    }
    return new SheetMould(pieces.mould(name), holes);
  }

  private static List<Short> figures(FormStyles styles, XSSFCell cell) {
    return IntStream.rangeClosed(0, FormStyles.MOST_DECIMALS)
        .mapToObj(decimals -> styles.figure(cell.getCellStyle(), decimals).getIndex())
        .toList();
  }

  String name() {
    return part.name();
  }

  /** The sheet of an entity. */
  PackedPart fill(OwnSheet own, StringsMould.Used strings) {
    List<byte[]> fillings = new ArrayList<>();
    for (int i = 0; i < holes.size(); i++) {
      fillings.add(Pieces.bytes(cell(holes.get(i), own.cells().get(i).content(), strings)));
    }
    if (!own.left().isEmpty()) {
      fillings.add(Pieces.bytes(footer(own.left())));
    }
    return part.fill(fillings);
  }

  /** What is written from the number of the style to the end of the cell. */
  private static String cell(Hole hole, OwnContent content, StringsMould.Used strings) {
    if (content instanceof OwnContent.Held held) {
      return hole.figures().get(held.decimals()) + "\" t=\"n\"><v>" + held.value() + "</v></c>";
    }
    if (content instanceof OwnContent.Words words) {
      return text(hole, strings.number(words.text()));
    }
    if (content instanceof OwnContent.Title title) {
      return text(hole, strings.number(hole.title(), title.beside()));
    }
    return hole.blank();
  }

  private static String text(Hole hole, int number) {
    String style = hole.blank().substring(0, hole.blank().indexOf('"'));
    return style + "\" t=\"s\"><v>" + number + "</v></c>";
  }

  private static String footer(String left) {
    String footer = Paper.footer(left);
    return footer.length() < LONG ? StringsMould.spelled(footer) : "<![CDATA[" + footer + "]]>";
  }
}
