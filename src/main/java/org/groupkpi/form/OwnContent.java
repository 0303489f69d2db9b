package org.groupkpi.form;

import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.groupkpi.file.CellText;

/** What a cell holds in the form of one entity. */
sealed interface OwnContent {
  OwnContent BLANK = new Blank();

  /** Text of any origin; nothing if it is empty. */
  static OwnContent words(String text) {
    return text.isEmpty() ? BLANK : new Words(CellText.XLSX.safe(text));
  }

  /** Writes it into a cell that is blank and has the style that blank ones have. */
  void write(XSSFCell cell, FormStyles styles);

  /** Nothing. */
  record Blank() implements OwnContent {
    @Override
    public void write(XSSFCell cell, FormStyles styles) {
      // it is blank
    }
  }

  /** A text. */
  record Words(String text) implements OwnContent {
    @Override
    public void write(XSSFCell cell, FormStyles styles) {
      cell.setCellValue(text);
    }
  }

  /**
   * The title of a sheet.
   *
   * @param beside what it belongs to, quieter; begins with spaces
   */
  record Title(String title, String beside) implements OwnContent {
    @Override
    public void write(XSSFCell cell, FormStyles styles) {
      cell.setCellValue(styled(styles));
    }

    XSSFRichTextString styled(FormStyles styles) {
      XSSFRichTextString text = new XSSFRichTextString();
      text.append(title, styles.section.getFont());
      text.append(beside, styles.subtitle.getFont());
      return text;
    }
  }

  /** A figure that is held, shown with so many decimals. */
  record Held(double value, int decimals) implements OwnContent {
    @Override
    public void write(XSSFCell cell, FormStyles styles) {
      cell.setCellStyle(styles.figure(cell.getCellStyle(), decimals));
      cell.setCellValue(value);
    }
  }
}
