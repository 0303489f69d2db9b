package org.groupkpi.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CellText;
import org.groupkpi.measure.Exact;
import org.groupkpi.submission.AskedRow;
import org.groupkpi.submission.Fact;
import org.groupkpi.submission.FillingGuide;
import org.groupkpi.submission.FormLayout;
import org.groupkpi.submission.ReportedValue.Answer;
import org.groupkpi.submission.ReportedValue.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What a form says of its entity alone: names, codes and the figures held of the year before.
 * Everything else is the same in all forms of a round that ask the same. It is written last, into
 * cells that are there and blank, so that nothing else depends on it.
 *
 * @param title in the properties of the file
 * @param sheets of the workbook, in order
 */
record OwnForm(String title, List<OwnSheet> sheets) {
  OwnForm {
    sheets = List.copyOf(sheets);
  }

  /**
   * One sheet.
   *
   * @param left text on the left of the footer; empty for a sheet that has no footer
   * @param cells by row and column
   */
  record OwnSheet(String left, List<OwnCell> cells) {
    OwnSheet {
      cells = List.copyOf(cells);
    }
  }

  /** One cell; row and column count from 0. */
  record OwnCell(int row, int column, OwnContent content) {}

  static OwnForm of(FormRequest request, FormLayout layout) {
    String code = request.entity().code();
    String dated = code + " · " + request.round().year();
    FormWords wording = new FormWords(request.languages());
    List<OwnSheet> sheets = new ArrayList<>();
    sheets.add(new OwnSheet(dated, cover(request.entity(), wording)));
    if (request.guide() == FillingGuide.YES) {
      sheets.add(new OwnSheet(dated, List.of()));
    }
    String subtitle = wording.first(request.entity().name()) + " " + dated;
    Map<KpiCode, Fact> held = request.round().held(request.entity());
    layout.sheets().forEach(sheet -> sheets.add(new OwnSheet(dated, cells(sheet, subtitle, held))));
    layout
        .lists()
        .forEach(
            list ->
                sheets.add(
                    new OwnSheet(dated, List.of(new OwnCell(0, 0, title(list.name(), subtitle))))));
    OwnCell identity =
        new OwnCell(IdentitySheet.ENTITY_ROW, IdentitySheet.VALUE_COLUMN, OwnContent.words(code));
    sheets.add(new OwnSheet("", List.of(identity)));
    return new OwnForm(code + " " + request.round().year(), sheets);
  }

  private static List<OwnCell> cover(Entity entity, FormWords wording) {
    List<OwnCell> cells = new ArrayList<>();
    cells.add(onCover(CoverSheet.NAME_ROW, wording.line(entity.name())));
    cells.add(onCover(CoverSheet.CODE_ROW, entity.code()));
    if (!entity.contact().isEmpty()) {
      cells.add(onCover(CoverSheet.CONTACT_ROW, entity.contact()));
    }
    return cells;
  }

  private static OwnCell onCover(int row, String text) {
    return new OwnCell(row, CoverSheet.ENTITY_COLUMN, OwnContent.words(text));
  }

  private static List<OwnCell> cells(
      FormLayout.FormSheet sheet, String subtitle, Map<KpiCode, Fact> held) {
    List<OwnCell> cells = new ArrayList<>();
    cells.add(new OwnCell(0, 0, title(sheet.name(), subtitle)));
    int row = IndicatorSheet.FIRST_ROW - 1;
    for (AskedRow asked : sheet.rows()) {
      cells.add(new OwnCell(row++, FormColumn.PRIOR.index(), prior(held.get(asked.code()))));
    }
    return cells;
  }

  /** A title and, quieter, what it belongs to. */
  private static OwnContent title(String title, String subtitle) {
    String beside = CellText.XLSX.safe("    " + subtitle);
    int room = Math.min(beside.length(), CellText.LONGEST - title.length());
    return new OwnContent.Title(title, beside.substring(0, room));
  }

  private static OwnContent prior(@Nullable Fact fact) {
    if (fact != null && fact.value() instanceof Figure figure) {
      return figure(figure.value());
    }
    return fact != null && fact.value() instanceof Answer answer
        ? OwnContent.words(answer.text())
        : OwnContent.BLANK;
  }

  /** With as many decimals as it has; in words if it is greater than numbers of cells are. */
  private static OwnContent figure(BigDecimal figure) {
    String plain = Exact.plain(figure);
    int decimals = Math.min(new BigDecimal(plain).scale(), FormStyles.MOST_DECIMALS);
    double value = figure.doubleValue();
    return Double.isInfinite(value)
        ? OwnContent.words(plain)
        : new OwnContent.Held(value, decimals);
  }

  /** Writes it into a workbook that has all else. */
  void write(XSSFWorkbook workbook, FormStyles styles) {
    for (int i = 0; i < sheets.size(); i++) {
      XSSFSheet sheet = workbook.getSheetAt(i);
      OwnSheet own = sheets.get(i);
      if (!own.left().isEmpty()) {
        Paper.footer(sheet, own.left());
      }
      own.cells()
          .forEach(
              cell ->
                  cell.content().write(sheet.getRow(cell.row()).getCell(cell.column()), styles));
    }
  }
}
