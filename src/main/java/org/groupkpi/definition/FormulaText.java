package org.groupkpi.definition;

import java.util.function.Function;
import java.util.stream.Collectors;
import org.groupkpi.text.Keyword;

/** Writes formulas the way definitions do, with no more parentheses than needed. */
public record FormulaText(
    Function<String, String> factors, Function<Formula.Reference, String> references)
    implements Formula.Cases<String, RuntimeException> {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SINGLE = 3;

  /** {@code (GHG1 + GHG2) / REVENUE}. */
  public static String of(Formula formula) {
    return of(formula, factor -> factor, FormulaText::of);
  }

  /** The formula with texts of the caller's for its factors and references. */
  public static String of(
      Formula formula,
      Function<String, String> factors,
      Function<Formula.Reference, String> references) {
    return formula.match(new FormulaText(factors, references));
  }

  /** {@code HC[gender=female]@prior}. */
  public static String of(Formula.Reference reference) {
    Formula.Part part = reference.part();
    String member =
        part.equals(Formula.Part.TOTAL) ? "total" : part.dimension() + "=" + part.member();
    Formula.When when = reference.when();
    String year = when.fixed().isPresent() ? "@" + when.fixed().getAsInt() : "";
    return reference.indicator()
        + (part.equals(Formula.Part.SAME) ? "" : "[" + member + "]")
        + (when.equals(Formula.When.PRIOR) ? "@prior" : year);
  }

  @Override
  public String literal(Formula.Literal literal) {
    return literal.value().toPlainString();
  }

  @Override
  public String constant(Formula.Constant constant) {
    return factors.apply(constant.factor());
  }

  @Override
  public String reference(Formula.Reference reference) {
    return references.apply(reference);
  }

  @Override
  public String negation(Formula.Negation negation) {
    return "-" + bound(negation.operand(), SINGLE);
  }

  @Override
  public String binary(Formula.Binary binary) {
    int own = binding(binary);
    return bound(binary.left(), own) + sign(binary.operator()) + bound(binary.right(), own + 1);
  }

  @Override
  public String call(Formula.Call call) {
    return call.arguments().stream()
        .map(argument -> argument.match(this))
        .collect(Collectors.joining(", ", Keyword.of(call.function()) + "(", ")"));
  }

  private String bound(Formula formula, int least) {
    String text = formula.match(this);
    return binding(formula) < least ? "(" + text + ")" : text;
  }

  private static int binding(Formula formula) {
    if (!(formula instanceof Formula.Binary binary)) {
      return SINGLE;
    }
    return switch (binary.operator()) {
      case PLUS, MINUS -> SUM;
      case TIMES, OVER -> PRODUCT;
    };
  }

  private static String sign(Formula.Operator operator) {
    return switch (operator) {
      case PLUS -> " + ";
      case MINUS -> " - ";
      case TIMES -> " * ";
      case OVER -> " / ";
    };
  }
}
