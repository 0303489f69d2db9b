import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a form so many times with POI, each from scratch: its cells, formulas, styles, widths,
 * heights, merged cells, input checks and protection. The form is read once.
 *
 * <pre>java -cp target/groupkpi.jar benchmarks/PoiForms.java FORM.xlsx COUNT OUT</pre>
 */
public final class PoiForms {
  private final XSSFWorkbook form;
  private XSSFWorkbook written;
  private final Map<Integer, XSSFCellStyle> styles = new HashMap<>();

  private PoiForms(XSSFWorkbook form) {
    this.form = form;
  }

  public static void main(String[] args) throws Exception {
    Path target = Files.createDirectories(Path.of(args[2]));
    PoiForms forms = new PoiForms(new XSSFWorkbook(Files.newInputStream(Path.of(args[0]))));
    int count = Integer.parseInt(args[1]);
    for (int number = 0; number < count; number++) {
      try (OutputStream out = Files.newOutputStream(target.resolve(number + ".xlsx"))) {
        forms.write(out);
      }
    }
    System.out.println(count + " forms");
  }

  private void write(OutputStream out) throws Exception {
    written = new XSSFWorkbook();
    written.setCellFormulaValidation(false);
    styles.clear();
    form.forEach(sheet -> copy(sheet, written.createSheet(sheet.getSheetName())));
    written.write(out);
    written.getPackage().revert(); // closing it would save it again
  }

  private void copy(Sheet from, Sheet to) {
    for (int column = 0; column < 11; column++) {
      to.setColumnWidth(column, from.getColumnWidth(column));
    }
    for (Row row : from) {
      Row copy = to.createRow(row.getRowNum());
      copy.setHeightInPoints(row.getHeightInPoints());
      row.forEach(cell -> copy(cell, copy.createCell(cell.getColumnIndex())));
    }
    for (CellRangeAddress merged : from.getMergedRegions()) {
      to.addMergedRegionUnsafe(merged);
    }
    for (DataValidation check : from.getDataValidations()) {
      DataValidation own =
          to.getDataValidationHelper()
              .createValidation(check.getValidationConstraint(), check.getRegions());
      own.setShowErrorBox(check.getShowErrorBox());
      own.createErrorBox(check.getErrorBoxTitle(), check.getErrorBoxText());
      own.createPromptBox(check.getPromptBoxTitle(), check.getPromptBoxText());
      to.addValidationData(own);
    }
    to.protectSheet("");
  }

  private void copy(Cell from, Cell to) {
    to.setCellStyle(
        styles.computeIfAbsent((int) from.getCellStyle().getIndex(), key -> copied(from)));
    switch (from.getCellType()) {
      case STRING -> to.setCellValue(from.getStringCellValue());
      case NUMERIC -> to.setCellValue(from.getNumericCellValue());
      case FORMULA -> to.setCellFormula(from.getCellFormula());
      default -> {}
    }
  }

  private XSSFCellStyle copied(Cell from) {
    XSSFCellStyle style = written.createCellStyle();
    style.cloneStyleFrom(from.getCellStyle());
    return style;
  }
}
