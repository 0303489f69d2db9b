package org.groupkpi.file;

import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Workbook;

/** Makes text of any origin fit for a cell or a comment, where it reads as it was. */
public enum CellText {
  XLSX,
  XLS;

  /** How many characters a cell may hold. */
  public static final int LONGEST = 32_767;

  private static final Pattern ESCAPE = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

  /** For the format of a workbook. */
  public static CellText of(Workbook workbook) {
    return workbook.getSpreadsheetVersion() == SpreadsheetVersion.EXCEL97 ? XLS : XLSX;
  }

  /**
   * Without characters that files cannot hold, not too long for a cell; in .xlsx files what looks
   * like an escape sequence is escaped itself.
   */
  public String safe(String text) {
    if (isPlain(text)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints().limit(LONGEST).forEach(c -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD));
    String shown = this == XLS ? safe.toString() : ESCAPE.matcher(safe).replaceAll("_x005F_");
    return shown.length() <= LONGEST ? shown : shown.substring(0, whole(shown));
  }

  /** Whether nothing has to be changed. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '_' || !allowed(c)) {
        return false;
      }
    }
    return text.length() <= LONGEST;
  }

  /** Where a text is cut, never between the halves of a character. */
  private static int whole(String text) {
    return Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  }

  private static boolean allowed(int c) {
    return c == '\n'
        || c == '\t'
        || (c >= ' ' && c < 0x7F)
        || (c > 0x9F && c < 0xFFFE && !(c >= 0xD800 && c <= 0xDFFF))
        || c > 0xFFFF;
  }
}
