package org.groupkpi.setup;

import org.groupkpi.measure.Unit;
import org.groupkpi.text.LocalText;
import org.groupkpi.text.Words;

/**
 * The indicator of a catalogue, or a member of it, that a row prints.
 *
 * @param code of the indicator
 * @param member {@code gender=female}; empty for the total
 * @param name of the indicator
 * @param unit of the indicator
 */
record RowMatch(String code, String member, LocalText name, Unit unit, Sureness sureness) {
  /** What speaks for a match, the surest first. */
  enum Sureness {
    NAME(Words.of("sure: the catalogue calls it so, in a unit of the same kind")),
    MEANING(
        Words.of("likely: the catalogue says the same in other words, in a unit of the same kind")),
    PART(Words.of("likely: a part of what stands above it")),
    NO_UNIT(Words.of("unsure: the catalogue calls it so, but no unit is printed"));

    private final LocalText told;

    Sureness(LocalText told) {
      this.told = told;
    }

    LocalText told() {
      return told;
    }
  }

  /** As tables of definitions name it: {@code HC[gender=female]}. */
  String reference() {
    return member.isEmpty() ? code : code + "[" + member + "]";
  }

  RowMatch with(String otherMember, Sureness other) {
    return new RowMatch(code, otherMember, name, unit, other);
  }
}
