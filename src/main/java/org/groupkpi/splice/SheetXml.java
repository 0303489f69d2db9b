package org.groupkpi.splice;

import org.groupkpi.file.CellAddress;

/** Writes the XML of a new worksheet, row by row. */
public final class SheetXml {
  private final StringBuilder xml = new StringBuilder();
  private int row;

  /**
   * Begins a sheet.
   *
   * @param head what stands before its rows
   */
  public SheetXml(String head) {
    xml.append(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet xmlns=\"");
    xml.append(SplicedWorkbook.MAIN).append("\">").append(head).append("<sheetData>");
  }

  /** Begins a row. */
  public void row() {
    begin("");
  }

  /** Begins a row of a height in points. */
  public void row(float height) {
    begin(" ht=\"" + height + "\" customHeight=\"1\"");
  }

  private void begin(String height) {
    xml.append(row == 0 ? "" : "</row>");
    row++;
    xml.append("<row r=\"").append(row).append('"').append(height).append('>');
  }

  /** Where a cell of this row is; columns count from 0. */
  public String address(int column) {
    return CellAddress.of(row, column + 1);
  }

  /** Writes a text; an empty one leaves the cell blank. */
  public void text(int column, String text, int style) {
    if (text.isEmpty()) {
      xml.append("<c r=\"").append(address(column)).append("\" s=\"").append(style).append("\"/>");
    } else {
      begin(column, style);
      xml.append("<t xml:space=\"preserve\">").append(XmlText.of(text)).append("</t></is></c>");
    }
  }

  /** Writes a text that is XML already: runs, or one {@code <t>}. */
  public void rich(int column, String written, int style) {
    begin(column, style);
    xml.append(written).append("</is></c>");
  }

  private void begin(int column, int style) {
    xml.append("<c r=\"").append(CellAddress.columnName(column + 1)).append(row);
    xml.append("\" s=\"").append(style).append("\" t=\"inlineStr\"><is>");
  }

  /**
   * The sheet.
   *
   * @param tail what stands behind its rows
   */
  public String ended(String tail) {
    return xml + (row == 0 ? "" : "</row>") + "</sheetData>" + tail + "</worksheet>";
  }
}
