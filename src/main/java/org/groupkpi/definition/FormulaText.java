package org.groupkpi.definition;

import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes formulas the way definitions do, with no more parentheses than needed. */
public final class FormulaText {
  private static final int SUM = 1;
  private static final int PRODUCT = 2;
  private static final int SINGLE = 3;

  private final Function<Formula, String> leaf;

  private FormulaText(Function<Formula, String> leaf) {
    this.leaf = leaf;
  }

  /** {@code (GHG1 + GHG2) / REVENUE}. */
  public static String of(Formula formula) {
    return of(formula, FormulaText::leaf);
  }

  /**
   * The formula with texts of the caller's for its numbers, factors and references.
   *
   * @param leaf text of a literal, constant or reference
   */
  public static String of(Formula formula, Function<Formula, String> leaf) {
    return new FormulaText(leaf).text(formula);
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

  private static String leaf(Formula formula) {
    if (formula instanceof Formula.Literal literal) {
      return literal.value().toPlainString();
    }
    return formula instanceof Formula.Constant constant
        ? constant.factor()
        : of((Formula.Reference) formula);
  }

  private String text(Formula formula) {
    if (formula instanceof Formula.Negation negation) {
      return "-" + bound(negation.operand(), SINGLE);
    }
    if (formula instanceof Formula.Call call) {
      return call.arguments().stream()
          .map(this::text)
          .collect(Collectors.joining(", ", name(call.function()) + "(", ")"));
    }
    if (formula instanceof Formula.Binary binary) {
      int own = binding(binary);
      return bound(binary.left(), own) + sign(binary.operator()) + bound(binary.right(), own + 1);
    }
    return leaf.apply(formula);
  }

  private String bound(Formula formula, int least) {
    String text = text(formula);
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

  private static String name(Formula.Function function) {
    return function.name().toLowerCase(Locale.ROOT);
  }
}
