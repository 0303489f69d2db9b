package org.groupkpi.finding;

/**
 * The place where something stood, with what stood there.
 *
 * @param file path below the project folder with {@code /}; the bare name of a file from elsewhere
 * @param sha256 digest of the file's bytes in hexadecimal; empty where no file was read
 * @param sheet name of the sheet; empty for CSV files
 * @param cell address such as {@code F17}; in history and definition files the row number as Excel
 *     counts it; empty where a finding concerns the whole file
 * @param text of the cell as a person sees it: {@code 5438}, {@code 12.5%}, {@code 2024-12-31}
 * @param raw text of the cell as the file spells it, such as {@code 5438.0}
 */
public record SourceCell(
    String file, String sha256, String sheet, String cell, String text, String raw) {
  public static final SourceCell NOWHERE = new SourceCell("", "", "", "", "");

  /** A cell that the file spells as a person sees it. */
  public SourceCell(String file, String sha256, String sheet, String cell, String text) {
    this(file, sha256, sheet, cell, text, text);
  }

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
