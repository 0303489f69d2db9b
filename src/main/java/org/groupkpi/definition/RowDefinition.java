package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;

/**
 * One row of {@code rows.csv}, {@code [dim=*]} and {@code dimension:} already spelt out: one for
 * each printed row.
 *
 * @param section heading; rows with the same heading that follow each other are one section
 * @param codes the figure of the row (layout {@code years}); for {@code measures} one for each
 *     column; empty for heading rows
 * @param label never empty: the name of the indicator or member where none is given
 * @param unit unit to print in; empty: the indicator's
 * @param unitLabel printed unit; empty: as written in the catalogue
 * @param decimals empty: the indicator's
 * @param annotation text with {@code {CODE}} to fill in; empty if none
 * @param footnote empty if none
 */
public record RowDefinition(
    LocalText section,
    int level,
    List<KpiCode> codes,
    LocalText label,
    Optional<Unit> unit,
    LocalText unitLabel,
    Optional<Decimals> decimals,
    LocalText annotation,
    LocalText footnote) {
  /** Where an annotation is filled in. */
  public static final Pattern PLACE = Pattern.compile("\\{([^{}]+)\\}");

  public RowDefinition {
    codes = List.copyOf(codes);
  }

  /** The same with its section, label and footnote rewritten. */
  RowDefinition reworded(UnaryOperator<LocalText> words) {
    return new RowDefinition(
        words.apply(section),
        level,
        codes,
        words.apply(label),
        unit,
        unitLabel,
        decimals,
        annotation,
        words.apply(footnote));
  }

  /** The figures that its annotation names. */
  public Stream<KpiCode> annotated() {
    return Stream.of(annotation.zh(), annotation.en())
        .flatMap(text -> PLACE.matcher(text).results())
        .map(place -> KpiCode.parse(place.group(1)));
  }
}
