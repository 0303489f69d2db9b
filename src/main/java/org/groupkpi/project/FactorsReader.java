package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.Factor;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;

/** Reads {@code factors}: constants by year and region. */
final class FactorsReader {
  private final Units units;
  private final Map<String, List<Factor.Entry>> entries = new LinkedHashMap<>();
  private final Code unique = new Code();

  private FactorsReader(Units units) {
    this.units = units;
  }

  static Map<String, Factor> read(DefinitionTable table, Units units) {
    FactorsReader reader = new FactorsReader(units);
    table.rows().forEach(reader::row);
    Map<String, Factor> factors = new LinkedHashMap<>();
    reader.entries.forEach(
        (code, entries) ->
            factors.put(code, new Factor(code, entries.get(0).value().unit(), entries)));
    return factors;
  }

  private void row(DefinitionRow row) {
    String code = Code.inFormula(row, "code");
    Optional<Year> year = row.needed("year").isEmpty() ? Optional.empty() : row.year("year");
    Optional<BigDecimal> value =
        row.needed("value").isEmpty() ? Optional.empty() : row.number("value");
    Unit unit = row.unit("unit", units).orElse(Unit.NUMBER);
    String region = row.text("region");
    List<Factor.Entry> before = entries.computeIfAbsent(code, key -> new ArrayList<>());
    if (!before.isEmpty() && !before.get(0).value().unit().convertsTo(unit)) {
      row.problem(FindingKind.D014, "unit", UnitWords.differ(unit, before.get(0).value().unit()));
    }
    unique.isNew(code + " " + row.text("year") + " " + region, row, "code");
    LocalText name = row.local("name").or(LocalText.same(code));
    before.add(
        new Factor.Entry(
            year.orElse(new Year(1000)),
            region,
            new Quantity(value.orElse(BigDecimal.ONE), unit),
            row.text("source"),
            name));
  }
}
