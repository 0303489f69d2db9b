package org.groupkpi.sample;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.form.FormulaCache;
import org.groupkpi.measure.Year;

/** A form while a filer writes into it; columns are found by their headings. */
final class FilledForm implements AutoCloseable {
  private static final String CODE = "指标编码";
  private static final String UNIT = "单位";
  private static final String STATUS = "状态";
  private static final String NOTE = "说明";
  private static final String NUMBER = "-?[0-9]+(\\.[0-9]+)?";

  /** A row of the form, and the columns of its sheet by the first line of their headings. */
  record Line(Row row, Map<String, Integer> columns) {
    Cell cell(String heading) {
      int column = Optional.ofNullable(columns.get(heading)).orElseThrow();
      return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
  }

  private final XSSFWorkbook workbook;
  private final Year year;
  private final Map<KpiCode, Line> lines = new LinkedHashMap<>();

  FilledForm(byte[] form, Year year) throws IOException {
    this.workbook = new XSSFWorkbook(new ByteArrayInputStream(form));
    this.year = year;
    workbook.forEach(this::findLines);
  }

  private void findLines(Sheet sheet) {
    Map<String, Integer> columns = new LinkedHashMap<>();
    for (Row row : sheet) {
      String first = row.getCell(0) == null ? "" : text(row.getCell(0));
      if (first.lines().findFirst().orElse("").equals(CODE)) {
        row.forEach(
            cell -> columns.put(text(cell).lines().findFirst().orElse(""), cell.getColumnIndex()));
      } else if (!columns.isEmpty() && !first.isEmpty()) {
        lines.put(KpiCode.parse(first), new Line(row, columns));
      }
    }
  }

  static String text(Cell cell) {
    return cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
  }

  XSSFWorkbook workbook() {
    return workbook;
  }

  /** The rows with a code, sheet by sheet. */
  List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /** The codes that the form asks for. */
  Set<KpiCode> codes() {
    return lines.keySet();
  }

  /** Writes one answer into its row. */
  void answer(SampleAnswer answer, boolean inWords) {
    Line line = line(answer.code());
    if (inWords && !answer.value().isEmpty()) {
      line.cell(yearHeading()).setCellValue(answer.value());
    } else {
      put(line.cell(yearHeading()), answer.value());
    }
    if (!text(line.cell(UNIT)).equals(answer.unit())) {
      put(line.cell(UNIT), answer.unit());
    }
    choose(line.cell(STATUS), answer.status());
    put(line.cell(NOTE), answer.note());
    put(line.cell(restatedHeading()), answer.restated());
  }

  /** The sheets of registers. */
  List<FilledList> lists() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .flatMap(sheet -> FilledList.in((XSSFSheet) sheet).stream())
        .toList();
  }

  /** Makes a mistake in a cell or row; returns the cell. */
  Cell err(SampleMistake mistake) {
    Line line = line(mistake.code());
    Cell cell =
        switch (mistake.place()) {
          case VALUE -> line.cell(yearHeading());
          case UNIT -> line.cell(UNIT);
          case STATUS -> line.cell(STATUS);
          case PRIOR -> line.cell(year.prior() + "年已报");
          case RESTATED -> line.cell(restatedHeading());
          case ROW -> repeat(line).cell(yearHeading());
          case FILE -> throw new IllegalArgumentException(mistake.toString());
        };
    switch (mistake.place()) {
      case ROW -> cell.setCellValue(figure(line.cell(yearHeading())) + 10);
      case STATUS -> choose(cell, mistake.what());
      default -> {
        cell.setBlank();
        put(cell, mistake.what());
      }
    }
    return cell;
  }

  /** Copies a row below the last one of its sheet, as text and numbers. */
  private Line repeat(Line line) {
    Sheet sheet = line.row().getSheet();
    Row copy = sheet.createRow(sheet.getLastRowNum() + 1);
    for (Cell from : line.row()) {
      Cell to = copy.createCell(from.getColumnIndex());
      to.setCellStyle(from.getCellStyle());
      switch (from.getCellType()) {
        case STRING -> to.setCellValue(from.getStringCellValue());
        case NUMERIC -> to.setCellValue(from.getNumericCellValue());
        default -> to.setBlank();
      }
    }
    return new Line(copy, line.columns());
  }

  private static double figure(Cell cell) {
    return cell.getCellType() == CellType.STRING
        ? Double.parseDouble(
            Normalizer.normalize(cell.getStringCellValue(), Normalizer.Form.NFKC).replace(",", ""))
        : cell.getNumericCellValue();
  }

  private String yearHeading() {
    return year + "年";
  }

  private String restatedHeading() {
    return year.prior() + "年重述";
  }

  private Line line(KpiCode code) {
    return Optional.ofNullable(lines.get(code))
        .orElseThrow(() -> new IllegalArgumentException("the form has no row " + code));
  }

  static void put(Cell cell, String text) {
    if (text.startsWith("=")) {
      cell.setCellFormula(text.substring(1));
    } else if (text.equals("#DIV/0!")) {
      cell.setCellFormula("12/0");
    } else if (text.matches(NUMBER)) {
      cell.setCellValue(Double.parseDouble(text));
    } else if (!text.isEmpty()) {
      cell.setCellValue(text);
    }
  }

  /** Takes the entry of the cell's dropdown that begins with the word. */
  static void choose(Cell cell, String word) {
    if (!word.isEmpty()) {
      cell.setCellValue(
          entries(cell).filter(entry -> entry.startsWith(word)).findFirst().orElseThrow());
    }
  }

  private static Stream<String> entries(Cell cell) {
    return cell.getSheet().getDataValidations().stream()
        .filter(
            rule ->
                Stream.of(rule.getRegions().getCellRangeAddresses())
                    .anyMatch(range -> range.isInRange(cell)))
        .flatMap(
            rule ->
                Stream.ofNullable(rule.getValidationConstraint().getExplicitListValues())
                    .flatMap(Stream::of));
  }

  /** Writes who filled in the form beside the labels on the cover. */
  void sign(Filer filer) {
    XSSFSheet cover = workbook.getSheetAt(0);
    beside(cover, "填报人").setCellValue(filer.preparer());
    beside(cover, "审核人").setCellValue(filer.reviewer());
    beside(cover, "日期").setCellValue(filer.date());
    beside(cover, "电话").setCellValue(filer.phone());
    describe(workbook, filer);
  }

  /** Says in a workbook's properties who saved it when. */
  static void describe(XSSFWorkbook workbook, Filer filer) {
    Optional<Date> saved =
        Optional.of(
            Date.from(LocalDate.parse(filer.date()).atTime(9, 0).toInstant(ZoneOffset.UTC)));
    var properties = workbook.getProperties().getCoreProperties();
    properties.setLastModifiedByUser(filer.preparer());
    if (properties.getCreator().equals("Apache POI")) {
      properties.setCreator(filer.preparer());
      properties.setCreated(saved);
    }
    properties.setModified(saved);
  }

  /** The cell right of a label. */
  private static Cell beside(Sheet sheet, String label) {
    return StreamSupport.stream(sheet.spliterator(), false)
        .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
        .filter(cell -> text(cell).equals(label) || text(cell).startsWith(label + " /"))
        .map(cell -> cell.getRow().getCell(cell.getColumnIndex() + 1))
        .findFirst()
        .orElseThrow();
  }

  /** Computes every formula and gives the file's bytes. */
  byte[] save() throws IOException {
    FormulaCache.fill(workbook);
    return bytes(workbook);
  }

  static byte[] bytes(XSSFWorkbook workbook) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    workbook.write(out);
    return StillArchive.of(out.toByteArray());
  }

  @Override
  public void close() throws IOException {
    workbook.close();
  }
}
