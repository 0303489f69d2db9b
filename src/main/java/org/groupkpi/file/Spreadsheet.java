package org.groupkpi.file;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The worksheets of a file in the order of its tabs. Sheets that hold only a chart, a dialog or
 * Excel 4 macros are left out.
 *
 * @param sha256 digest of the file's bytes in hexadecimal
 * @param macros whether the file brings macros; they are never run
 * @param externalLinks whether formulas refer to other files; those are never opened
 * @param remarks what else is worth knowing of the file
 */
public record Spreadsheet(
    String sha256,
    List<Sheet> sheets,
    boolean macros,
    boolean externalLinks,
    Set<FileRemark> remarks)
    implements Opened {
  public Spreadsheet {
    sheets = List.copyOf(sheets);
    remarks = Set.copyOf(remarks);
  }

  /** The sheet of that name, as written on its tab. */
  public Optional<Sheet> sheet(String name) {
    return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  /** The same file with other sheets. */
  public Spreadsheet with(List<Sheet> otherSheets) {
    return new Spreadsheet(sha256, otherSheets, macros, externalLinks, remarks);
  }
}
