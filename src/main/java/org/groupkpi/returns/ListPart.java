package org.groupkpi.returns;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.file.CellAddress;
import org.groupkpi.form.FormStyles;
import org.groupkpi.returns.ListLook.Face;
import org.groupkpi.returns.ListLook.Frame;
import org.groupkpi.returns.ReviewList.Cell;
import org.groupkpi.returns.ReviewList.Column;
import org.groupkpi.returns.ReviewList.Line;
import org.groupkpi.returns.ReviewList.Wide;
import org.groupkpi.splice.SheetXml;
import org.groupkpi.splice.SplicedStyles;
import org.groupkpi.splice.XmlText;
import org.groupkpi.text.Language;

/** Writes the list of findings as a part of a workbook. */
final class ListPart {
  private static final String EDGE =
      "<border><left style=\"thin\"><color indexed=\"22\"/></left>"
          + "<right style=\"thin\"><color indexed=\"22\"/></right>"
          + "<top style=\"thin\"><color indexed=\"22\"/></top>"
          + "<bottom style=\"thin\"><color indexed=\"22\"/></bottom><diagonal/></border>";
  private static final String HEAD =
      "<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>"
          + "<sheetView showGridLines=\"0\" tabSelected=\"1\" workbookViewId=\"0\">"
          + ("<pane ySplit=\"" + (ReviewList.HEADER + 1))
          + ("\" topLeftCell=\"A" + (ReviewList.HEADER + 2))
          + "\" activePane=\"bottomLeft\" state=\"frozen\"/><selection pane=\"bottomLeft\"/>"
          + "</sheetView></sheetViews><sheetFormatPr defaultRowHeight=\"15\"/>";
  private static final String PAPER =
      "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\""
          + " footer=\"0.3\"/><pageSetup paperSize=\"9\" fitToHeight=\"0\""
          + " orientation=\"landscape\"/>"
          + "<headerFooter><oddFooter>&amp;R&amp;P / &amp;N</oddFooter></headerFooter>";

  private final SplicedStyles styles;
  private final String fontName;
  private final Map<ListLook, Integer> numbers = new EnumMap<>(ListLook.class);
  private final List<String> links = new ArrayList<>();

  private ListPart(SplicedStyles styles, Language language) {
    this.styles = styles;
    this.fontName = ListStyles.fontName(language);
  }

  /** The XML of the sheet, whose styles are added to those of the workbook. */
  static String of(ReviewList list, Language language, SplicedStyles styles) {
    return new ListPart(styles, language).xml(list);
  }

  /** The rows that are printed at the top of each page. */
  static String repeated() {
    int row = ReviewList.HEADER + 1;
    return "$" + row + ":$" + row;
  }

  private String xml(ReviewList list) {
    SheetXml xml = new SheetXml(HEAD + columns());
    for (Wide wide : list.wide()) {
      xml.row(wide.height());
      xml.text(0, wide.text(), number(wide.look()));
    }
    xml.row(ReviewList.GAP);
    for (Line line : list.lines()) {
      xml.row(line.height());
      line.cells().forEach((column, cell) -> cell(xml, column, cell));
    }
    return xml.ended(merged(list.wide().size()) + choices(list) + linked() + PAPER);
  }

  private static String columns() {
    StringBuilder columns = new StringBuilder("<cols>");
    for (Column column : Column.values()) {
      int number = column.place() + 1;
      columns.append("<col min=\"" + number + "\" max=\"" + number);
      columns.append("\" width=\"" + column.width() + "\" customWidth=\"1\"/>");
    }
    return columns.append("</cols>").toString();
  }

  private void cell(SheetXml xml, Column column, Cell cell) {
    int style = number(cell.look());
    String address = xml.address(column.place());
    if (cell.strong().isEmpty()) {
      xml.text(column.place(), cell.text(), style);
    } else {
      xml.rich(column.place(), runs(cell), style);
    }
    if (!cell.link().isEmpty()) {
      links.add(
          ("<hyperlink ref=\"" + address + "\" location=\"" + XmlText.of(cell.link()))
              + ("\" display=\"" + XmlText.of(cell.text()) + "\"/>"));
    }
  }

  private String runs(Cell cell) {
    StringBuilder runs = new StringBuilder();
    String strong = "<rPr>" + face(ListLook.STRONG, "rFont") + "</rPr>";
    int at = 0;
    for (int[] part : cell.strong()) {
      run(runs, "", cell.text().substring(at, part[0]));
      run(runs, strong, cell.text().substring(part[0], part[1]));
      at = part[1];
    }
    run(runs, "", cell.text().substring(at));
    return runs.toString();
  }

  private static void run(StringBuilder runs, String look, String text) {
    if (!text.isEmpty()) {
      runs.append("<r>")
          .append(look)
          .append("<t xml:space=\"preserve\">")
          .append(XmlText.of(text))
          .append("</t></r>");
    }
  }

  private int number(ListLook look) {
    return numbers.computeIfAbsent(look, this::added);
  }

  private int added(ListLook look) {
    Frame frame = look.frame();
    int font = styles.font("<font>" + face(look.face(), "name") + "</font>");
    int fill = look.fill().isEmpty() ? 0 : styles.fill(fill(look.fill()));
    int border = frame.ruled() ? styles.border(EDGE) : 0;
    String quoted = frame.ruled() ? " quotePrefix=\"1\"" : "";
    String ids =
        "numFmtId=\"0\" fontId=\""
            + font
            + "\" fillId=\""
            + fill
            + "\" borderId=\""
            + border
            + "\" xfId=\"0\""
            + quoted;
    String applied =
        "applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\" applyProtection=\"1\"";
    String lock = frame.open() ? "<protection locked=\"0\"/>" : "";
    return styles.style("<xf " + ids + " " + applied + ">" + alignment(frame) + lock + "</xf>");
  }

  private static String alignment(Frame frame) {
    String across =
        frame.centred()
            ? " horizontal=\"center\""
            : frame.ruled() ? " horizontal=\"left\" indent=\"1\"" : "";
    return "<alignment vertical=\"center\""
        + (frame.wrapped() ? " wrapText=\"1\"" : "")
        + across
        + "/>";
  }

  private static String fill(String colour) {
    return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF"
        + colour
        + "\"/></patternFill></fill>";
  }

  /** The letters; text and styles name fonts by elements of different names. */
  private String face(Face face, String nameElement) {
    String weight =
        switch (face.weight()) {
          case PLAIN -> "";
          case BOLD -> "<b/>";
          case UNDERLINED -> "<u/>";
        };
    String ink =
        switch (face.ink()) {
          case AUTOMATIC -> "indexed=\"64\"";
          case PALE -> "indexed=\"23\"";
          case WHITE -> "indexed=\"9\"";
          case ACCENT -> "rgb=\"FF" + FormStyles.ACCENT + "\"";
        };
    String size = "<sz val=\"" + face.points() + "\"/>";
    String name = "<" + nameElement + " val=\"" + fontName + "\"/>";
    return weight + size + "<color " + ink + "/>" + name;
  }

  private static String merged(int rows) {
    StringBuilder merged = new StringBuilder("<mergeCells count=\"" + rows + "\">");
    String last = CellAddress.columnName(Column.LAST + 1);
    for (int row = 1; row <= rows; row++) {
      merged.append("<mergeCell ref=\"A" + row + ":" + last + row + "\"/>");
    }
    return merged.append("</mergeCells>").toString();
  }

  private static String choices(ReviewList list) {
    if (list.answerable() == 0) {
      return "";
    }
    String column = CellAddress.columnName(Column.REPLY.place() + 1);
    int first = ReviewList.HEADER + 2;
    String range = column + first + ":" + column + (first + list.answerable() - 1);
    return "<dataValidations count=\"1\"><dataValidation type=\"list\" allowBlank=\"1\""
        + (" showErrorMessage=\"1\" errorTitle=\"" + XmlText.of(list.choice().title()))
        + ("\" error=\"" + XmlText.of(list.choice().error()) + "\" sqref=\"" + range)
        + ("\"><formula1>" + XmlText.of('"' + String.join(",", list.choice().answers()) + '"'))
        + "</formula1></dataValidation></dataValidations>";
  }

  private String linked() {
    return links.isEmpty() ? "" : "<hyperlinks>" + String.join("", links) + "</hyperlinks>";
  }
}
