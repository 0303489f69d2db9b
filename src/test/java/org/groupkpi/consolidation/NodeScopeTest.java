package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Control;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.EntityTree;
import org.groupkpi.definition.Holding;
import org.groupkpi.definition.Holdings;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.FiscalYear;
import org.groupkpi.measure.Year;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The rules of {@code consolidation.md}, "From an entity's figure to a node's figure", steps 2 and
 * 3. SUB is held by 60 % and sold on 30 June 2024; below it are a plant and half of a joint venture
 * that others operate; ASC is a minority holding without control.
 */
class NodeScopeTest {
  private static final NodeScope SCOPE =
      new NodeScope(
          new EntityTree(
              List.of(
                  entity("G", "", Control.FULL, true, "1", LocalDate.MAX),
                  entity("SUB", "G", Control.FULL, true, "0.6", LocalDate.of(2024, 6, 30)),
                  entity("PLANT", "SUB", Control.FULL, true, "1", LocalDate.MAX),
                  entity("JV", "SUB", Control.JOINT, false, "0.5", LocalDate.MAX),
                  entity("ASC", "G", Control.NONE, false, "0.3", LocalDate.MAX)),
              "G"));

  private static Entity entity(
      String code,
      String parent,
      Control control,
      boolean operated,
      String ownership,
      LocalDate to) {
    Holding holding =
        new Holding(parent, control, operated, new BigDecimal(ownership), LocalDate.MIN, to);
    return new Entity(
        code,
        LocalText.NONE,
        "",
        "",
        true,
        "",
        List.of(),
        new Holdings(List.of(holding), FiscalYear.CALENDAR));
  }

  @ParameterizedTest
  @CsvSource({
    "G, flow, 2024, OPERATIONAL_CONTROL, G 1 SUB 1 PLANT 1",
    "G, flow, 2024, FINANCIAL_CONTROL, G 1 SUB 1 PLANT 1 JV 0.5",
    "G, flow, 2024, EQUITY_SHARE, G 1 SUB 0.6 PLANT 0.6 JV 0.3 ASC 0.3",
    // seen from the sub-group, the row that says how it is held itself does not count
    "SUB, flow, 2024, EQUITY_SHARE, SUB 1 PLANT 1 JV 0.5",
    // stocks are those of the last day; who is below an entity that was sold left with it
    "G, stock, 2024, EQUITY_SHARE, G 1 ASC 0.3",
    "G, stock, 2023, EQUITY_SHARE, G 1 SUB 0.6 PLANT 0.6 JV 0.3 ASC 0.3",
    "G, flow, 2025, EQUITY_SHARE, G 1 ASC 0.3"
  })
  void countsWhoIsInsideWithTheShareOfTheChain(
      String node, String kind, int year, Approach approach, String expected) {
    assertThat(
            SCOPE.of(node, new Year(year), kind.equals("stock"), approach).stream()
                .map(one -> one.entity().code() + " " + Exact.plain(one.share()))
                .collect(Collectors.joining(" ")))
        .isEqualTo(expected);
  }
}
