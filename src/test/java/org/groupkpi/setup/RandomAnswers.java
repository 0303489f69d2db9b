package org.groupkpi.setup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.project.Project;

/** Fills forms in at random: figures within their ranges, members that add up to their total. */
final class RandomAnswers {
  private static final int VALUE = 5;
  private static final int HIGHEST = 900;

  private final Catalogue catalogue;
  private final Random random;

  RandomAnswers(Project project, int seed) {
    this.catalogue = project.catalogue();
    this.random = new Random(seed);
  }

  /** Fills all forms of a folder into another one. */
  void fill(Path forms, Path submissions) throws IOException {
    Files.createDirectories(submissions);
    List<Path> files;
    try (Stream<Path> all = Files.list(forms)) {
      files = all.filter(file -> file.toString().endsWith(".xlsx")).sorted().toList();
    }
    for (Path file : files) {
      try (InputStream in = Files.newInputStream(file);
          XSSFWorkbook workbook = new XSSFWorkbook(in);
          OutputStream out = Files.newOutputStream(submissions.resolve(file.getFileName()))) {
        workbook.forEach(this::fill);
        workbook.write(out);
      }
    }
  }

  private void fill(Sheet sheet) {
    BigDecimal total = BigDecimal.ZERO;
    for (Row row : sheet) {
      Cell first = row.getCell(0);
      String text =
          first != null && first.getCellType() == CellType.STRING ? first.getStringCellValue() : "";
      KpiCode code = KpiCode.parse(text);
      Indicator indicator = catalogue.indicators().get(code.indicator());
      if (indicator == null) {
        continue;
      }
      Cell cell = row.getCell(VALUE, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
      if (indicator.rule().answeredInWords()) {
        cell.setCellValue("words");
        continue;
      }
      total = code.isTotal() ? total(indicator) : total;
      cell.setCellValue((code.isTotal() ? total : part(indicator, code, total)).doubleValue());
    }
  }

  private BigDecimal total(Indicator indicator) {
    BigDecimal least = indicator.range().min().orElse(BigDecimal.ZERO);
    BigDecimal most = indicator.range().max().orElse(least.add(BigDecimal.valueOf(HIGHEST)));
    BigDecimal share = BigDecimal.valueOf(random.nextInt(100)).movePointLeft(2);
    return least
        .add(most.subtract(least).multiply(share))
        .setScale(0, RoundingMode.FLOOR)
        .max(least);
  }

  /** Equal whole parts; the first member takes what is left. */
  private static BigDecimal part(Indicator indicator, KpiCode code, BigDecimal total) {
    if (indicator.rule() != AggregationRule.SUM) {
      return total;
    }
    List<String> members =
        indicator.breakdowns().stream()
            .filter(dimension -> dimension.code().equals(code.dimension()))
            .map(Dimension::members)
            .flatMap(List::stream)
            .map(Member::code)
            .toList();
    BigDecimal equal = total.divideToIntegralValue(BigDecimal.valueOf(members.size()));
    BigDecimal others = equal.multiply(BigDecimal.valueOf(members.size() - 1L));
    return code.member().equals(members.get(0)) ? total.subtract(others) : equal;
  }
}
