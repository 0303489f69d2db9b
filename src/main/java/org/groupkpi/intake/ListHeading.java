package org.groupkpi.intake;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.groupkpi.definition.RegisterColumn;
import org.groupkpi.form.Phrase;
import org.groupkpi.form.RegisterWords;
import org.groupkpi.measure.Units;

/**
 * A heading over a column of a register that names another unit than the definitions do: {@code
 * Fine (CNY 10,000)}.
 *
 * @param name folded
 */
record ListHeading(String name, String unit) {
  private static final Pattern IN_BRACKETS =
      Pattern.compile("(.+?)[(（\\[]([^()（）\\[\\]]+)[)）\\]]", Pattern.DOTALL);

  /** How a heading reads, without the sign of a required column. */
  static String folded(String text) {
    return Phrase.fold(text.replace(RegisterWords.REQUIRED, ""));
  }

  /** Headings of a column: its name in one language or both, with or without its unit. */
  static Set<String> of(RegisterColumn column) {
    String unit = Phrase.fold(column.unit().text());
    String zh = Phrase.fold(column.name().zh());
    String en = Phrase.fold(column.name().en());
    return Stream.of(zh, en, zh + en, en + zh, zh + unit + en, en + unit + zh)
        .filter(form -> !form.isEmpty())
        .flatMap(form -> Stream.of(form, form + unit))
        .collect(Collectors.toSet());
  }

  /** A heading with a unit in brackets at its end. */
  static Optional<ListHeading> parted(String text, Units units) {
    Matcher parts = IN_BRACKETS.matcher(text.replace(RegisterWords.REQUIRED, "").strip());
    return parts.matches() && units.parse(parts.group(2)).isPresent()
        ? Optional.of(new ListHeading(Phrase.fold(parts.group(1)), parts.group(2)))
        : Optional.empty();
  }
}
