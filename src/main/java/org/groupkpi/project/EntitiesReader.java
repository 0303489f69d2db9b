package org.groupkpi.project;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Control;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.Holdings;
import org.groupkpi.definition.SegmentNames;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.text.Fold;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code entities}: the rows of each code in time, then the tree they form. */
final class EntitiesReader {
  private static final Map<String, Control> CONTROLS = Keyword.all(Control.values());

  /** One row with its holding. */
  record Dated(DefinitionRow row, Holding holding) {}

  private final Map<String, List<Dated>> rows = new LinkedHashMap<>();
  private static final LocalText FOR_ALL_YEARS =
      Words.of("{0} of the last row, {1}, holds for all years, {2} for none");
  private static final LocalText NOBODY_BELOW =
      Words.of(
          "in {1} nobody is below {0}, which does not submit either, as others are below it in other years");

  private final Set<String> parents;
  private final FiscalYear fiscalYear;

  private EntitiesReader(DefinitionTable table, FiscalYear fiscalYear) {
    this.fiscalYear = fiscalYear;
    this.parents = table.rows().stream().map(row -> row.text("parent")).collect(Collectors.toSet());
    for (DefinitionRow row : table.rows()) {
      String code = Code.plain(row, "code");
      if (!code.isEmpty()) {
        rows.computeIfAbsent(code, key -> new ArrayList<>()).add(new Dated(row, holding(row)));
      }
    }
  }

  /** The tree, unless its shape is broken; that is reported. */
  static Optional<EntityTree> read(
      DefinitionTable table, SegmentNames names, SettingsReader.Read settings) {
    EntitiesReader reader = new EntitiesReader(table, settings.settings().fiscalYear());
    List<Entity> entities = new ArrayList<>();
    reader.rows.forEach((code, dated) -> entities.add(reader.entity(code, dated)));
    if (table.place().file().isEmpty()) {
      return Optional.empty();
    }
    Optional<EntityTree> tree = new TreeShape(table, reader.rows, settings).tree(entities, names);
    Year year = settings.settings().year();
    tree.ifPresent(sound -> reader.noteAloneWithoutForm(sound, year));
    return tree;
  }

  /** Who has nobody below in the reporting year, and owes no form for want of a word about it. */
  private void noteAloneWithoutForm(EntityTree tree, Year year) {
    rows.forEach(
        (code, dated) -> {
          boolean said = dated.stream().anyMatch(one -> one.row().has("submits"));
          boolean alone = parents.contains(code) && !tree.in(year).isNode(code);
          if (!said && alone && tree.entity(code).touches(year)) {
            DefinitionRow row = dated.get(dated.size() - 1).row();
            row.problem(FindingKind.D052, "code", NOBODY_BELOW.fill(code, year));
          }
        });
  }

  private static Holding holding(DefinitionRow row) {
    Control control = row.choice("control", CONTROLS).orElse(Control.FULL);
    LocalDate from = row.date("from").orElse(LocalDate.MIN);
    LocalDate to = row.date("to").orElse(LocalDate.MAX);
    if (from.isAfter(to)) {
      row.problem(
          FindingKind.D018, "to", Words.of("the day of leaving is before the day of joining"));
    }
    return new Holding(
        row.text("parent"),
        control,
        row.yes("operated", control == Control.FULL),
        ownership(row),
        from,
        to);
  }

  private static BigDecimal ownership(DefinitionRow row) {
    BigDecimal percent = row.percent("ownership").orElse(Exact.HUNDRED);
    if (percent.signum() < 0 || percent.compareTo(Exact.HUNDRED) > 0) {
      row.problem(FindingKind.D035, "ownership", row.text("ownership"), "0 – 100");
    }
    if (percent.signum() > 0 && percent.compareTo(BigDecimal.ONE) < 0) {
      warnOfFraction(row, percent);
    }
    return percent.movePointLeft(2);
  }

  /** Excel holds 35 % as 0.35; a percent sign says what is meant. */
  private static void warnOfFraction(DefinitionRow row, BigDecimal percent) {
    if (!Fold.width(row.text("ownership")).endsWith("%")) {
      row.problem(
          FindingKind.D045,
          "ownership",
          Exact.plain(percent),
          Exact.plain(percent.movePointRight(2)));
    }
  }

  private Entity entity(String code, List<Dated> dated) {
    List<Dated> inTime = EntityDates.inOrder(dated);
    List<DefinitionRow> latestFirst = new ArrayList<>();
    inTime.forEach(one -> latestFirst.add(0, one.row()));
    LocalText name = name(latestFirst, code);
    return new Entity(
        code,
        name,
        forAllYears(latestFirst, "segment"),
        forAllYears(latestFirst, "region"),
        submits(latestFirst, code),
        latest(latestFirst, "contact"),
        dated.stream().flatMap(one -> one.row().list("aliases").stream()).distinct().toList(),
        new Holdings(inTime.stream().map(Dated::holding).toList(), fiscalYear));
  }

  private static LocalText name(List<DefinitionRow> latestFirst, String code) {
    LocalText name =
        new LocalText(latest(latestFirst, "name_zh"), "", latest(latestFirst, "name_en"));
    if (name.isEmpty()) {
      latestFirst.get(0).problem(FindingKind.D031, "name_zh", code);
    }
    return name.or(LocalText.same(code));
  }

  private boolean submits(List<DefinitionRow> latestFirst, String code) {
    boolean leaf = !parents.contains(code);
    return latestFirst.stream()
        .filter(row -> row.has("submits"))
        .findFirst()
        .map(row -> row.yes("submits", leaf))
        .orElse(leaf);
  }

  /** As {@link #latest}; what earlier rows say otherwise is noted. */
  private static String forAllYears(List<DefinitionRow> latestFirst, String column) {
    String latest = latest(latestFirst, column);
    latestFirst.stream()
        .filter(row -> row.has(column) && !row.text(column).equals(latest))
        .findFirst()
        .ifPresent(
            row ->
                row.problem(
                    FindingKind.D052,
                    column,
                    FOR_ALL_YEARS.fill(column, latest, row.text(column))));
    return latest;
  }

  /** What the latest row that says anything says. */
  private static String latest(List<DefinitionRow> latestFirst, String column) {
    return latestFirst.stream()
        .map(row -> row.text(column))
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }
}
