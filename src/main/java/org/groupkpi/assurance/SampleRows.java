package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.ConditionalFormattingRule;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.SheetConditionalFormatting;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.assurance.SampleStyles.Tone;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.file.CellText;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Rational;
import org.groupkpi.submission.Fact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Writes the drawn figures, a row each, with the columns that the assurer fills in. */
final class SampleRows {
  private static final int HEADING = 1;
  private static final int MOST_LINES = 8;

  /** Height of a line of text in points. */
  private static final float LINE = 15;

  private final Basis basis;
  private final Language language;
  private final SampleStyles styles;

  SampleRows(Basis basis, Language language, SampleStyles styles) {
    this.basis = basis;
    this.language = language;
    this.styles = styles;
  }

  void write(XSSFSheet sheet, Sample sample) {
    headings(sheet);
    int next = HEADING + 1;
    for (Sample.Drawn drawn : sample.drawn()) {
      row(sheet.createRow(next), next - HEADING, drawn);
      next++;
    }
    int last = Math.max(HEADING + 1, next - 1);
    PrintSetup paper = SheetPaper.of(sheet, HEADING, SampleColumn.INDICATOR.number());
    sheet.setRepeatingRows(new CellRangeAddress(0, HEADING, -1, -1));
    sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, SampleColumn.CODE.number()));
    paper.setPaperSize(PrintSetup.A3_PAPERSIZE);
    paper.setFitWidth((short) 2);
    sheet.setAutoFilter(new CellRangeAddress(HEADING, last, 0, SampleColumn.values().length - 1));
    markDeviations(sheet, last);
  }

  private void headings(XSSFSheet sheet) {
    XSSFRow bands = sheet.createRow(HEADING - 1);
    XSSFRow row = sheet.createRow(HEADING);
    row.setHeightInPoints(3 * LINE);
    Set<SampleColumn.Band> titled = EnumSet.noneOf(SampleColumn.Band.class);
    for (SampleColumn column : SampleColumn.values()) {
      int at = column.number();
      cell(bands, column, styles.band)
          .setCellValue(titled.add(column.band()) ? column.band().title().in(language) : "");
      cell(row, column, styles.heading).setCellValue(column.heading().in(language));
      sheet.setColumnWidth(at, column.width() * 256);
    }
  }

  private static void markDeviations(XSSFSheet sheet, int last) {
    String first = SampleColumn.DEVIATION.at(HEADING + 1);
    SheetConditionalFormatting formatting = sheet.getSheetConditionalFormatting();
    ConditionalFormattingRule rule =
        formatting.createConditionalFormattingRule("AND(ISNUMBER(" + first + ")," + first + "<>0)");
    rule.createFontFormatting().setFontColorIndex(IndexedColors.RED.getIndex());
    int column = SampleColumn.DEVIATION.number();
    formatting.addConditionalFormatting(
        new CellRangeAddress[] {new CellRangeAddress(HEADING + 1, last, column, column)}, rule);
  }

  private void row(XSSFRow row, int number, Sample.Drawn drawn) {
    Candidate candidate = drawn.candidate();
    number(row, SampleColumn.NUMBER, BigDecimal.valueOf(number));
    figure(row, candidate);
    source(row, candidate.fact());
    result(row);
    enters(row, candidate);
    percent(row, SampleColumn.IMPACT, candidate.impact());
    text(row, SampleColumn.MARKS, marks(candidate));
    number(row, SampleColumn.FACTOR, BigDecimal.valueOf(candidate.risk()));
    percent(row, SampleColumn.CHANCE, drawn.chance());
    text(row, SampleColumn.SHA256, candidate.fact().source().sha256());
  }

  private void figure(XSSFRow row, Candidate candidate) {
    text(row, SampleColumn.ENTITY, candidate.key().entity());
    text(row, SampleColumn.NAME, basis.tree().entity(candidate.key().entity()).name().in(language));
    text(row, SampleColumn.CODE, candidate.key().code().toString());
    text(
        row,
        SampleColumn.INDICATOR,
        basis.catalogue().fullName(candidate.key().code()).in(language));
    number(row, SampleColumn.VALUE, candidate.stated().value());
    text(row, SampleColumn.UNIT, candidate.stated().unit().text());
  }

  private void source(XSSFRow row, Fact fact) {
    SourceCell place = fact.source();
    text(row, SampleColumn.FILE, place.file());
    text(row, SampleColumn.SHEET, place.sheet());
    text(row, SampleColumn.CELL, place.cell());
    text(row, SampleColumn.TEXT, place.text());
    text(row, SampleColumn.EVIDENCE, fact.evidence());
    text(row, SampleColumn.NOTE, fact.note());
  }

  private void result(XSSFRow row) {
    cell(row, SampleColumn.FOUND, styles.formatted(Tone.ASSURERS, "General"));
    cell(row, SampleColumn.REMARK, styles.text(Tone.ASSURERS));
    cell(row, SampleColumn.SIGNED, styles.text(Tone.ASSURERS));
    String found = SampleColumn.FOUND.at(row.getRowNum());
    cell(row, SampleColumn.DEVIATION, styles.formatted(Tone.OURS, "#,##0.######;-#,##0.######;0"))
        .setCellFormula(
            "IF(ISNUMBER(" + found + ")," + found + "-" + at(row, SampleColumn.VALUE) + ",\"\")");
  }

  private void enters(XSSFRow row, Candidate candidate) {
    AggregationRule rule = candidate.indicator().rule();
    text(row, SampleColumn.RULE, title(rule).in(language));
    conversion(row, candidate.conversion());
    String product = at(row, SampleColumn.VALUE) + "*" + at(row, SampleColumn.CONVERSION);
    if (rule.scaled()) {
      formatted(row, SampleColumn.SHARE, "0.00##%", candidate.share());
      product += "*" + at(row, SampleColumn.SHARE);
    } else {
      text(row, SampleColumn.SHARE, "");
    }
    text(row, SampleColumn.WEIGHT, "");
    if (candidate.weight().isPresent()) {
      number(row, SampleColumn.WEIGHT, candidate.weight().get());
      product += "*" + at(row, SampleColumn.WEIGHT);
    }
    cell(row, SampleColumn.ENTERS, styles.number(candidate.enters())).setCellFormula(product);
    number(row, SampleColumn.GROUP, candidate.group().orZero());
    text(row, SampleColumn.GROUP_UNIT, candidate.group().unit().text());
  }

  private static LocalText title(AggregationRule rule) {
    return switch (rule) {
      case SUM -> Words.of("SampleRows", "sum");
      case MEAN -> Words.of("SampleRows", "weighted mean");
      case MIN -> Words.of("SampleRows", "smallest");
      case MAX -> Words.of("SampleRows", "greatest");
      case GROUP -> Words.of("SampleRows", "own figure");
      case FORMULA, DISTINCT, TEXT -> LocalText.NONE;
    };
  }

  private String marks(Candidate candidate) {
    return candidate.marks().stream()
        .map(mark -> mark.title().in(language))
        .collect(Collectors.joining(Words.of(", ").in(language)));
  }

  private void conversion(XSSFRow row, Rational factor) {
    XSSFCell cell = cell(row, SampleColumn.CONVERSION, styles.formatted(Tone.OURS, "General"));
    if (factor.denominator().bitLength() == 1) {
      cell.setCellValue(factor.numerator().doubleValue());
    } else {
      cell.setCellFormula(factor.numerator() + "/" + factor.denominator());
    }
  }

  private static String at(XSSFRow row, SampleColumn column) {
    return column.at(row.getRowNum());
  }

  private void text(XSSFRow row, SampleColumn column, String text) {
    String safe = CellText.XLSX.safe(text);
    int lines = Math.min(MOST_LINES, TextWidth.lines(safe, column.width() - 3).size());
    row.setHeightInPoints(Math.max(row.getHeightInPoints(), lines * LINE));
    cell(row, column, styles.text(Tone.OURS)).setCellValue(safe);
  }

  private void number(XSSFRow row, SampleColumn column, BigDecimal value) {
    cell(row, column, styles.number(value)).setCellValue(value.doubleValue());
  }

  private void percent(XSSFRow row, SampleColumn column, BigDecimal part) {
    formatted(row, column, "0.00%", part);
  }

  private void formatted(XSSFRow row, SampleColumn column, String format, BigDecimal value) {
    cell(row, column, styles.formatted(Tone.OURS, format)).setCellValue(value.doubleValue());
  }

  private static XSSFCell cell(XSSFRow row, SampleColumn column, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column.number());
    cell.setCellStyle(style);
    return cell;
  }
}
