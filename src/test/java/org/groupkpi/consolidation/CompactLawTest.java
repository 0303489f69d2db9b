package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.groupkpi.definition.Entity;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.laws.GroupRun;
import org.groupkpi.laws.RandomGroup;
import org.groupkpi.measure.Year;
import org.groupkpi.project.WrongDefinitions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Facts kept in little memory add up to the same as facts that are kept as they are. */
class CompactLawTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void memoryDoesNotMatter(long seed) throws IOException, WrongDefinitions {
    GroupFigures compact = GroupRun.of(RandomGroup.of(seed)).figures();
    Basis basis = compact.basis();
    FactTable plain = new FactTable();
    basis.facts().years().forEach(year -> basis.facts().of(year).forEach(plain::put));
    GroupFigures figures = new GroupFigures(basis.with(plain));
    for (Entity node : compact.nodes()) {
      for (KpiCode code : basis.catalogue().codes()) {
        for (Year year : basis.years()) {
          GroupValue value = compact.value(node.code(), code, year);
          GroupValue same = figures.value(node.code(), code, year);
          assertThat(same.figure()).as("%s", value.key()).isEqualTo(value.figure());
          assertThat(same.quality()).as("%s", value.key()).isEqualTo(value.quality());
          assertThat(same.revision()).as("%s", value.key()).isEqualTo(value.revision());
          assertThat(same.origin().contributions().stream().map(Contribution::figure))
              .as("%s", value.key())
              .extracting(EntityFigure::facts)
              .isEqualTo(
                  value.origin().contributions().stream()
                      .map(part -> part.figure().facts())
                      .toList());
        }
      }
    }
  }
}
