package org.groupkpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.groupkpi.Pages;
import org.groupkpi.text.Keyword;
import org.groupkpi.text.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AggregationPageTest {
  @ParameterizedTest
  @EnumSource(AggregationRule.class)
  void everyRuleIsToldWithItsPicture(AggregationRule rule) throws IOException {
    String word = Keyword.of(rule);
    for (Language language : Pages.LANGUAGES) {
      assertThat(Pages.text("aggregation", language))
          .contains("| [`" + word + "`](#" + word + ") |")
          .contains("\n## " + word + "\n")
          .contains("](../images/rule-" + word + ".svg)");
    }
  }
}
