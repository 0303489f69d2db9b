package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.groupkpi.definition.Approach;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules of {@code consolidation.md}, "Formulas": what a reference means. */
class ReferencesTest {
  private static References references() throws IOException, WrongDefinitions {
    return new References(
        TextGroup.of(
                Approach.EQUITY_SHARE,
                """
                entities: code,parent
                G,
                E,G

                dimensions: dimension,member
                g,f
                g,m

                indicators: code,unit,kind,aggregate,breakdowns,formula
                A,吨,flow,sum,g,
                B,吨,flow,sum,,
                P,吨,flow,sum,g,A * EF

                factors: code,year,region,value,unit
                EF,2022,,0.61,吨/吨
                EF,2024,,0.57,吨/吨
                EF,2023,R1,0.7,吨/吨
                """)
            .figures()
            .basis()
            .catalogue());
  }

  private static Formula.Reference reference(String text) throws FormulaFault {
    return (Formula.Reference) FormulaParser.parse(text, name -> false);
  }

  @ParameterizedTest
  @CsvSource({
    "A, P, A",
    "A, P[g=f], A[g=f]",
    "B, P[g=f], B",
    "A[total], P[g=f], A",
    "A[g=m], P[g=f], A[g=m]",
    "A[g=m], P, A[g=m]"
  })
  void theSameMemberWhereThereIsOneElseTheTotal(String written, String result, String meant)
      throws Exception {
    assertThat(references().code(reference(written), KpiCode.parse(result))).hasToString(meant);
  }

  @ParameterizedTest
  @CsvSource({"A, 2024", "A@prior, 2023", "A@2020, 2020"})
  void theYearOfTheResultTheOneBeforeOrAFixedOne(String written, int year) throws Exception {
    assertThat(references().year(reference(written), new Year(2024))).isEqualTo(new Year(year));
  }

  /** Of the region that has rows of its own; of the year, else of the latest one before it. */
  @ParameterizedTest
  @CsvSource({
    "2024, '', 0.57",
    "2023, '', 0.61",
    "2022, '', 0.61",
    "2021, '', missing",
    "2024, R1, 0.7",
    "2022, R1, 0.61",
    "2024, R2, 0.57"
  })
  void aFactorAsOfItsYearAndRegion(int year, String region, String expected) throws Exception {
    List<FactorUse> uses = new ArrayList<>();
    Figure factor = references().factor("EF", new Year(year), region, uses);
    assertThat(factor.quantity().map(Quantity::value).map(Exact::plain).orElse("missing"))
        .isEqualTo(expected);
    assertThat(uses).hasSize(factor.known() ? 1 : 0);
  }
}
