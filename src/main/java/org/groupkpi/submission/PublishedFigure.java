package org.groupkpi.submission;

import java.math.BigDecimal;
import java.util.Optional;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.SourceCell;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Year;

/**
 * A figure as printed in an earlier report: one row of {@code history/published.csv}.
 *
 * @param display as printed, {@code 11,409.00}
 * @param value the printed number; empty if words were printed
 * @param unit unit in which it was printed
 * @param report year of the report; the year of the figure where the file names none
 */
public record PublishedFigure(
    Year year,
    String node,
    KpiCode code,
    String display,
    Optional<BigDecimal> value,
    Unit unit,
    Year report,
    SourceCell place) {

  /** The printed number where nothing but a percent sign was printed with it. */
  public Optional<BigDecimal> number() {
    String figure = display.replaceFirst("%$", "");
    return value.filter(
        one -> figure.equals(Exact.grouped(one)) || figure.equals(one.toPlainString()));
  }
}
