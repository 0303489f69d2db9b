package org.groupkpi.definition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;

/** The parsed form of a formula; immutable, without evaluation. */
public sealed interface Formula {

  /** A decimal number without a unit. */
  record Literal(BigDecimal value) implements Formula {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.literal(this);
    }
  }

  /** A factor of {@code factors.csv}. */
  record Constant(String factor) implements Formula {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.constant(this);
    }
  }

  /** A figure of the same entity or node. */
  record Reference(String indicator, Part part, When when) implements Formula {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.reference(this);
    }

    @Override
    public boolean constant() {
      return false;
    }
  }

  /** {@code -x}. */
  record Negation(Formula operand) implements Formula {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.negation(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(operand);
    }
  }

  /** {@code left operator right}. */
  record Binary(Operator operator, Formula left, Formula right) implements Formula {
    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.binary(this);
    }

    @Override
    public List<Formula> parts() {
      return List.of(left, right);
    }
  }

  /** {@code sum(a, b)}, {@code min}, {@code max}, {@code abs}. */
  record Call(Function function, List<Formula> arguments) implements Formula {
    public Call {
      arguments = List.copyOf(arguments);
    }

    @Override
    public <R, E extends Exception> R match(Cases<R, E> cases) throws E {
      return cases.call(this);
    }

    @Override
    public List<Formula> parts() {
      return arguments;
    }
  }

  /** What to do with each form of a formula. */
  interface Cases<R, E extends Exception> {
    R literal(Literal literal) throws E;

    R constant(Constant constant) throws E;

    R reference(Reference reference) throws E;

    R negation(Negation negation) throws E;

    R binary(Binary binary) throws E;

    R call(Call call) throws E;
  }

  /** Applies the case for this form. */
  <R, E extends Exception> R match(Cases<R, E> cases) throws E;

  /** The four operators. */
  enum Operator {
    PLUS,
    MINUS,
    TIMES,
    OVER
  }

  /** The four functions. */
  enum Function {
    SUM,
    MIN,
    MAX,
    ABS
  }

  /**
   * Which part of an indicator is meant.
   *
   * @param dimension empty: the same member as the result, where the operand has the dimension
   * @param member empty with a dimension of {@code total}
   */
  record Part(String dimension, String member) {
    public static final Part SAME = new Part("", "");
    public static final Part TOTAL = new Part("total", "");
  }

  /**
   * Which year is meant.
   *
   * @param back years before the year of the result: 0, or 1 for {@code @prior}
   * @param fixed the year of {@code @2020}
   */
  record When(int back, OptionalInt fixed) {
    public static final When SAME = new When(0, OptionalInt.empty());
    public static final When PRIOR = new When(1, OptionalInt.empty());
  }

  /** The formulas that this one is directly made of, in order of writing. */
  default List<Formula> parts() {
    return List.of();
  }

  /** Whether it is made of numbers and factors alone. */
  default boolean constant() {
    return parts().stream().allMatch(Formula::constant);
  }

  /** Visits every node of a formula, parents first. */
  static void visit(Formula formula, Consumer<Formula> visitor) {
    visitor.accept(formula);
    formula.parts().forEach(part -> visit(part, visitor));
  }

  /** Every reference to an indicator, in order of writing. */
  static List<Reference> references(Formula formula) {
    List<Reference> references = new ArrayList<>();
    visit(
        formula,
        part -> {
          if (part instanceof Reference reference) {
            references.add(reference);
          }
        });
    return references;
  }
}
