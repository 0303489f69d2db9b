package org.groupkpi.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.groupkpi.Pages;
import org.groupkpi.text.Language;
import org.groupkpi.text.LocalText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The pages {@code units.md} list all units, and say of expressions what the code makes of them.
 */
class UnitsPageTest {
  private static final String PAGE = "units";
  private static final LocalText HEADINGS =
      LocalText.of("| 单位 | 等于 | 也写作 |", "| unit | one is | also written |");
  private static final LocalText PURE = LocalText.of("纯数", "pure numbers");

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void listsEveryUnit(Language language) throws IOException {
    Map<String, StringBuilder> tables = new LinkedHashMap<>();
    Units units = Units.builtIn();
    for (Units.Line line : units.lines()) {
      String quantity = line.quantity().isEmpty() ? PURE.in(language) : line.quantity();
      tables.computeIfAbsent(quantity, name -> new StringBuilder()).append(row(line, units));
    }
    StringBuilder made = new StringBuilder();
    StringBuilder counts = new StringBuilder();
    tables.forEach(
        (quantity, rows) -> {
          if (rows.toString().lines().count() > 1) {
            made.append("\n**" + quantity + "**\n\n" + head(language) + rows);
          } else {
            counts.append(rows);
          }
        });
    Pages.compareEnd(PAGE, language, made + "\n" + ALONE.in(language) + head(language) + counts);
  }

  private static final LocalText ALONE =
      LocalText.of(
          "**各自成一种量的**：计数单位、货币等，相互不换算。\n\n",
          "**Each a quantity of its own**: counts, currencies and others, which do not convert into each other.\n\n");

  private static String head(Language language) {
    return HEADINGS.in(language) + "\n|---|---|---|\n";
  }

  private static String row(Units.Line line, Units units) {
    String base = units.base(line.quantity()).map(unit -> " " + unit).orElse("");
    String aliases = line.aliases().isEmpty() ? "" : code(String.join("` `", line.aliases()));
    return "| %s | %s | %s |\n".formatted(code(line.unit()), line.factor() + base, aliases);
  }

  private static String code(String text) {
    return "`" + text + "`";
  }

  @ParameterizedTest
  @EnumSource(
      value = Language.class,
      names = {"ZH", "EN"})
  void expressionsMeanWhatItSays(Language language) throws IOException {
    Units units = Units.builtIn();
    List<List<String>> same = Pages.rows(PAGE, language, "same");
    assertThat(same).hasSizeGreaterThan(9);
    for (List<String> row : same) {
      Unit one = units.parse(row.get(0)).orElseThrow();
      Unit other = units.parse(row.get(2)).orElseThrow();
      Quantity some = new Quantity(new BigDecimal(row.get(1)), other);
      assertThat(some.in(one).value()).as(row.get(0)).isEqualByComparingTo("1");
    }
    for (List<String> row : Pages.rows(PAGE, language, "no units")) {
      assertThat(units.parse(row.get(0))).as(row.get(0)).isEmpty();
    }
  }
}
