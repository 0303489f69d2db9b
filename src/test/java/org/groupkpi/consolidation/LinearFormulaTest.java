package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Catalogue;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.project.WrongDefinitions;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which formulas a bridge can break down by entity, because they add up figures. */
class LinearFormulaTest {
  private static final Map<String, String> CHANGES = Map.of("A", "10", "B", "-3", "C", "100");

  private static LinearFormula formula(String text)
      throws IOException, WrongDefinitions, FormulaFault {
    Catalogue catalogue =
        TextGroup.of(
                Approach.EQUITY_SHARE,
                """
                entities: code,parent
                G,
                E,G

                indicators: code,unit,kind,aggregate,formula,weight
                A,吨,flow,sum,,
                B,吨,flow,sum,,
                C,吨,flow,group,,
                M,吨,flow,mean,,A
                TOP,吨,flow,max,,
                TWICE,吨,flow,formula,2 * A,
                PART,%,ratio,formula,A / B,
                """)
            .figures()
            .basis()
            .catalogue();
    return new LinearFormula(
        catalogue, FormulaParser.parse(text, name -> false), KpiCode.total("RESULT"));
  }

  private static String shown(Optional<Set<LinearFormula.Leaf>> leaves) {
    return leaves
        .map(
            all ->
                all.stream()
                    .map(leaf -> leaf.code() + (leaf.when().back() > 0 ? "@prior" : ""))
                    .collect(Collectors.joining(" ")))
        .orElse("none");
  }

  @ParameterizedTest
  @CsvSource({
    "A, A",
    "A - 2 * B, A B",
    "'sum(A, B, -C) / 3', A B C",
    "A - A@prior, A A@prior",
    "A + TWICE, A",
    "TWICE - B, A B",
    "5, ''",
    // a product or quotient of figures, an extreme, a mean: no sum over entities
    "A * B, none",
    "A / B, none",
    "2 / A, none",
    "abs(A), none",
    "'max(A, B)', none",
    "A + M, none",
    "A + TOP, none",
    "A + PART, none",
    // another formula of another year is not looked into
    "A + TWICE@prior, none"
  })
  void figuresThatAreAddedUp(String text, String leaves) throws Exception {
    assertThat(shown(formula(text).leaves())).isEqualTo(leaves);
  }

  @ParameterizedTest
  @CsvSource({
    "A / B, A, B",
    "(A - B) / sum(A), A B, A",
    "100 * A / B, A, B",
    "A / B / 100, A, B",
    "A / B * 100, A, B",
    "PART * 3, A, B"
  })
  void quotientsOfSuch(String text, String above, String below) throws Exception {
    LinearFormula.Ratio ratio = formula(text).ratio().orElseThrow();
    assertThat(shown(ratio.numerator().leaves())).isEqualTo(above);
    assertThat(shown(ratio.denominator().leaves())).isEqualTo(below);
  }

  @ParameterizedTest
  @CsvSource({"A", "A / B + 1", "A / M", "A / B * C", "-(A / B)"})
  void noQuotientsOfSuch(String text) throws Exception {
    assertThat(formula(text).ratio()).isEmpty();
  }

  /** A rose by 10, B fell by 3, C rose by 100; what does not change counts for nothing. */
  @ParameterizedTest
  @CsvSource({
    "A + B, 7",
    "A - 2 * B + 1000, 16",
    "-A, -10",
    "B * 4 / 2, -6",
    "'sum(A, B, C, 5)', 107",
    "TWICE - C, -80"
  })
  void changesAreAddedUpAsTheFiguresAre(String text, String change) throws Exception {
    Quantity found =
        formula(text)
            .of(
                leaf ->
                    Quantity.number(
                        new BigDecimal(CHANGES.getOrDefault(leaf.code().indicator(), ""))),
                part ->
                    (Quantity)
                        new FormulaEvaluator(
                                reference -> Absent.missing(LocalText.NONE),
                                factor -> Absent.missing(LocalText.NONE))
                            .evaluate(part));
    assertThat(Exact.plain(found.in(Unit.NUMBER).value())).isEqualTo(change);
  }
}
