package org.groupkpi.consolidation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.Pages;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.FormulaParser;
import org.groupkpi.measure.Absent;
import org.groupkpi.measure.Exact;
import org.groupkpi.measure.Figure;
import org.groupkpi.measure.Quantity;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.Units;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The examples of the pages {@code formulas.md} can be written, and come to what they say. */
class FormulasPageTest {
  private static final String PAGE = "formulas";
  private static final Absent MISSING = Absent.missing(LocalText.NONE);
  private static final Map<String, String> WORDS =
      Map.of("缺", "missing", "暂缺", "missing", "not available", "missing", "不适用", "not applicable");

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void canBeWritten(Language language) throws IOException, FormulaFault {
    List<List<String>> formulas = Pages.rows(PAGE, language, "formulas");
    assertThat(formulas).hasSizeGreaterThan(5);
    for (List<String> row : formulas) {
      FormulaParser.parse(row.get(0), name -> name.endsWith("_FACTOR"));
    }
    for (List<String> row : Pages.rows(PAGE, language, "checks")) {
      for (String side : row.get(0).split("[<>!]?=|[<>]", 2)) {
        FormulaParser.parse(side, name -> false);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void comesToWhatItSays(Language language) throws IOException, FormulaFault {
    Map<String, Figure> figures = new HashMap<>();
    for (List<String> row : Pages.rows(PAGE, language, "values")) {
      figures.put(row.get(0), figure(row.get(1), row.get(2)));
    }
    FormulaEvaluator evaluator =
        new FormulaEvaluator(
            reference -> figures.getOrDefault(reference.indicator(), MISSING), factor -> MISSING);
    List<List<String>> examples = Pages.rows(PAGE, language, "evaluated");
    assertThat(examples).hasSizeGreaterThan(9);
    for (List<String> row : examples) {
      Figure result = evaluator.evaluate(FormulaParser.parse(row.get(0), name -> false));
      assertThat(text(result, row.get(1)))
          .as(row.get(0))
          .isEqualTo(WORDS.getOrDefault(row.get(2), row.get(2)));
    }
  }

  private static Figure figure(String value, String unit) {
    return switch (WORDS.getOrDefault(value, value)) {
      case "missing" -> MISSING;
      case "not applicable" -> Absent.NOT_APPLICABLE;
      default -> new Quantity(new BigDecimal(value), unit(unit));
    };
  }

  private static Unit unit(String text) {
    return Units.builtIn().parse(text).orElseThrow();
  }

  private static String text(Figure figure, String unit) {
    if (figure instanceof Quantity known) {
      return Exact.plain(known.in(unit(unit)).value());
    }
    return figure.is(Absent.Why.MISSING) ? "missing" : "not applicable";
  }
}
