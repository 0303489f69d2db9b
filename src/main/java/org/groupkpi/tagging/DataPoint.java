package org.groupkpi.tagging;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.groupkpi.definition.Concept;
import org.groupkpi.definition.KpiCode;
import org.groupkpi.text.LocalText;

/**
 * A printed figure, or an answer in words, under a concept.
 *
 * @param number what it says; empty for an answer in words
 * @param words the answer; empty for a figure
 * @param notes texts of its footnotes
 */
record DataPoint(Aspects aspects, Optional<Amount> number, LocalText words, List<LocalText> notes) {
  DataPoint {
    notes = List.copyOf(notes);
  }

  /**
   * What it is of.
   *
   * @param measure empty for words
   */
  record Aspects(Concept concept, KpiCode code, Period period, Optional<Measure> measure) {}

  /**
   * A number, in its measure.
   *
   * @param printed as it is printed, its scale the decimals printed
   * @param shift by how many places the point moves to the right from the printed number
   */
  record Amount(BigDecimal printed, int shift) {
    BigDecimal value() {
      return printed.scaleByPowerOfTen(shift);
    }

    /** Digits behind the point that are certain; negative for those before it. */
    int decimals() {
      return printed.scale() - shift;
    }
  }

  /** The more precise of two that say the same, with the footnotes of both. */
  DataPoint or(DataPoint other) {
    boolean finer =
        number.isPresent()
            && other.number.filter(one -> one.decimals() > number.get().decimals()).isPresent();
    Set<LocalText> all = new LinkedHashSet<>(notes);
    all.addAll(other.notes);
    return new DataPoint(aspects, finer ? other.number : number, words, List.copyOf(all));
  }
}
