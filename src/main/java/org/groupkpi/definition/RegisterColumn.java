package org.groupkpi.definition;

import java.util.List;
import java.util.Optional;
import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;

/**
 * One column of a register.
 *
 * @param unit of a number; {@link Unit#NUMBER} for all other types
 * @param decimals displayed decimals of a number
 * @param choices of a choice, in display order; yes and no for {@link Type#YES_NO}
 * @param key whether rows that agree in it, and in all other keys, are the same thing
 */
public record RegisterColumn(
    String code,
    LocalText name,
    Type type,
    Unit unit,
    int decimals,
    List<Choice> choices,
    boolean required,
    boolean key,
    LocalText guidance) {
  /** What its cells hold. */
  public enum Type {
    TEXT,
    NUMBER,
    /** A day of the fiscal year. */
    DATE,
    DATE_ANY,
    CHOICE,
    YES_NO;

    public boolean dated() {
      return this == DATE || this == DATE_ANY;
    }

    public boolean chosen() {
      return this == CHOICE || this == YES_NO;
    }
  }

  /** One of the answers that a column allows. */
  public record Choice(String code, LocalText name) {}

  public RegisterColumn {
    choices = List.copyOf(choices);
  }

  /** The choice of that code. */
  public Optional<Choice> choice(String wanted) {
    return choices.stream().filter(choice -> choice.code().equals(wanted)).findFirst();
  }
}
