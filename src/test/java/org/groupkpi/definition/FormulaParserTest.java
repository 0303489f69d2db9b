package org.groupkpi.definition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaParserTest {
  private static Formula parse(String text) throws FormulaFault {
    return FormulaParser.parse(text, name -> name.equals("EF"));
  }

  private static Formula code(String code) {
    return new Formula.Reference(code, Formula.Part.SAME, Formula.When.SAME);
  }

  private static Formula number(String value) {
    return new Formula.Literal(new BigDecimal(value));
  }

  @Test
  void productsBindTighterAndGoFromLeftToRight() throws Exception {
    assertThat(parse("A - B * 2 / C"))
        .isEqualTo(
            new Formula.Binary(
                Formula.Operator.MINUS,
                code("A"),
                new Formula.Binary(
                    Formula.Operator.OVER,
                    new Formula.Binary(Formula.Operator.TIMES, code("B"), number("2")),
                    code("C"))));
    assertThat(parse("A-B-C")).isEqualTo(parse("(A-B)-C")).isNotEqualTo(parse("A-(B-C)"));
    assertThat(parse("-A*B")).isEqualTo(parse("(-A)*B"));
    assertThat(parse("A*-B")).isEqualTo(parse("A*(-B)"));
  }

  @Test
  void referencesNamePartAndYear() throws Exception {
    assertThat(Formula.references(parse("HC[gender=female]@prior + HC[total]@2020 + HC")))
        .containsExactly(
            new Formula.Reference("HC", new Formula.Part("gender", "female"), Formula.When.PRIOR),
            new Formula.Reference(
                "HC", Formula.Part.TOTAL, new Formula.When(0, OptionalInt.of(2020))),
            new Formula.Reference("HC", Formula.Part.SAME, Formula.When.SAME));
  }

  @Test
  void factorsAreConstants() throws Exception {
    assertThat(parse("EF")).isEqualTo(new Formula.Constant("EF"));
  }

  @Test
  void functionsTakeFormulas() throws Exception {
    assertThat(parse("max(A, sum(B,C), abs(-1.5))"))
        .isEqualTo(
            new Formula.Call(
                Formula.Function.MAX,
                List.of(
                    code("A"),
                    new Formula.Call(Formula.Function.SUM, List.of(code("B"), code("C"))),
                    new Formula.Call(
                        Formula.Function.ABS, List.of(new Formula.Negation(number("1.5")))))));
  }

  @Test
  void parenthesesMayBeDeepButNotEndless() throws Exception {
    assertThat(parse("(".repeat(90) + "A" + ")".repeat(90))).isEqualTo(code("A"));
    for (String deep :
        List.of("(".repeat(10_000) + "A" + ")".repeat(10_000), "-".repeat(10_000) + "A")) {
      assertThatThrownBy(() -> parse(deep)).isInstanceOf(FormulaFault.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "+",
        "A +",
        "A B",
        "A + * B",
        "(A",
        "A)",
        "1.2.3",
        ".",
        "A[",
        "A[gender]",
        "A[gender=]",
        "A[=x]",
        "A@",
        "A@20",
        "A@next",
        "2A",
        "avg(A)",
        "sum()",
        "abs(A,B)",
        "A；B",
        "A % B",
        "A ^ 2",
        "'A'",
        "${A}",
        "用水量"
      })
  void whatIsNoFormulaIsRefusedWithAReason(String text) {
    assertThatThrownBy(() -> parse(text))
        .isInstanceOfSatisfying(
            FormulaFault.class,
            fault -> {
              assertThat(fault.reason().zh()).isNotEmpty();
              assertThat(fault.reason().en()).isNotEmpty();
            });
  }

  @Test
  void aVeryLongSumIsRefusedWithoutOverflow() {
    String sum = "A" + "+A".repeat(1_000_000);
    assertThatThrownBy(() -> parse(sum)).isInstanceOf(FormulaFault.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A - B * 2 / C",
        "A - (B - C) / (D * -E)",
        "A / (B / C) * D",
        "-(A + B) * EF - --C",
        "max(A, sum(B[total], C@prior), abs(-1.5)) - HC[gender=female]@2020"
      })
  void writtenTextReadsTheSame(String text) throws Exception {
    assertThat(FormulaText.of(parse(text))).isEqualTo(text);
  }
}
