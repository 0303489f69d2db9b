package org.groupkpi.tieout;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.groupkpi.measure.Units;
import org.groupkpi.tieout.Sentence.Mention;

/** Finds the figures that a sentence states of an indicator that it names. */
final class Statements {
  private static final int FARTHEST = 60;

  private final String text;
  private final Units units;
  private final String reporting;
  private final SentenceYears years;
  private final List<Amount> amounts;

  Statements(Sentence sentence, OurRows known, List<Amount> amounts) {
    this.text = sentence.text();
    this.units = known.units();
    this.reporting = known.reporting().toString();
    this.years = SentenceYears.of(text, known.reporting());
    this.amounts = amounts;
  }

  /**
   * A figure that is stated.
   *
   * @param ours the figure of ours that is meant, of that year
   */
  record Stated(Amount amount, Known ours, String year) {}

  /** The figure after a name, if only such words as state it stand between. */
  Optional<Stated> after(Mention mention, int end, KnownRow row) {
    Matcher label = Phrases.IN_UNIT.matcher(text.substring(mention.end(), end));
    boolean inUnit = label.find() && isUnit(label.group(1), row);
    int from = mention.end() + (inUnit ? label.end() : 0);
    return first(from, end)
        .filter(amount -> amount.from() - from <= FARTHEST)
        .filter(amount -> Phrases.BETWEEN.matcher(text.substring(from, amount.from())).matches())
        .flatMap(amount -> stated(amount, row, inUnit ? label.group(1) : ""))
        .filter(stated -> stated.amount().start() > from + 1 || ends(stated.amount()))
        .filter(stated -> !isCondition(stated.amount()));
  }

  /** The figure of another year that follows: {@code (2023 年：40.79 亿吨)}. */
  Optional<Stated> also(Stated before, int end, KnownRow row) {
    int from = before.amount().end();
    return first(from, end)
        .filter(amount -> Phrases.ALSO.matcher(text.substring(from, amount.from())).matches())
        .flatMap(amount -> stated(amount, row, ""));
  }

  /** The first number of a part of the text that is no year: years say when, not how much. */
  Optional<Amount> first(int from, int to) {
    return amounts.stream()
        .filter(amount -> amount.from() >= from && amount.start() < to && !amount.yearLike())
        .findFirst();
  }

  private boolean isUnit(String written, KnownRow row) {
    return figure(row, reporting).flatMap(ours -> ours.scale(written, units)).isPresent();
  }

  /** The number with the longest unit that fits, else in the unit of the label. */
  private Optional<Stated> stated(Amount amount, KnownRow row, String ofLabel) {
    String year = years.before(amount.from());
    return amount.listedOnly()
        ? Optional.empty()
        : figure(row, year)
            .flatMap(
                ours -> fitting(amount, ours, ofLabel).map(one -> new Stated(one, ours, year)));
  }

  private Optional<Amount> fitting(Amount amount, Known ours, String ofLabel) {
    Predicate<String> fits = unit -> ours.scale(unit, units).isPresent();
    return Amounts.fitting(text, amount, fits)
        .filter(one -> one.end() >= amount.end())
        .or(
            () ->
                Optional.of(amount)
                    .filter(one -> !ofLabel.isEmpty() && one.unit().isEmpty())
                    .map(one -> one.in(ofLabel)));
  }

  private static Optional<Known> figure(KnownRow row, String year) {
    return row.figure(year).filter(ours -> NoFigureMark.of(ours.text().zh()).isEmpty());
  }

  private boolean ends(Amount amount) {
    return Phrases.ENDS.matcher(text.substring(amount.end())).find();
  }

  /** Whether it says which ones are meant: {@code 超过 30% 的企业}. */
  private boolean isCondition(Amount amount) {
    return amount.degree() != Degree.EXACT
        && Phrases.CONDITION.matcher(text.substring(amount.end())).find();
  }
}
