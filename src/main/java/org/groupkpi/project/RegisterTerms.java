package org.groupkpi.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.groupkpi.definition.Formula;
import org.groupkpi.definition.FormulaFault;
import org.groupkpi.definition.Register;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.definition.RegisterColumn.Choice;
import org.groupkpi.definition.Registers;
import org.groupkpi.definition.RowCondition;
import org.groupkpi.definition.RowsTerm;
import org.groupkpi.finding.FindingKind;
import org.groupkpi.measure.Unit;
import org.groupkpi.measure.YearFirst;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/** Checks what formulas and tables ask of registers against their columns. */
record RegisterTerms(Registers registers) {
  private static final LocalText REGISTER = Words.of("register");

  /** The text with the comparison signs of formulas. */
  static String plain(String text) {
    return text.replace("≤", "<=").replace("≥", ">=").replace("≠", "!=");
  }

  /** The terms of a formula that count rows. */
  static List<RowsTerm> counted(Formula formula) {
    return Formula.references(formula).stream()
        .map(Formula.Reference::indicator)
        .filter(RowsTerm::is)
        .map(RegisterTerms::term)
        .filter(term -> term.summed().isEmpty())
        .distinct()
        .toList();
  }

  private static RowsTerm term(String code) {
    try {
      return RowsTerm.of(code);
    } catch (FormulaFault e) {
      throw new IllegalStateException(code, e);
    }
  }

  /** The formula with rows counted in a unit. */
  static Formula counting(Formula formula, Unit thing) {
    return formula.match(new Counting(thing));
  }

  /** Whether a term fits its register. */
  boolean fits(DefinitionRow row, String column, RowsTerm term) {
    Optional<Register> register = register(row, column, term.register());
    return register.isPresent()
        && (term.summed().isEmpty() || summable(row, column, register.get(), term.summed().get()))
        && fit(row, column, register.get(), term.conditions());
  }

  /** The register of a code. */
  Optional<Register> register(DefinitionRow row, String column, String code) {
    Optional<Register> register = registers.find(code);
    if (register.isEmpty()) {
      KnownCodes.unknown(row, column, REGISTER, code, registers.all().keySet());
    }
    return register;
  }

  /** The column of a code. */
  Optional<RegisterColumn> column(
      DefinitionRow row, String column, Register register, String code) {
    Optional<RegisterColumn> found = register.column(code);
    if (found.isEmpty()) {
      List<String> known = register.columns().stream().map(RegisterColumn::code).toList();
      KnownCodes.unknown(row, column, Words.of("column of {0}").fill(register.code()), code, known);
    }
    return found;
  }

  private boolean summable(DefinitionRow row, String column, Register register, String code) {
    Optional<RegisterColumn> found = column(row, column, register, code);
    if (found.isPresent() && found.get().type() != RegisterColumn.Type.NUMBER) {
      row.problem(
          FindingKind.D023,
          column,
          Words.of("{0} holds no numbers and cannot be added up")
              .fill(register.reference(found.get())));
      return false;
    }
    return found.isPresent();
  }

  /** Whether conditions fit a register. */
  boolean fit(DefinitionRow row, String column, Register register, List<RowCondition> conditions) {
    boolean fit = true;
    for (RowCondition condition : conditions) {
      fit &= fits(row, column, register, condition);
    }
    return fit;
  }

  private boolean fits(
      DefinitionRow row, String column, Register register, RowCondition condition) {
    Optional<RegisterColumn> found = column(row, column, register, condition.column());
    if (found.isEmpty()) {
      return false;
    }
    Optional<LocalText> wrong = wrong(found.get(), condition);
    wrong.ifPresent(why -> row.problem(FindingKind.D023, column, why));
    return wrong.isEmpty();
  }

  private static Optional<LocalText> wrong(RegisterColumn column, RowCondition condition) {
    boolean fits =
        switch (column.type()) {
          case NUMBER -> Decimal.parse(condition.value()).isPresent();
          case DATE, DATE_ANY -> iso(condition.value());
          case CHOICE, YES_NO -> column.choice(condition.value()).isPresent();
          case TEXT -> true;
        };
    if (!fits) {
      return Optional.of(
          Words.of("“{0}” is nothing that {1} can hold").fill(condition.value(), holds(column)));
    }
    boolean unordered = column.type().chosen() || column.type() == RegisterColumn.Type.TEXT;
    return condition.operator().ordered() && unordered
        ? Optional.of(Words.of("{0} has no order; use = or !=").fill(column.code()))
        : Optional.empty();
  }

  private static boolean iso(String text) {
    return YearFirst.parse(text).map(LocalDate::toString).filter(text::equals).isPresent();
  }

  private static LocalText holds(RegisterColumn column) {
    return column.type().chosen()
        ? LocalText.same(
            column.code()
                + " ("
                + String.join(", ", column.choices().stream().map(Choice::code).toList())
                + ")")
        : LocalText.same(column.code());
  }

  /** Writes counts of rows as counts of something. */
  private record Counting(Unit thing) implements Formula.Cases<Formula, RuntimeException> {
    @Override
    public Formula literal(Formula.Literal literal) {
      return literal;
    }

    @Override
    public Formula constant(Formula.Constant constant) {
      return constant;
    }

    @Override
    public Formula reference(Formula.Reference reference) {
      boolean counts = RowsTerm.is(reference.indicator());
      RowsTerm term = counts ? term(reference.indicator()) : null;
      return term == null || term.summed().isPresent()
          ? reference
          : new Formula.Reference(Registers.code(term, thing), reference.part(), reference.when());
    }

    @Override
    public Formula negation(Formula.Negation negation) {
      return new Formula.Negation(negation.operand().match(this));
    }

    @Override
    public Formula binary(Formula.Binary binary) {
      return new Formula.Binary(
          binary.operator(), binary.left().match(this), binary.right().match(this));
    }

    @Override
    public Formula call(Formula.Call call) {
      return new Formula.Call(
          call.function(), call.arguments().stream().map(each -> each.match(this)).toList());
    }
  }
}
