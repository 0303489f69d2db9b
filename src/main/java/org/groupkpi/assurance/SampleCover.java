package org.groupkpi.assurance;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.groupkpi.assurance.SampleStyles.Tone;
import org.groupkpi.consolidation.Basis;
import org.groupkpi.consolidation.GroupValue;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.file.CellText;
import org.groupkpi.file.SheetPaper;
import org.groupkpi.measure.Exact;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.TextWidth;
import org.groupkpi.text.Words;

/** Writes the cover: what was drawn of what, how, how to fill it in, and totals by figure. */
final class SampleCover {
  static final LocalText TITLE = Words.of("Sample of figures for assurance");

  private static final LocalText METHOD =
      Words.of(
          "Systematic selection with chances proportional to size, without replacement. Impact of a figure: its contribution over the sum of all contributions to the same group figure, both without sign (of a smallest or greatest figure: 1 over the number of those that decide it); at least a tenth of the average, so that zeros can be drawn, too. Size = impact × (1 + 2 for an open error + 1 for each other risk mark: open warning, finding explained or waived, change beyond the indicator's limit (else 30%) or of sign, estimate, adjusted by head office); with --by equal every size is 1. Figures not smaller than the interval (sum of sizes ÷ number to draw) are drawn with certainty, and the interval is taken anew of the rest; in the order of the catalogue, then of the entities, those are drawn at which the summed sizes pass start × interval, then every interval. Start = first 16 hexadecimal digits of the SHA-256 of \"GroupKPI sample SEED\" ÷ 2^64. Chance = size ÷ interval.");

  private static final LocalText FILLING =
      Words.of(
          "On the sheet \"{0}\", write what you found into the yellow columns: the value in the same unit as beside it (the same number where it agrees; 0 with a remark where nothing supports it), a remark, date and initials. Leave what you did not examine blank. Do not change other columns, and delete no rows. Then run: {1}");

  private static final LocalText PROJECTION =
      Words.of(
          "Reading it back gives the effect of every deviation on the group figure, and projects it: the sum of effect ÷ chance over the figures drawn (for those below the interval: deviation in parts of the size × interval).");

  /** Columns of the table. */
  private enum Column {
    CODE(Words.of("Figure code"), 24),
    NAME(Words.of("Figure"), 34),
    GROUP(Words.of("Group figure"), 18),
    UNIT(Words.of("SampleColumn", "Unit"), 14),
    POPULATION(Words.of("SampleCover", "Reported figures"), 12),
    DRAWN(Words.of("Of these drawn"), 12),
    COVERED(Words.of("Part of the group figure drawn"), 14);

    private final LocalText heading;
    private final int width;

    Column(LocalText heading, int width) {
      this.heading = heading;
      this.width = width;
    }

    /** Its place from the left, from 0. */
    int number() {
      return List.of(values()).indexOf(this);
    }
  }

  /** Height of a line of text in points. */
  private static final float LINE = 15;

  private static final int WIDTH = 118;

  private final Basis basis;
  private final Language language;
  private final SampleStyles styles;
  private int next;

  SampleCover(Basis basis, Language language, SampleStyles styles) {
    this.basis = basis;
    this.language = language;
    this.styles = styles;
  }

  void write(XSSFSheet sheet, Sample sample) {
    for (Column column : Column.values()) {
      sheet.setColumnWidth(column.number(), column.width * 256);
    }
    line(sheet, TITLE.in(language), styles.title).setHeightInPoints(30);
    line(sheet, group(sample), styles.subtitle).setHeightInPoints(20);
    next++;
    facts(sheet, sample);
    section(sheet, Words.of("How to fill it in"));
    paragraph(sheet, FILLING.fill(SampleWorkbook.LIST, "kpi sample-figures --read FILE.xlsx"));
    section(sheet, Words.of("Method"));
    paragraph(sheet, METHOD);
    paragraph(sheet, PROJECTION);
    section(sheet, Words.of("Totals by figure"));
    table(sheet, sample);
  }

  private String group(Sample sample) {
    LocalText name = basis.tree().entity(sample.plan().node()).name();
    return Words.of("{0} · {1}").fill(name, sample.plan().year()).in(language);
  }

  private void facts(XSSFSheet sheet, Sample sample) {
    List<Candidate> all = sample.population().candidates();
    long files = all.stream().map(one -> one.fact().source().file()).distinct().count();
    fact(sheet, Words.of("Drawn by"), LocalText.same(sample.plan().command()));
    fact(
        sheet,
        Words.of("Population"),
        Words.of("{0} reported figures that count in figures of {1}, in {2} files")
            .fill(Exact.grouped(all.size()), sample.plan().node(), Exact.grouped(files)));
    fact(sheet, Words.of("Digest of the population"), LocalText.same(sample.population().digest()));
    fact(
        sheet,
        Words.of("SampleCover", "Drawn"),
        Words.of("{0}, {1} of them with certainty")
            .fill(Exact.grouped(sample.drawn().size()), Exact.grouped(sample.certain())));
    fact(sheet, Words.of("Seed"), LocalText.same(Long.toString(sample.plan().seed())));
    fact(
        sheet,
        Words.of("Sum of sizes"),
        LocalText.same(Exact.plain(sample.sizes().round(Exact.DIVISION))));
    fact(
        sheet,
        Words.of("Interval"),
        sample.interval().signum() == 0
            ? Words.of("none; all are drawn with certainty")
            : LocalText.same(Exact.plain(sample.interval())));
    fact(sheet, Words.of("Start"), LocalText.same(Exact.plain(sample.start())));
    fact(sheet, Words.of("Assurer, date"), LocalText.NONE);
  }

  private void fact(XSSFSheet sheet, LocalText label, LocalText value) {
    XSSFRow row = line(sheet, label.in(language), styles.label);
    row.createCell(1).setCellValue(CellText.XLSX.safe(value.in(language)));
    row.getCell(1).setCellStyle(value.isEmpty() ? styles.text(Tone.ASSURERS) : styles.paragraph);
    across(sheet, row, 1, WIDTH - Column.CODE.width);
  }

  private void section(XSSFSheet sheet, LocalText title) {
    next++;
    line(sheet, title.in(language), styles.section).setHeightInPoints(20);
  }

  private void paragraph(XSSFSheet sheet, LocalText text) {
    XSSFRow row = line(sheet, text.in(language), styles.paragraph);
    across(sheet, row, 0, WIDTH);
  }

  private static void across(XSSFSheet sheet, XSSFRow row, int first, int width) {
    int last = Column.values().length - 1;
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), first, last));
    int lines = TextWidth.lines(row.getCell(first).getStringCellValue(), width).size();
    row.setHeightInPoints(Math.max(1, lines) * LINE + 2);
  }

  private XSSFRow line(XSSFSheet sheet, String text, XSSFCellStyle style) {
    XSSFRow row = sheet.createRow(next++);
    row.createCell(0).setCellValue(CellText.XLSX.safe(text));
    row.getCell(0).setCellStyle(style);
    return row;
  }

  /** A line of the table. */
  private record Line(GroupValue group, int population, int drawn, BigDecimal covered) {
    Line with(BigDecimal impact) {
      return new Line(group, population, drawn + 1, covered.add(impact));
    }
  }

  private static Map<KpiCode, Line> lines(Sample sample) {
    Map<KpiCode, Line> lines = new LinkedHashMap<>();
    for (Candidate one : sample.population().candidates()) {
      Line before =
          lines.getOrDefault(one.key().code(), new Line(one.group(), 0, 0, BigDecimal.ZERO));
      lines.put(
          one.key().code(), new Line(one.group(), before.population() + 1, 0, BigDecimal.ZERO));
    }
    for (Sample.Drawn drawn : sample.drawn()) {
      lines.computeIfPresent(
          drawn.candidate().key().code(), (code, line) -> line.with(drawn.candidate().impact()));
    }
    return lines;
  }

  private void table(XSSFSheet sheet, Sample sample) {
    XSSFRow headings = sheet.createRow(next++);
    headings.setHeightInPoints(34);
    for (Column column : Column.values()) {
      headings.createCell(column.number()).setCellValue(column.heading.in(language));
      headings.getCell(column.number()).setCellStyle(styles.heading);
    }
    lines(sample).forEach((code, line) -> row(sheet.createRow(next++), code, line));
    PrintSetup paper = SheetPaper.of(sheet, headings.getRowNum(), 0);
    paper.setLandscape(false);
    sheet.createFreezePane(0, 0);
  }

  private void row(XSSFRow row, KpiCode code, Line line) {
    text(row, Column.CODE, code.toString());
    String name = basis.catalogue().fullName(code).in(language);
    text(row, Column.NAME, name);
    int lines =
        Math.max(
            TextWidth.lines(name, Column.NAME.width - 3).size(),
            TextWidth.lines(code.toString(), Column.CODE.width - 3).size());
    row.setHeightInPoints(lines * LINE);
    number(row, Column.GROUP, line.group().orZero());
    text(row, Column.UNIT, line.group().unit().text());
    number(row, Column.POPULATION, BigDecimal.valueOf(line.population()));
    number(row, Column.DRAWN, BigDecimal.valueOf(line.drawn()));
    row.createCell(Column.COVERED.number())
        .setCellValue(line.covered().min(BigDecimal.ONE).doubleValue());
    row.getCell(Column.COVERED.number()).setCellStyle(styles.formatted(Tone.OURS, "0.0%"));
  }

  private void text(XSSFRow row, Column column, String text) {
    row.createCell(column.number()).setCellValue(CellText.XLSX.safe(text));
    row.getCell(column.number()).setCellStyle(styles.text(Tone.OURS));
  }

  private void number(XSSFRow row, Column column, BigDecimal value) {
    row.createCell(column.number()).setCellValue(value.doubleValue());
    row.getCell(column.number()).setCellStyle(styles.number(value));
  }
}
