package org.groupkpi.splice;

/** The colours that spreadsheet programs have known by number since before there were others. */
final class IndexedColour {
  private static final int FIRST = 8;
  private static final String PALETTE =
      "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF800000008000000080808000800080008080C0C0C0808080"
          + "9999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF8000808000000080800000FF"
          + "00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696"
          + "003366339966003300333300993300993366333399333333";

  private IndexedColour() {}

  /** {@code FF0000}; empty for the numbers of what the system chooses. */
  static String rgb(int index) {
    int place = index < FIRST ? index : index - FIRST;
    return place < PALETTE.length() / 6 ? PALETTE.substring(place * 6, place * 6 + 6) : "";
  }
}
