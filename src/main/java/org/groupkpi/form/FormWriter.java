package org.groupkpi.form;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.file.StillFile;
import org.groupkpi.file.ZipWriter;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.FormLayout;

/** Writes the form of one entity: cover, one sheet for each category, and the hidden identity. */
public final class FormWriter {
  private static final String CHINESE_FONT = "Microsoft YaHei";
  private static final String WESTERN_FONT = "Calibri";

  private FormWriter() {}

  /** Writes the form as .xlsx; the same request gives the same bytes. */
  public static void write(FormRequest request, OutputStream out) throws IOException {
    out.write(form(request));
  }

  /** The form as .xlsx. */
  static byte[] form(FormRequest request) throws IOException {
    FormLayout layout = request.layout();
    OwnForm own = OwnForm.of(request, layout);
    XSSFWorkbook workbook = new XSSFWorkbook();
    own.write(workbook, writeShared(request, layout, workbook));
    if (request.started()) {
      FormulaCache.fill(workbook);
    }
    try (ZipWriter zip = new ZipWriter()) {
      StillFile.parts(workbook, own.title(), request.round().year().firstDay()).forEach(zip::add);
      return zip.bytes();
    } finally {
      workbook.getPackage().revert(); // closing it would save it again
    }
  }

  /**
   * Writes all that forms with the same rows have in common, and the answers with which one starts.
   */
  static FormStyles writeShared(FormRequest request, FormLayout layout, XSSFWorkbook workbook) {
    // Parsing every formula again would take a third of the time of an indicator sheet.
    workbook.setCellFormulaValidation(false);
    FormStyles styles = new FormStyles(workbook, fontName(request));
    CoverSheet cover = new CoverSheet(request, layout, styles, workbook);
    if (request.guide() == FillingGuide.YES) {
      GuideSheet.write(request, styles, workbook);
    }
    IndicatorSheet indicators = new IndicatorSheet(request, layout, styles);
    layout.sheets().forEach(sheet -> indicators.write(sheet, workbook));
    layout.lists().forEach(list -> new ListSheet(request, styles).write(list, workbook));
    cover.write();
    IdentitySheet.write(request, workbook);
    workbook.lockStructure();
    workbook.setActiveSheet(0);
    return styles;
  }

  private static String fontName(FormRequest request) {
    return request.languages().get(0).chinese() ? CHINESE_FONT : WESTERN_FONT;
  }
}
