package org.groupkpi.consolidation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.consolidation.GroupValue.Quality;
import org.groupkpi.consolidation.GroupValue.Revision;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.submission.PublishedFigure;
import org.groupkpi.submission.Restatement;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Figures as earlier reports printed them, where facts are lacking. */
public record PublishedFigures(Basis basis) {
  private static final LocalText NOT_PRINTED =
      Words.of("the earlier report says “{0}”, which is no figure");

  private static final List<String> NOT_APPLICABLE = List.of("不适用", "不適用", "N/A");

  /** {@code <0.01} and {@code >-0.01}: not zero, and would be printed as zero. */
  private static final Pattern SMALL = Pattern.compile("(<|>-)(0(\\.0*[1-9]\\d*)?|[1-9]\\d*)");

  /** What was printed for a figure. */
  Optional<GroupValue> printed(FigureKey key) {
    return basis.history().published(key.year(), key.entity(), key.code()).map(this::plain);
  }

  private GroupValue plain(PublishedFigure printed) {
    FigureKey key = new FigureKey(printed.node(), printed.code(), printed.year());
    Unit unit = basis.catalogue().unit(key.code());
    Figure figure =
        printed
            .value()
            .<Figure>map(shown -> new Quantity(shown, printed.unit()).in(unit))
            .orElseGet(() -> absent(printed));
    return new GroupValue(
        key, unit, figure, Quality.NONE, Revision.NONE, new Origin.Published(printed));
  }

  /** What head office gives in place of a printed figure that has no facts behind it. */
  Optional<GroupValue> given(FigureKey key) {
    return row(key)
        .map(
            row -> {
              GroupValue printed = printed(key).orElseThrow();
              Quantity now = row.value().orElseThrow().in(printed.unit());
              Optional<BigDecimal> old = printed.figure().quantity().map(Quantity::value);
              Revision revision = Revision.of(now.value(), old, List.of(row));
              return revision.equals(Revision.NONE)
                  ? printed
                  : new GroupValue(
                      key, printed.unit(), now, Quality.NONE, revision, new Origin.HeadOffice(row));
            });
  }

  /** The row by which head office does so. */
  public Optional<Restatement> row(FigureKey key) {
    return basis.restatements().stream()
        .filter(row -> row.year().equals(key.year()) && row.entity().equals(key.entity()))
        .filter(row -> row.code().equals(key.code()) && row.value().isPresent())
        .filter(basis::concernsNode)
        .findFirst();
  }

  private static Absent absent(PublishedFigure printed) {
    boolean gone = NOT_APPLICABLE.stream().anyMatch(printed.display()::contains);
    return new Absent(
        gone ? Absent.Why.NOT_APPLICABLE : Absent.Why.MISSING, NOT_PRINTED.fill(printed.display()));
  }

  /** The value, without its mark if it reads as it was printed. */
  GroupValue unmarkedAsPrinted(GroupValue value) {
    boolean asPrinted =
        basis
            .history()
            .published(value.year(), value.node(), value.code())
            .filter(printed -> agrees(value, printed))
            .isPresent();
    return asPrinted ? value.with(Revision.NONE) : value;
  }

  /** The value without its mark if a report after its year printed it as it reads now. */
  GroupValue marked(GroupValue value) {
    if (!value.restated()) {
      return value;
    }
    boolean printedLater =
        basis.history().printed(value.year(), value.node(), value.code()).stream()
            .anyMatch(row -> row.report().compareTo(value.year()) > 0 && agrees(value, row));
    return printedLater ? value.with(Revision.NONE) : value;
  }

  /** Whether the value, rounded as precisely as it was printed, reads as it was printed. */
  public static boolean agrees(GroupValue value, PublishedFigure printed) {
    if (!value.known()) {
      return printed.value().isEmpty() && !SMALL.matcher(printed.display()).matches();
    }
    BigDecimal now = value.unit().to(printed.unit(), value.value());
    if (printed.value().isEmpty()) {
      return small(now, printed);
    }
    BigDecimal shown = printed.value().get();
    BigDecimal half = BigDecimal.ONE.movePointLeft(shown.scale()).divide(BigDecimal.valueOf(2));
    return now.subtract(shown).abs().compareTo(half) <= 0;
  }

  private static boolean small(BigDecimal now, PublishedFigure printed) {
    Matcher small = SMALL.matcher(printed.display());
    return small.matches()
        && now.signum() == (small.group(1).equals("<") ? 1 : -1)
        && now.abs().compareTo(new BigDecimal(small.group(2))) < 0;
  }
}
