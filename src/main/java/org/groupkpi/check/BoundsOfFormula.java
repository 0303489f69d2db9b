package org.groupkpi.check;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.groupkpi.definition.Formula;

/**
 * Carries the written precision of operands through a formula that has a result; operands without
 * bounds are not applicable and count as nothing in sums.
 *
 * @param figures bounds of each operand, in base units
 * @param factors bounds of each factor, which is exact
 */
record BoundsOfFormula(
    Function<Formula.Reference, Optional<Bounds>> figures,
    Function<String, Optional<Bounds>> factors)
    implements Formula.Cases<Optional<Bounds>, RuntimeException> {

  Optional<Bounds> of(Formula formula) {
    return formula.match(this);
  }

  @Override
  public Optional<Bounds> literal(Formula.Literal literal) {
    return Optional.of(Bounds.point(literal.value()));
  }

  @Override
  public Optional<Bounds> constant(Formula.Constant constant) {
    return factors.apply(constant.factor());
  }

  @Override
  public Optional<Bounds> reference(Formula.Reference reference) {
    return figures.apply(reference);
  }

  @Override
  public Optional<Bounds> negation(Formula.Negation negation) {
    return of(negation.operand()).map(Bounds::negated);
  }

  @Override
  public Optional<Bounds> call(Formula.Call call) {
    List<Bounds> arguments = call.arguments().stream().flatMap(a -> of(a).stream()).toList();
    if (arguments.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        switch (call.function()) {
          case SUM -> arguments.stream().reduce(Bounds.ZERO, Bounds::plus);
          case MIN -> Bounds.smallest(arguments);
          case MAX -> Bounds.largest(arguments);
          case ABS -> arguments.get(0).absolute();
        });
  }

  @Override
  public Optional<Bounds> binary(Formula.Binary binary) {
    Optional<Bounds> left = of(binary.left());
    Optional<Bounds> right = of(binary.right());
    return switch (binary.operator()) {
      case PLUS -> sum(left, right);
      case MINUS -> sum(left, right.map(Bounds::negated));
      case TIMES -> left.flatMap(one -> right.map(one::times));
      case OVER -> left.flatMap(one -> right.map(one::over));
    };
  }

  private static Optional<Bounds> sum(Optional<Bounds> left, Optional<Bounds> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.or(() -> right);
    }
    return Optional.of(left.get().plus(right.get()));
  }
}
