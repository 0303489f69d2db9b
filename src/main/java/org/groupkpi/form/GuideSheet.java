package org.groupkpi.form;

import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Resource;
import org.groupkpi.text.Words;

/**
 * Writes the guide for those who fill in the form, in the languages of the project one below the
 * other. Its text is a page of the documentation: headings, items and paragraphs, one a line.
 */
final class GuideSheet {
  static final LocalText SHEET = Words.of("GuideSheet", "Guide");
  private static final LocalText TEXT = LocalText.of(text("guide.zh.md"), text("guide.en.md"));
  private static final int COLUMN = 1;
  private static final int[] WIDTHS = {2, 108};
  private static final int WIDE = 112;

  private final FormStyles styles;
  private final Grid grid;
  private int row = 1;

  private GuideSheet(FormStyles styles, Grid grid) {
    this.styles = styles;
    this.grid = grid;
  }

  private static String text(String name) {
    return Resource.text(GuideSheet.class, name);
  }

  static void write(FormRequest request, FormStyles styles, XSSFWorkbook workbook) {
    List<Language> languages = request.languages();
    Grid grid = new Grid(workbook.createSheet(new FormWords(languages).first(SHEET)), WIDTHS);
    GuideSheet sheet = new GuideSheet(styles, grid);
    languages.stream()
        .map(TEXT::in)
        .distinct()
        .forEach(text -> text.lines().filter(line -> !line.isEmpty()).forEach(sheet::write));
    grid.sheet().setDisplayGridlines(false);
    Paper.upright(grid.sheet());
    Protection.lock(grid.sheet(), request.password());
  }

  private void write(String line) {
    if (line.startsWith("# ")) {
      heading(line.substring(2), styles.title, 32);
    } else if (line.startsWith("## ")) {
      heading(line.substring(3), styles.section, 24);
    } else {
      String text = line.replaceFirst("^- ", "· ");
      grid.text(row, COLUMN, text, styles.text);
      grid.fit(row, Grid.lines(text, WIDE));
      row++;
    }
  }

  /** Set apart from what stands above it. */
  private void heading(String text, CellStyle style, int points) {
    row += row > 1 ? 1 : 0;
    grid.text(row, COLUMN, text, style);
    grid.height(row, points);
    row++;
  }
}
