package org.groupkpi.source;

/**
 * The place where something stood, with what stood there.
 *
 * @param file path below the project folder with {@code /}; the bare name of a file from elsewhere
 * @param sha256 digest of the file's bytes in hexadecimal; empty where no file was read
 * @param sheet name of the sheet; empty for CSV files
 * @param cell address such as {@code F17}; in history and definition files the row number as Excel
 *     counts it; empty where a finding concerns the whole file
 * @param text raw text of the cell
 */
public record SourceCell(String file, String sha256, String sheet, String cell, String text) {
  public static final SourceCell NOWHERE = new SourceCell("", "", "", "", "");

  /** A whole file. */
  public static SourceCell file(String file, String sha256) {
    return new SourceCell(file, sha256, "", "", "");
  }

  /** Another cell of the same sheet. */
  public SourceCell at(String cell, String text) {
    return new SourceCell(file, sha256, sheet, cell, text);
  }

  /** {@code 能源消耗!F17}, or as much of it as there is. */
  public String address() {
    if (sheet.isEmpty()) {
      return cell;
    }
    return cell.isEmpty() ? sheet : sheet + "!" + cell;
  }
}
