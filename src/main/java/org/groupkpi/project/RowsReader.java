package org.groupkpi.project;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.groupkpi.definition.AggregationRule;
import org.groupkpi.definition.Decimals;
import org.groupkpi.definition.Dimension;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.definition.Member;
import org.groupkpi.definition.RowDefinition;
import org.groupkpi.definition.TableDefinition.Layout;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.Fold;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads the rows of one table; {@code [dim=*]} and {@code dimension:} are spelt out. */
record RowsReader(KnownCodes references, Layout layout, List<String> columns) {
  private static final int DEEPEST_LEVEL = 9;
  private static final int MOST_DECIMALS = 20;
  private static final String DIMENSION = "dimension:";
  private static final Pattern EVERY_MEMBER = Pattern.compile("([^\\[]*)\\[([^=\\]]*)=\\*]");
  private static final Pattern DECIMALS = Pattern.compile("([0-9]{1,2}) ?[-~–] ?([0-9]{1,2})");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

  /** The printed rows that one row of the definitions stands for. */
  List<RowDefinition> read(DefinitionRow row) {
    checkAnnotation(row, "annotation_zh");
    checkAnnotation(row, "annotation_en");
    String indicator = row.text("indicator").replaceAll("\\s", "");
    if (indicator.isEmpty()) {
      return List.of(heading(row));
    }
    if (indicator.startsWith(DIMENSION)) {
      return dimension(row, indicator.substring(DIMENSION.length()));
    }
    if (layout == Layout.MEASURES) {
      row.problem(
          FindingKind.D025,
          "indicator",
          Words.of("rows of layout measures are written dimension:DIM"));
      return List.of();
    }
    Matcher every = EVERY_MEMBER.matcher(indicator);
    return every.matches()
        ? everyMember(row, every.group(1), every.group(2))
        : references.code(row, "indicator", indicator).map(code -> one(row, code)).stream()
            .toList();
  }

  private RowDefinition heading(DefinitionRow row) {
    LocalText label = row.local("label");
    if (label.isEmpty() && row.table().columns().containsKey("indicator")) {
      row.problem(
          FindingKind.D025,
          "indicator",
          Words.of("a row without an indicator is a heading and has a label"));
    }
    return definition(row, List.of(), label);
  }

  private RowDefinition one(DefinitionRow row, KpiCode code) {
    Indicator indicator = references.catalogue().indicator(code.indicator());
    if (layout != Layout.YEARS) {
      refuseText(row, "indicator", indicator);
    }
    LocalText name = indicator.name();
    if (!code.isTotal()) {
      name =
          Optional.ofNullable(references.catalogue().dimensions().get(code.dimension()))
              .flatMap(dimension -> dimension.member(code.member()))
              .map(Member::name)
              .orElse(name);
    }
    return definition(row, List.of(code), row.local("label").or(name));
  }

  private List<RowDefinition> everyMember(DefinitionRow row, String indicator, String dimension) {
    Optional<Indicator> found = references.indicator(row, "indicator", indicator);
    Optional<Dimension> members =
        found.isEmpty() ? Optional.empty() : references.dimension(row, "indicator", dimension);
    if (found.isEmpty()
        || members.isEmpty()
        || !references.hasBreakdown(row, "indicator", found.get(), dimension)) {
      return List.of();
    }
    refuseText(row, "indicator", found.get());
    List<RowDefinition> rows = new ArrayList<>();
    for (Member member : members.get().members()) {
      rows.add(definition(row, List.of(found.get().total().with(member)), member.name()));
    }
    return rows;
  }

  private List<RowDefinition> dimension(DefinitionRow row, String code) {
    if (layout != Layout.MEASURES) {
      row.problem(
          FindingKind.D025, "indicator", Words.of("dimension: is for tables of layout measures"));
      return List.of();
    }
    Optional<Dimension> dimension = references.dimension(row, "indicator", code);
    List<KpiCode> totals = new ArrayList<>();
    for (String column : columns) {
      Optional<Indicator> indicator = references.catalogue().find(column);
      if (indicator.isEmpty()
          || dimension.isEmpty()
          || !references.hasBreakdown(row, "indicator", indicator.get(), code)) {
        return List.of();
      }
      totals.add(indicator.get().total());
    }
    List<RowDefinition> rows = new ArrayList<>();
    for (Member member : dimension.map(Dimension::members).orElse(List.of())) {
      List<KpiCode> codes = totals.stream().map(total -> total.with(member)).toList();
      rows.add(definition(row, codes, member.name()));
    }
    return rows;
  }

  private RowDefinition definition(DefinitionRow row, List<KpiCode> codes, LocalText label) {
    return new RowDefinition(
        row.local("section"),
        row.whole("level", DEEPEST_LEVEL).orElse(0),
        codes,
        label,
        unit(row, codes),
        row.local("unit_label"),
        decimals(row),
        row.local("annotation"),
        row.local("footnote"));
  }

  /** {@code 2}, or {@code 0-2}. */
  private static Optional<Decimals> decimals(DefinitionRow row) {
    Matcher range = DECIMALS.matcher(Fold.width(row.text("decimals")));
    if (range.matches()) {
      int least = Integer.parseInt(range.group(1));
      int most = Integer.parseInt(range.group(2));
      if (least <= most && most <= MOST_DECIMALS) {
        return Optional.of(new Decimals(least, most));
      }
    }
    OptionalInt number = row.whole("decimals", MOST_DECIMALS);
    return number.isPresent() ? Optional.of(Decimals.of(number.getAsInt())) : Optional.empty();
  }

  /** A unit that none of the figures can be printed in is wrong; the others keep their own. */
  private Optional<Unit> unit(DefinitionRow row, List<KpiCode> codes) {
    Optional<Unit> unit = row.unit("unit", references.catalogue().units());
    List<Unit> own = codes.stream().map(references.catalogue()::unit).toList();
    boolean fits =
        unit.isEmpty()
            || own.isEmpty()
            || own.stream().anyMatch(one -> one.equals(Unit.NUMBER) || unit.get().convertsTo(one));
    if (!fits) {
      row.problem(FindingKind.D014, "unit", UnitWords.differ(unit.get(), own.get(0)));
    }
    return fits ? unit : Optional.empty();
  }

  private void checkAnnotation(DefinitionRow row, String column) {
    Matcher placeholder = PLACEHOLDER.matcher(row.text(column));
    while (placeholder.find()) {
      references.code(row, column, placeholder.group(1));
    }
  }

  /** Words cannot be printed as a figure. */
  static void refuseText(DefinitionRow row, String column, Indicator indicator) {
    if (indicator.rule() == AggregationRule.TEXT) {
      row.problem(
          FindingKind.D025,
          column,
          Words.of("{0} is text and cannot be printed as a figure").fill(indicator.code()));
    }
  }
}
