package org.groupkpi.definition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The registers of a project, and what its formulas ask of their rows. Such a term is figured like
 * an indicator that nobody is asked for: its code is the text of the term.
 *
 * @param all by code, in the order of the definitions
 * @param terms by their text
 */
public record Registers(Map<String, Register> all, Map<String, Indicator> terms) {
  public static final Registers NONE = new Registers(Map.of(), Map.of());

  public Registers {
    all = new LinkedHashMap<>(all);
    terms = new LinkedHashMap<>(terms);
  }

  public Optional<Register> find(String code) {
    return Optional.ofNullable(all.get(code));
  }

  /** Title of a register, with the name of the column in {@code PENALTIES[day]}. */
  LocalText name(String code) {
    int open = code.indexOf('[');
    Optional<Register> register = find(open < 0 ? code : code.substring(0, open));
    Optional<LocalText> column =
        register
            .filter(known -> open > 0)
            .flatMap(known -> known.column(code.substring(open + 1, code.length() - 1)))
            .map(RegisterColumn::name);
    LocalText title = register.map(Register::title).orElse(LocalText.NONE);
    return column.map(name -> LocalText.same("{0} · {1}").fill(title, name)).orElse(title);
  }

  /** The register of a code that is known to exist. */
  public Register register(String code) {
    return Objects.requireNonNull(all.get(code), code);
  }

  /**
   * The same with one term more, which fits its register.
   *
   * @param counted what rows are counted in; {@link Unit#NUMBER} if in nothing
   */
  public Registers with(RowsTerm term, Unit counted) {
    Map<String, Indicator> more = new LinkedHashMap<>(terms);
    more.put(code(term, counted), indicator(term, counted));
    return new Registers(all, more);
  }

  /** What the catalogue calls a term: {@code count(PENALTIES)}, {@code count(PENALTIES) 起}. */
  public static String code(RowsTerm term, Unit counted) {
    return counted.equals(Unit.NUMBER) ? term.toString() : term + " " + counted.text();
  }

  private Indicator indicator(RowsTerm term, Unit counted) {
    Register register = register(term.register());
    Optional<RegisterColumn> summed = term.summed().flatMap(register::column);
    LocalText name =
        summed
            .map(column -> Words.of("{0}: sum of {1}").fill(register.title(), column.name()))
            .orElseGet(() -> Words.of("{0}: number of rows").fill(register.title()));
    Unit unit = summed.map(RegisterColumn::unit).orElse(counted);
    return Indicator.standIn(
        code(term, counted),
        new Indicator.Presentation(
            name,
            register.category(),
            summed.map(RegisterColumn::decimals).orElse(0),
            Optional.empty(),
            List.of()),
        Kind.FLOW,
        new Indicator.Question(
            unit, register.required(), register.segments(), register.guidance(), ""),
        AggregationRule.SUM);
  }
}
