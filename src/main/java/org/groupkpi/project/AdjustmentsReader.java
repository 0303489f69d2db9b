package org.groupkpi.project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.groupkpi.definition.FigureKey;
import org.groupkpi.definition.Indicator;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.submission.Adjustment;
import org.groupkpi.submission.Entry;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Reads {@code adjustments}: head-office entries of every year. */
final class AdjustmentsReader {
  private static final Map<String, Adjustment.Type> TYPES = Keyword.all(Adjustment.Type.values());

  private final KnownCodes references;
  private final Code unique = new Code();

  private AdjustmentsReader(KnownCodes references) {
    this.references = references;
  }

  static List<Adjustment> read(DefinitionTable table, KnownCodes references) {
    AdjustmentsReader reader = new AdjustmentsReader(references);
    return table.rows().stream().flatMap(row -> reader.adjustment(row).stream()).toList();
  }

  private Optional<Adjustment> adjustment(DefinitionRow row) {
    String id = row.needed("id");
    unique.isNew(id, row, "id");
    row.needed("year");
    row.needed("entity");
    row.needed("value");
    row.needed("kind");
    String author = row.needed("author");
    LocalText reason = row.reason();
    references.entity(row, "entity");
    counterparty(row);
    Optional<Year> year = row.year("year");
    Optional<BigDecimal> value = row.number("value");
    Optional<Adjustment.Type> type = row.choice("kind", TYPES);
    Optional<KpiCode> code = references.code(row, "indicator", row.needed("indicator"));
    if (code.isEmpty() || year.isEmpty() || value.isEmpty() || type.isEmpty()) {
      return Optional.empty();
    }
    Indicator indicator = references.catalogue().indicator(code.get().indicator());
    if (!indicator.rule().adjustable()) {
      row.problem(
          FindingKind.D026,
          "indicator",
          Words.of("{0} is aggregated neither by sum nor by group and takes no adjustment")
              .fill(indicator.code()));
    }
    return Optional.of(
        new Adjustment(
            id,
            new FigureKey(row.text("entity"), code.get(), year.get()),
            new Quantity(value.get(), references.unit(row, indicator)),
            type.get(),
            row.text("counterparty"),
            new Entry(reason, author, row.dateText("date"), row.text("evidence")),
            row.place("value")));
  }

  private void counterparty(DefinitionRow row) {
    references.entity(row, "counterparty");
    if (row.has("counterparty") && row.text("counterparty").equals(row.text("entity"))) {
      row.problem(
          FindingKind.D026, "counterparty", Words.of("the counterparty is the entity itself"));
    }
  }
}
