package org.groupkpi.assurance;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.file.StillFile;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * Writes a sample as a workbook to be filled in by an assurer: a cover that says how it was drawn,
 * and a row for each figure.
 */
public record SampleWorkbook(Basis basis, Language language) {
  static final LocalText COVER = Words.of("SampleWorkbook", "Cover");
  static final LocalText LIST = Words.of("Drawn figures");

  /** Writes the workbook; the same sample gives the same bytes. */
  public void write(Sample sample, OutputStream out) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      SampleStyles styles = new SampleStyles(workbook, language);
      new SampleCover(basis, language, styles)
          .write(workbook.createSheet(COVER.in(language)), sample);
      new SampleRows(basis, language, styles)
          .write(workbook.createSheet(LIST.in(language)), sample);
      workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
      workbook.setForceFormulaRecalculation(true);
      StillFile.write(
          workbook, SampleCover.TITLE.in(language), sample.plan().year().firstDay(), out);
    }
  }
}
